/**
 * What a bundler must know to build Phaser from its sources: the stage takes only the parts it uses, which halves its size.
 * Node runs this file too (from vite.config.ts); it must not import Phaser.
 */
import { fileURLToPath } from 'node:url';

/** Phaser's package does not export its sources, so they go by a name of their own. */
export const phaserAlias: Record<string, string> = {
  'phaser-src': fileURLToPath(new URL('../../node_modules/phaser/src', import.meta.url)),
};

/** Phaser's sources ask `if (typeof FLAG)`, which is always true until these are replaced. */
export const phaserDefine: Record<string, string> = {
  'typeof CANVAS_RENDERER': 'true',
  'typeof WEBGL_RENDERER': 'true',
  'typeof WEBGL_DEBUG': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
};

/** The development server bundles Phaser beforehand, and must be told the same (goes into `optimizeDeps`). */
export const phaserOptimize = { rolldownOptions: { transform: { define: phaserDefine } } };
