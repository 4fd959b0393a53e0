/** How a call of the assignment stands, as a lamp and in a word. */
import type { Step } from '../../app/assignment/progress.ts';
import type { ScenarioStanding } from '../../app/assignment/standing.ts';
import type { IconName } from '../parts/icon.tsx';

export type SlipState = 'new' | 'open' | 'passed' | 'below' | 'locked' | 'lacking';

/** @param standing comes later than the step: until then the summaries say what they know */
export function slipState(step: Step, standing: ScenarioStanding | undefined): SlipState {
  if (step.obstacle === 'missing' || step.obstacle === 'version') return 'lacking';
  if (step.obstacle === 'locked') return 'locked';
  if (step.open) return 'open';
  if (!step.over) return 'new';
  return standing?.passed ? 'passed' : 'below';
}

const ICONS: Readonly<Record<SlipState, IconName | undefined>> = {
  new: undefined,
  open: 'resume',
  passed: 'check',
  below: 'replay',
  locked: 'lock',
  lacking: 'cross',
};

export function lampOf(step: Step, standing: ScenarioStanding | undefined) {
  const state = slipState(step, standing);
  return { state, icon: ICONS[state] };
}
