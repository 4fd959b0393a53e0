/** How a call goes by the bot's own account: what happened, where that leads, and what the page must show of it. */
import { type TranscriptEntry, transcriptOf } from '../../src/app/transcript.ts';
import { type GameEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { currentSpeech } from '../../src/ui/call/current-speech.ts';

export interface Course {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly events: readonly GameEvent[];
  readonly state: State;
}

/** What of a turn can be seen: its phase, and how many lines the conversation above it has. No two turns that follow each other look the same. */
export interface Shown {
  readonly phase: number;
  readonly lines: number;
}

/** A call after some events. */
export function courseOf(scenario: Scenario, seed: number, events: readonly GameEvent[] = []): Course {
  const state = events.reduce((before, event) => step(scenario, before, event)[0], begin(scenario, seed));
  return { scenario, seed, events, state };
}

/** The call after one event more. */
export const after = (course: Course, event: GameEvent): Course => ({
  ...course,
  events: [...course.events, event],
  state: step(course.scenario, course.state, event)[0],
});

/** At full text speed a line that nobody would cut into ends by itself. */
export const endsByItself = ({ scenario, state }: Course): boolean =>
  state.phase === PHASE.speaking && !scenario.moments[state.moment]!.vent;

/** What the page shows when it has drawn all that has happened. */
export function shownOf({ scenario, seed, events, state }: Course): Shown {
  const log = events.map((event) => ({ event, at: 0 }));
  const transcript = transcriptOf(scenario, seed, log);
  const now = new Set<TranscriptEntry>(currentSpeech(transcript));
  const past = transcript.filter((entry) => entry.type !== 'coach' && !now.has(entry));
  return { phase: state.phase, lines: past.length };
}
