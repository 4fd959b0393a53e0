/** Per moment: which answer was taken by how many, and which wrong ones mislead nobody or nearly everybody. */
import type { Answer } from '../read/types.ts';
import type { Row } from './people.ts';

/** People from whom on a share says something. */
export const ENOUGH = 3;
/** Shares: of a wrong answer that misleads nearly everybody, and of the best one that hardly anybody finds. */
const MISLEADING = 0.8;
const HARD = 0.3;

export type ChoiceMark = 'nobody' | 'everybody';

export interface ChoiceCount {
  /** By whom it was taken as their first answer here, and how often in all attempts. */
  readonly first: number;
  readonly all: number;
  /** To whom it was offered then. */
  readonly offered: number;
  /** Points it lost on average, over all attempts; undefined where nobody took it. */
  readonly meanLoss: number | undefined;
  readonly best: boolean;
  readonly mark: ChoiceMark | undefined;
}

export interface MomentCount {
  readonly moment: number;
  /** First answers: one a person. */
  readonly people: number;
  /** Answers in all attempts. */
  readonly visits: number;
  readonly choices: readonly ChoiceCount[];
  /** They put the call through or hung up instead. */
  readonly elsewhere: { readonly first: number; readonly all: number };
  /** First answers that lost nothing. */
  readonly right: number;
  /** Fewer than a third or so found the best answer. */
  readonly hard: boolean;
  /** Points lost here in all attempts. */
  readonly loss: number;
}

/** Somebody's answer; `first` where it is their first in this moment. */
interface Given extends Answer {
  readonly first: boolean;
}

/** The moments of a scenario that anybody has come to. @param sizes how many choices each moment has */
export function momentsOf(
  rows: readonly Row[],
  scenario: string,
  hash: string,
  sizes: readonly number[],
): MomentCount[] {
  const given = sizes.map((): Given[] => []);
  for (const { attempts } of rows) {
    const been = new Set<number>();
    for (const attempt of attempts) {
      if (attempt.scenario !== scenario || attempt.hash !== hash) continue;
      for (const answer of attempt.replay?.answers ?? []) {
        given[answer.moment]?.push({ ...answer, first: !been.has(answer.moment) });
        been.add(answer.moment);
      }
    }
  }
  return given.flatMap((answers, moment) =>
    answers.length > 0 ? [countMoment(moment, sizes[moment]!, answers)] : [],
  );
}

function countMoment(moment: number, size: number, answers: readonly Given[]): MomentCount {
  const first = answers.filter((answer) => answer.first);
  const best = bestOf(size, answers);
  const right = first.filter(({ loss }) => loss === 0).length;
  const other = (all: readonly Given[]) => all.filter(({ choice }) => choice < 0).length;
  return {
    moment,
    people: first.length,
    visits: answers.length,
    choices: Array.from({ length: size }, (_, index) => countChoice(index, index === best, first, answers)),
    elsewhere: { first: other(first), all: other(answers) },
    right,
    hard: first.length >= ENOUGH && right < HARD * first.length,
    loss: answers.reduce((sum, { loss }) => sum + loss, 0),
  };
}

function countChoice(
  index: number,
  best: boolean,
  first: readonly Given[],
  answers: readonly Given[],
): ChoiceCount {
  const taken = answers.filter(({ choice }) => choice === index);
  const [taking, offered] = [
    first.filter(({ choice }) => choice === index).length,
    first.filter((answer) => (answer.offered >> index) & 1).length,
  ];
  const lost = taken.reduce((sum, { loss }) => sum + loss, 0);
  // What cost nobody anything is no wrong answer: in its place it was right.
  const harmless = taken.length > 0 && lost === 0;
  return {
    first: taking,
    all: taken.length,
    offered,
    meanLoss: taken.length > 0 ? lost / taken.length : undefined,
    best,
    mark: best || harmless || offered < ENOUGH ? undefined : markOf(taking, offered),
  };
}

function markOf(taking: number, offered: number): ChoiceMark | undefined {
  if (taking === 0) return 'nobody';
  return taking >= MISLEADING * offered ? 'everybody' : undefined;
}

/** The choice that most often was the best there was; −1 where none ever was. */
function bestOf(size: number, answers: readonly Given[]): number {
  const times = Array.from(
    { length: size },
    (_, index) => answers.filter(({ best }) => best === index).length,
  );
  const most = Math.max(0, ...times);
  return most === 0 ? -1 : times.indexOf(most);
}
