/** What a CallView looks like: every choice the stage draws is made here, without Phaser, so that it can be tested. */
import type { CallPhase, CallView, Mood } from '../app/view.ts';
import { MOODS } from '../app/view.ts';
import { multiplyColours } from './colours.ts';
import { type Daylight, readClock, readDaylight } from './daylight.ts';
import { GROUNDS, PEOPLE } from './palette.ts';

export type Theme = 'light' | 'dark';
export type Outcome = 'solved' | 'failed' | 'plain';
export type PhonePose = 'rest' | 'ringing' | 'off' | 'hold' | 'dangling';
export type FrameLook = 'hidden' | 'unknown' | 'live' | 'dimmed' | 'parting';
export type Pattern = 'pattern-soft' | 'pattern-waves' | 'pattern-burst';

export interface Posture {
  /** Seconds of one breath, and how deep it goes. */
  readonly breath: number;
  readonly depth: number;
  /** How far the shoulders have dropped, how the head is held (radians), how much the whole person trembles. */
  readonly drop: number;
  readonly tilt: number;
  readonly tremble: number;
}

export interface Picture {
  readonly person: string;
  readonly mood: Mood;
  readonly frame: FrameLook;
  readonly ground: string;
  readonly groundMark: string;
  readonly pattern: Pattern;
  readonly posture: Posture;
  readonly talking: boolean;
  readonly phone: PhonePose;
  readonly screen: boolean;
  readonly typing: boolean;
  readonly outcome: Outcome;
  readonly daylight: Daylight;
  readonly clock: { readonly hour: number; readonly minute: number };
  /** The coloured glass before the whole room: the hour, the mood and the theme together. */
  readonly glass: string;
  /** 0: as the plant was bought; 1: as bad as it gets. */
  readonly droop: number;
}

const MOOD_GLASS: Record<Mood, string> = {
  pleased: '#fffaf0',
  relieved: '#fcfff6',
  calm: '#ffffff',
  confused: '#f7f2fb',
  anxious: '#e9eef8',
  sad: '#d9e0f0',
  annoyed: '#fdf1e4',
  angry: '#f9ddd0',
  furious: '#eabfbd',
};

const POSTURES: Record<Mood, Posture> = {
  pleased: { breath: 3.4, depth: 1, drop: 0, tilt: 0.03, tremble: 0 },
  relieved: { breath: 4.6, depth: 1.5, drop: 1, tilt: 0.05, tremble: 0 },
  calm: { breath: 4, depth: 1, drop: 0.3, tilt: 0, tremble: 0 },
  confused: { breath: 3.6, depth: 0.9, drop: 0.1, tilt: 0.08, tremble: 0 },
  anxious: { breath: 2.2, depth: 1.1, drop: -0.6, tilt: -0.03, tremble: 0.15 },
  sad: { breath: 5, depth: 0.9, drop: 1.2, tilt: 0.07, tremble: 0 },
  annoyed: { breath: 3, depth: 0.9, drop: -0.2, tilt: -0.02, tremble: 0 },
  angry: { breath: 2.1, depth: 1.4, drop: -0.6, tilt: -0.04, tremble: 0.25 },
  furious: { breath: 1.3, depth: 1.9, drop: -1, tilt: -0.05, tremble: 1 },
};

const PATTERNS: Record<Mood, Pattern> = {
  pleased: 'pattern-soft',
  relieved: 'pattern-soft',
  calm: 'pattern-soft',
  confused: 'pattern-waves',
  anxious: 'pattern-waves',
  sad: 'pattern-waves',
  annoyed: 'pattern-burst',
  angry: 'pattern-burst',
  furious: 'pattern-burst',
};

const FRAMES: Record<CallPhase, FrameLook> = {
  home: 'hidden',
  ringing: 'unknown',
  speaking: 'live',
  listening: 'live',
  hold: 'dimmed',
  'wrap-up': 'parting',
  done: 'parting',
};

const PHONES: Record<CallPhase, PhonePose> = {
  home: 'rest',
  ringing: 'ringing',
  speaking: 'off',
  listening: 'off',
  hold: 'hold',
  'wrap-up': 'rest',
  done: 'rest',
};

/** The end of a call shows in the mood it left behind, so that a stage built after the last gesture agrees with one that saw it. */
export function judgeOutcome(view: CallView): Outcome {
  if (view.phase !== 'done') return 'plain';
  if (view.mood === 'pleased' || view.mood === 'relieved' || view.mood === 'calm') return 'solved';
  return view.mood === 'angry' || view.mood === 'furious' || view.mood === 'sad' ? 'failed' : 'plain';
}

function mixGlass(view: CallView, daylight: Daylight, theme: Theme, outcome: Outcome): string {
  // At home nobody's mood is in the room yet; after a failed call only greyness is left.
  const nobody = view.phase === 'home' || view.phase === 'ringing' || outcome === 'failed';
  const mood = nobody ? '#ffffff' : MOOD_GLASS[view.mood];
  const panes = [mood];
  if (view.phase === 'hold') panes.push('#dfdfea');
  if (theme === 'dark') panes.push('#b4b1cf');
  if (outcome === 'solved') panes.push('#fff6e0');
  if (outcome === 'failed') panes.push('#bfc0cb');
  return panes.reduce(multiplyColours, daylight.glass);
}

function measureDroop(view: CallView, outcome: Outcome): number {
  if (outcome === 'solved') return 0.15;
  if (view.phase === 'home' || view.phase === 'ringing') return 0.45;
  const step = MOODS.indexOf(view.mood) / (MOODS.length - 1);
  const patience = Math.min(1, Math.max(0, view.patience));
  return Math.min(1, 0.3 + 0.5 * step + 0.2 * (1 - patience));
}

export function paintPicture(view: CallView, theme: Theme, seen: Outcome | null = null): Picture {
  const daylight = readDaylight(view.hour);
  const outcome = view.phase === 'done' && seen ? seen : judgeOutcome(view);
  const [ground, groundMark] = GROUNDS[view.mood];
  return {
    person: PEOPLE.includes(view.person) ? view.person : PEOPLE[0]!,
    mood: view.mood,
    frame: outcome === 'solved' ? 'live' : FRAMES[view.phase],
    ground,
    groundMark,
    pattern: PATTERNS[view.mood],
    posture: POSTURES[view.mood],
    talking: view.phase === 'speaking',
    phone: outcome === 'failed' ? 'dangling' : PHONES[view.phase],
    screen: view.phase === 'wrap-up',
    typing: view.phase === 'wrap-up',
    outcome,
    daylight:
      outcome === 'solved'
        ? { ...daylight, beam: Math.max(daylight.beam, 0.6 * (1 - daylight.dark)) }
        : daylight,
    clock: readClock(view.hour),
    glass: mixGlass(view, daylight, theme, outcome),
    droop: measureDroop(view, outcome),
  };
}
