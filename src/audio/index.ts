/** The audio room's door. It is light: howler and the sounds come after the first gesture. */
export { CAPTIONS, type Caption } from './follow-call.ts';
export type { AudioOptions } from './mix.ts';
export { type Audio, mountAudio } from './mount.ts';
export { createVoices, type Voices } from './voices.ts';
