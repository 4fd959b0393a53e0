/**
 * A problem found in content, as data: where it is, and a code with values whose text stands in the locale files (`problems.*`).
 * The command prints them in English, the game in the player's language.
 */
export interface Problem {
  /** What is wrong: a key of `problems` in the locale files, which says what and what to do. */
  readonly code: ProblemCode;
  readonly file: string;
  /** 1-based; 0 where the problem has no line. */
  readonly line: number;
  readonly values: Readonly<Record<string, string | number>>;
}

export const PROBLEM_CODES = [
  'yaml', // not YAML: {message}
  'shape', // not of the form: {path}, {message}
  'id-mismatch', // the id differs from the folder's name
  'unknown-flag',
  'unknown-moment',
  'unknown-outcome',
  'unknown-question',
  'unknown-fact',
  'unknown-rule',
  'engine-rule', // a mark on a rule that the engine checks itself
  'no-target', // a choice or desk leads nowhere, or to two places
  'last-route', // the last route has a condition
  'no-outcome-kind', // missed, hung-up or cut-off missing
  'too-many-flags',
  'loop', // a state can be come back to
  'unreachable-moment',
  'unreachable-choice',
  'unreachable-outcome',
  'no-choices', // a reachable state without at least two choices
  'same-value', // all choices of a moment are worth the same
  'not-attainable', // 100 % is out of reach for a temperament
  'no-par', // par is not above zero
  'too-many-states',
  'moment-count', // not 14–25
  'outcome-count', // fewer than four ways to end
  'missing-text',
  'extra-text',
  'missing-locale',
  'markup',
  'unknown-placeholder',
  'too-long', // {words} words where {limit} are allowed
  'bias-strategy', // a strategy without thought passes a set
  'bias-longest', // the best is the longest too often
  'bias-length', // the best is too much longer than the others
  'handbook-rule', // a rule or principle missing in or unknown to the handbook
  'set-scenario', // a set names a scenario that does not exist
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something that files problems of one file, by a path of keys. */
export type Reporter = (code: ProblemCode, path: readonly PathKey[], values?: Problem['values']) => void;
export type PathKey = string | number;
