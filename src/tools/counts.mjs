// How many tests passed and failed, from what vitest's json reporter wrote.

/**
 * Counts of one vitest run. A test file that broke before its tests ran counts as one failure, and so does a run
 * that vitest itself calls failed for another reason (an error that no test caught).
 */
export function countRun(report) {
  const passed = report.numPassedTests ?? 0;
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults?.some((test) => test.status === 'failed'),
  ).length;
  const failed = (report.numFailedTests ?? 0) + broken;
  return { passed, failed: failed === 0 && report.success === false ? 1 : failed };
}

/** The sum of several runs. */
export function sumCounts(runs) {
  return runs.reduce((sum, run) => ({ passed: sum.passed + run.passed, failed: sum.failed + run.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The closing line that CI reads. */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
