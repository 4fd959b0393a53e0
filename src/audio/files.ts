/** Where the sounds lie: webm (opus) first, mp3 for a browser without it. Written out, since Vite must see every path. */
import type { LoopName } from './sprite.ts';

export const FILES: Readonly<Record<LoopName | 'cues' | 'ring', string[]>> = {
  cues: [
    new URL('../../assets/sound/cues.webm', import.meta.url).href,
    new URL('../../assets/sound/cues.mp3', import.meta.url).href,
  ],
  ring: [
    new URL('../../assets/sound/ring.webm', import.meta.url).href,
    new URL('../../assets/sound/ring.mp3', import.meta.url).href,
  ],
  'hold-music': [
    new URL('../../assets/sound/hold-music.webm', import.meta.url).href,
    new URL('../../assets/sound/hold-music.mp3', import.meta.url).href,
  ],
  'ambience-day': [
    new URL('../../assets/sound/ambience-day.webm', import.meta.url).href,
    new URL('../../assets/sound/ambience-day.mp3', import.meta.url).href,
  ],
  'ambience-night': [
    new URL('../../assets/sound/ambience-night.webm', import.meta.url).href,
    new URL('../../assets/sound/ambience-night.mp3', import.meta.url).href,
  ],
};
