/** Types for the parts of Phaser that are taken from its sources (see phaser-config.ts); they are those of the whole. */
declare module 'phaser-src/core/Game.js' {
  import { Game } from 'phaser';
  export default Game;
}
declare module 'phaser-src/scene/Scene.js' {
  import { Scene } from 'phaser';
  export default Scene;
}
declare module 'phaser-src/*';
