/** One line of the bench: what was measured, beside whom, and what was aimed at. */
export interface Metric {
  readonly name: string;
  /** Ours, with its unit. */
  readonly ours: string;
  /** The others in the same run. */
  readonly others: string;
  /** The number that the aim is about. */
  readonly value: number;
  readonly shown: string;
  readonly aim?: { readonly kind: 'at most' | 'at least'; readonly limit: number; readonly shown: string };
}

export const isMet = ({ value, aim }: Metric): boolean | undefined => {
  if (!aim) return undefined;
  return aim.kind === 'at most' ? value <= aim.limit : value >= aim.limit;
};

export const atMost = (limit: number, shown = `≤ ${limit}`) => ({ kind: 'at most', limit, shown }) as const;
export const atLeast = (limit: number, shown = `≥ ${limit}`) => ({ kind: 'at least', limit, shown }) as const;

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const count = (value: number): string => whole.format(value);
export const fixed = (value: number, digits = 2): string => value.toFixed(digits);
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
