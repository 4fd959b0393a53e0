// Written by assets/recipe/sound-make.mjs: change the recipe, not this.

/** Where each cue lies in the sprite: start and length in milliseconds. */
export const CUES = {
  'pick-up': [120, 790],
  'hang-up': [990, 990],
  'customer-hangs-up': [2060, 2540],
  'hold-click': [4680, 390],
  transfer: [5150, 1390],
  typing: [6620, 1590],
  pencil: [8290, 1140],
  tick: [9510, 220],
  thud: [9810, 540],
  'lean-in': [10430, 940],
  'mood-up': [11450, 740],
  'mood-down': [12270, 790],
  'rule-kept': [13140, 790],
  'rule-broken': [14010, 690],
  critical: [14780, 1640],
  'call-solved': [16500, 2340],
  'call-failed': [18920, 2240],
} as const;

/** The part of each file that goes round: start, length, loop. */
export const LOOPS = {
  'hold-music': [378.1667, 17120, true],
  'ambience-day': [400.6042, 18000, true],
  'ambience-night': [263.9583, 16000, true],
} as const;

export type CueName = keyof typeof CUES;
export type LoopName = keyof typeof LOOPS;
