/** What the rooms read from the store. */
import { offeredChoices } from '../core/conditions.ts';
import { PHASE, type Phase } from '../core/model.ts';
import { moodOf, patienceShare } from '../core/mood.ts';
import { shuffle } from '../core/random.ts';
import type { AppState, Call } from './store.ts';
import type { CallPhase, CallView } from './view.ts';

const PHASES: Readonly<Record<Phase, CallPhase>> = {
  [PHASE.ringing]: 'ringing',
  [PHASE.speaking]: 'speaking',
  [PHASE.listening]: 'listening',
  [PHASE.hold]: 'hold',
  [PHASE.wrapUp]: 'wrap-up',
  [PHASE.done]: 'done',
};

/** The office behind the menus. */
const AT_REST: CallView = {
  phase: 'home',
  person: 'granny',
  mood: 'calm',
  patience: 1,
  rings: 0,
  hour: 9,
};

/** What the stage draws and the audio sounds. */
export function callView({ screen, call }: Pick<AppState, 'screen' | 'call'>): CallView {
  if (!call || (screen.name !== 'call' && screen.name !== 'debrief')) return AT_REST;
  const { scenario, state } = call;
  return {
    phase: PHASES[state.phase],
    person: scenario.person,
    mood: moodOf(scenario, state),
    patience: patienceShare(scenario, state),
    rings: state.phase === PHASE.ringing ? state.rings : 0,
    hour: scenario.hour,
  };
}

export const sameView = (a: CallView, b: CallView): boolean =>
  (Object.keys(a) as (keyof CallView)[]).every((key) => a[key] === b[key]);

/** The choices on offer in the order shown: shuffled by the seed, so that no position can be learnt. */
export function choicesShown({ scenario, state, attempt }: Call): number[] {
  const offered = new Set(offeredChoices(scenario, state));
  const { choices } = scenario.moments[state.moment]!;
  return shuffle(choices.length, attempt.seed, state.moment).filter((choice) => offered.has(choice));
}

/** Whether the player may speak: in their turn, or by cutting into a customer who pours it out. */
export const mayChoose = ({ scenario, state }: Call): boolean =>
  state.phase === PHASE.listening || isVenting({ scenario, state });

export const isVenting = ({ scenario, state }: Pick<Call, 'scenario' | 'state'>): boolean =>
  state.phase === PHASE.speaking && scenario.moments[state.moment]!.vent;

/** Record facts that the customer has given, and what was done about them. */
export function factsGiven({ scenario, state }: Call): { fact: number; noted: boolean; wrong: boolean }[] {
  return scenario.facts.flatMap((_, fact) =>
    (state.given >> fact) & 1
      ? [{ fact, noted: ((state.noted >> fact) & 1) === 1, wrong: ((state.misnoted >> fact) & 1) === 1 }]
      : [],
  );
}

/** Questions that the customer has raised, and whether they are answered. */
export function questionsRaised({ scenario, state }: Call): { question: number; answered: boolean }[] {
  return scenario.questions.flatMap((_, question) =>
    (state.raised >> question) & 1 ? [{ question, answered: ((state.answered >> question) & 1) === 1 }] : [],
  );
}

/** What has been looked up so far. */
export const lookedUp = ({ scenario, state }: Call): { item: number; seen: boolean }[] =>
  scenario.lookUps.map(({ sets }, item) => ({ item, seen: (state.flags & sets) === sets }));
