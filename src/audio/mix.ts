/** From what the call asks for and what the person allows to what each loop and each cue gets. */
import type { CallView } from '../app/view.ts';
import { bedFor, OPEN } from './follow-call.ts';
import type { LoopName } from './sprite.ts';

export interface AudioOptions {
  muted: boolean;
  /** Each 0 to 1. */
  volumes: { master: number; effects: number; music: number; ambience: number };
}

/** `off`: the person does not want it, let go of it; 0: it rests until it is its turn again. */
export type Level = number | 'off';

export interface Mix {
  readonly loops: Readonly<Record<LoopName, Level>>;
  readonly effects: Level;
  readonly openness: Readonly<Record<LoopName, number>>;
  readonly ringing: boolean;
}

export function mixFor(view: CallView, options: AudioOptions, hidden: boolean): Mix {
  const bed = bedFor(view);
  const { effects, music, ambience } = options.volumes;
  const level = (own: number, wanted: number) => levelFor(options, own, hidden ? 0 : wanted);
  return {
    loops: {
      'hold-music': level(music, bed.music),
      'ambience-day': level(ambience, bed.night ? 0 : bed.ambience),
      'ambience-night': level(ambience, bed.night ? bed.ambience : 0),
    },
    effects: level(effects, 1),
    openness: { 'hold-music': OPEN, 'ambience-day': bed.openness, 'ambience-night': bed.openness },
    ringing: bed.ringing && !hidden,
  };
}

function levelFor({ muted, volumes }: AudioOptions, own: number, wanted: number): Level {
  const allowed = muted ? 0 : clamp(volumes.master) * clamp(own);
  return allowed > 0 ? allowed * wanted : 'off';
}

/** A volume that is no number is silence: it comes from stored settings. */
const clamp = (volume: number): number => (volume > 0 ? Math.min(1, volume) : 0);

/** Whether anything could sound at all: until then not even howler is fetched. */
export const isAudible = ({ muted, volumes }: AudioOptions): boolean =>
  !muted && volumes.master > 0 && Math.max(volumes.effects, volumes.music, volumes.ambience) > 0;

export function mergeOptions(old: AudioOptions, change: Partial<AudioOptions>): AudioOptions {
  return {
    muted: change.muted ?? old.muted,
    volumes: { ...old.volumes, ...change.volumes },
  };
}
