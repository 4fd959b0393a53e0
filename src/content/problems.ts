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
  'yaml', // not YAML: {message}; {reason}, a code of the yaml library or of yaml-source.ts; {near}, what stands there
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
  'trains-nothing', // it says that it trains a rule which nothing in it keeps or breaks
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

/** What can be wrong with a pack beyond its scenarios: with the way it comes, and with what it must not be. */
export const PACK_CODES = [
  'id-taken', // the id belongs to a built-in scenario or to another pack
  'no-words', // no language stands
  'file-too-large',
  'pack-too-large',
  'too-many-files',
  'too-deep', // folders in folders
  'too-dense', // a zip bomb
  'too-slow', // reading it does not end
  'more-problems', // not all are listed
  'unsafe-path', // it leads out of the pack
  'twin-path', // two files that some computers take for one
  'link-in-zip',
  'zip-encrypted',
  'zip-kind', // zip64, several volumes, a compression nobody uses
  'zip-damaged',
  'not-text', // not UTF-8
  'not-readable', // the file has gone, or must not be read
  'ignored', // a file that is none of a pack's
  'pack-empty',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number] | (typeof PACK_CODES)[number];

/** What a scenario of one's own can be played with all the same: it is told, and nothing more. */
const ADVICE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable-moment',
  'unreachable-choice',
  'unreachable-outcome',
  'no-choices',
  'same-value',
  'moment-count',
  'outcome-count',
  'extra-text',
  'missing-locale',
  'too-long',
  'bias-strategy',
  'bias-longest',
  'bias-length',
  'more-problems',
  'ignored',
]);

export const isAdvice = ({ code }: Problem): boolean => ADVICE.has(code);

/** Something that files problems of one file, by a path of keys. */
export type Reporter = (code: ProblemCode, path: readonly PathKey[], values?: Problem['values']) => void;
export type PathKey = string | number;
