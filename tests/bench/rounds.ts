/** Measuring by turns: every contender in every round, so that whatever else the machine does meets them all. */

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Does some work and says how much of it was done. */
export type Work = () => number;

/** Milliseconds of the processor that this program has had: what others do on the machine is not our time. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Units of work a second, over at least so many milliseconds. */
function rateOf(work: Work, during: number): number {
  const begun = cpuNow();
  let units = 0;
  let passed = 0;
  while (passed < during) {
    units += work();
    passed = cpuNow() - begun;
  }
  return (units / passed) * 1000;
}

/** The rates of all contenders, round by round, after one round that is not counted. */
export function compareRates<K extends string>(
  contenders: Readonly<Record<K, Work>>,
  rounds: number,
  during: number,
): Record<K, number[]> {
  const names = Object.keys(contenders) as K[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (const name of names) rateOf(contenders[name], 3 * during);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) rates[name].push(rateOf(contenders[name], during));
  }
  return rates;
}

/** The median of the rounds' ratios: a round is disturbed as a whole. */
export const ratioOf = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, round) => value / theirs[round]!));
