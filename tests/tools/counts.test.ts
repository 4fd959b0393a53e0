import { describe, expect, it } from 'vitest';
import { closingLine, countRun, sumCounts } from '../../src/tools/counts.mjs';

describe('countRun', () => {
  it('reads what passed and failed; what was skipped is neither', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 3, success: false };
    expect(countRun(report)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a file that broke before its tests as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countRun({ numPassedTests: 1, numFailedTests: 1, success: false, testResults }).failed).toBe(2);
  });

  it('never calls a run clean that vitest calls failed', () => {
    expect(countRun({ numPassedTests: 9, numFailedTests: 0, success: false })).toEqual({
      passed: 9,
      failed: 1,
    });
  });
});

describe('the closing line', () => {
  it('sums the runs in the form that CI reads', () => {
    const runs = [
      { passed: 120, failed: 0 },
      { passed: 14, failed: 1 },
    ];
    expect(closingLine(sumCounts(runs))).toBe('134 passed, 1 failed');
    expect(closingLine(sumCounts([]))).toBe('0 passed, 0 failed');
  });
});
