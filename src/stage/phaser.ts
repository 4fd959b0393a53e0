/** The parts of Phaser the stage uses. Each plugin enters itself in Phaser's register when it is imported. */
// First: Phaser's render nodes require the renderer's index and it them, and only this way round do they all find each other.
import 'phaser-src/renderer/index.js';

import 'phaser-src/cameras/2d/CameraManager.js';
import 'phaser-src/events/EventEmitter.js';
import 'phaser-src/gameobjects/DisplayList.js';
import 'phaser-src/gameobjects/GameObjectCreator.js';
import 'phaser-src/gameobjects/GameObjectFactory.js';
import 'phaser-src/gameobjects/UpdateList.js';
import 'phaser-src/gameobjects/container/ContainerFactory.js';
import 'phaser-src/gameobjects/image/ImageFactory.js';
import 'phaser-src/gameobjects/shape/rectangle/RectangleFactory.js';
import 'phaser-src/scene/ScenePlugin.js';
import 'phaser-src/tweens/TweenManager.js';

export { default as Game } from 'phaser-src/core/Game.js';
export { default as Scene } from 'phaser-src/scene/Scene.js';

/** Phaser's numbers for what is asked of it by number. */
export const CANVAS = 1;
export const WEBGL = 2;
export const NO_SCALING = 0;
export const ADD = 1;
export const MULTIPLY = 2;
