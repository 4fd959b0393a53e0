/**
 * The rules that the engine itself checks from acts and state. An author can neither forget them nor score them wrongly: a mark that
 * names one is refused by the linter.
 */
import type { Effect, RuleId } from './model.ts';

interface EngineRule {
  readonly rule: RuleId;
  /** Points won the first time it is kept, and lost each time it is broken. */
  readonly weight: number;
}

export const ENGINE_RULES = [
  { rule: 'courtesy.answer-promptly', weight: 2 },
  { rule: 'courtesy.greet-at-once', weight: 2 },
  { rule: 'courtesy.introduce', weight: 2 },
  { rule: 'listening.no-interrupting', weight: 3 },
  { rule: 'hold-transfer.ask-hold', weight: 3 },
  { rule: 'hold-transfer.ask-transfer', weight: 3 },
  { rule: 'hold-transfer.understand-first', weight: 4 },
  { rule: 'confidentiality.protect-data', weight: 8 },
  { rule: 'commitment.keep-the-deadline', weight: 4 },
  { rule: 'completeness.all-questions', weight: 4 },
  { rule: 'completeness.anything-else', weight: 2 },
  { rule: 'courtesy.farewell', weight: 2 },
  { rule: 'completeness.record-it', weight: 4 },
  { rule: 'composure.no-slamming', weight: 4 },
  { rule: 'respect.full-attention', weight: 2 },
] as const satisfies readonly EngineRule[];

export type EngineRuleId = (typeof ENGINE_RULES)[number]['rule'];

/** Rules whose breach fails the attempt whatever the score. */
export const CRITICAL_RULES: ReadonlySet<RuleId> = new Set([
  'confidentiality.protect-data',
  'confidentiality.no-private-fees',
  'confidentiality.no-side-deals',
  'honesty.no-lies',
]);

/** The rings within which the telephone is to be picked up, and after which the caller gives up. */
export const PROMPT_RINGS = 3;
export const MAX_RINGS = 6;

/** Effects made once: a step hands out the same objects, which keeps it fast and them immutable. */
interface Ready {
  readonly bit: number;
  readonly kept: Effect;
  readonly broken: Effect;
}

const ready = (index: number, { rule, weight }: EngineRule): Ready => ({
  bit: 1 << index,
  kept: Object.freeze({ type: 'rule', rule, kept: true, weight, by: 'engine' }),
  broken: Object.freeze({ type: 'rule', rule, kept: false, weight, by: 'engine' }),
});

const byId = new Map<string, Ready>(ENGINE_RULES.map((rule, index) => [rule.rule, ready(index, rule)]));

/** The ready-made effects of an engine rule. */
export const engineRule = (id: EngineRuleId): Ready => byId.get(id)!;

export const isEngineRule = (id: RuleId): boolean => byId.has(id);
