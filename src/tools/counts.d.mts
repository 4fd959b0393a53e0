export interface Counts {
  passed: number;
  failed: number;
}
/** The part of vitest's json report that is read. */
export interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  success?: boolean;
  testResults?: { status: string; assertionResults?: { status: string }[] }[];
}
export function countRun(report: Report): Counts;
export function sumCounts(runs: Counts[]): Counts;
export function closingLine(counts: Counts): string;
