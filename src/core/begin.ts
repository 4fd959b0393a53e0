/** How a call begins. */
import { PHASE, type Scenario, type State } from './model.ts';
import { mix } from './random.ts';

/** The customer's temperament of this play, drawn from the seed: a step of patience more or less at the start. */
export const temperament = (seed: number): -1 | 0 | 1 => ((mix(seed, 0) % 3) - 1) as -1 | 0 | 1;

/** The state in which a call begins: the telephone rings for the first time. */
export function begin(scenario: Scenario, seed: number): State {
  const { max, start } = scenario.patience;
  return {
    phase: PHASE.ringing,
    moment: scenario.start,
    patience: Math.max(1, Math.min(max, start + temperament(seed))),
    flags: 0,
    raised: 0,
    answered: 0,
    given: 0,
    noted: 0,
    misnoted: 0,
    rings: 1,
    kept: 0,
    outcome: -1,
  };
}
