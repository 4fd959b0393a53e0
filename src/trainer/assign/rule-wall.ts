/** Which of the handbook's rules the picked scenarios come to, principle by principle. */

import type { Handbook } from '../../content/handbook.ts';
import type { ScenarioHead } from '../../content/listing.ts';
import type { RuleId } from '../../core/model.ts';

export interface CoveredRule {
  readonly id: RuleId;
  /** The scenarios in which it can be kept or broken, and those that are there to train it. */
  readonly touched: readonly string[];
  readonly trained: readonly string[];
}

export interface CoveredPrinciple {
  readonly id: string;
  readonly rules: readonly CoveredRule[];
  readonly touched: number;
  readonly trained: number;
}

export interface Coverage {
  readonly principles: readonly CoveredPrinciple[];
  readonly rules: number;
  readonly touched: number;
  readonly trained: number;
}

type Head = Pick<ScenarioHead, 'id' | 'rules' | 'trains'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export function coverageOf({ principles }: Handbook, heads: readonly Head[]): Coverage {
  const found = principles.map(({ id, rules }) => principleOf(id, rules, heads));
  return {
    principles: found,
    rules: sum(found.map(({ rules }) => rules.length)),
    touched: sum(found.map(({ touched }) => touched)),
    trained: sum(found.map(({ trained }) => trained)),
  };
}

function principleOf(
  id: string,
  rules: readonly { readonly id: RuleId }[],
  heads: readonly Head[],
): CoveredPrinciple {
  const covered = rules.map((rule) => ruleOf(rule.id, heads));
  const count = (key: 'touched' | 'trained') => covered.filter((rule) => rule[key].length > 0).length;
  return { id, rules: covered, touched: count('touched'), trained: count('trained') };
}

/** What is trained comes up too, whatever the walk has found. */
function ruleOf(id: RuleId, heads: readonly Head[]): CoveredRule {
  const trained = heads.filter(({ trains }) => trains.includes(id));
  const touched = heads.filter((head) => trained.includes(head) || head.rules.includes(id));
  const ids = (list: readonly Head[]) => list.map((head) => head.id);
  return { id, touched: ids(touched), trained: ids(trained) };
}
