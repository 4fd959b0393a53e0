/** Which rules a scenario can keep or break: found by walking every state it can come to, so that nothing is claimed that cannot happen. */
import type { Analysis } from '../core/analysis.ts';
import type { RuleId, Scenario } from '../core/model.ts';
import { step } from '../core/step.ts';

/** The rules in the order of the alphabet. Without an analysis (a draft that does not stand) those that its choices are marked with. */
export function touchedRules(scenario: Scenario, analysis: Analysis | undefined): readonly RuleId[] {
  const found = analysis ? walked(scenario, analysis) : marked(scenario);
  return [...found].sort();
}

function walked(scenario: Scenario, { nodes }: Analysis): Set<RuleId> {
  const found = new Set<RuleId>();
  for (const { state, moves } of nodes) {
    for (const { event } of moves) {
      for (const effect of step(scenario, state, event)[1]) {
        if (effect.type === 'rule') found.add(effect.rule);
      }
    }
  }
  return found;
}

const marked = ({ moments }: Scenario): Set<RuleId> =>
  new Set(moments.flatMap(({ choices }) => choices.flatMap(({ marks }) => marks.map((mark) => mark.rule))));
