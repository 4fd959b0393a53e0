// `npm test`: everything that must hold, cheapest first; stops at the first failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { closingLine, countRun, sumCounts } from './counts.mjs';
import { ensureInstalled } from './install.mjs';
import { main, Problem, runNpm } from './run.mjs';

const STEPS = [
  { name: 'types', title: 'Types', script: 'test:types' },
  { name: 'lint', title: 'Lint', script: 'test:lint' },
  { name: 'content', title: 'Content', script: 'test:content' },
  { name: 'unit', title: 'Unit and property tests', script: 'test:unit', counted: true },
  { name: 'build', title: 'Build', script: 'build' },
  { name: 'browser', title: 'Browser tests', script: 'test:browser', counted: true },
];
const NAMES = STEPS.map((step) => step.name).join(',');

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return STEPS;
  const wanted = values.only.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) throw new Problem(`No such step: ${unknown.join(', ')}. There are: ${NAMES}`);
  return STEPS.filter((step) => wanted.includes(step.name));
}

// The scripts of package.json are the only place that says how a step is run.
async function runScript(step, folder) {
  if (step.name === 'build') {
    await ensureBuilt();
    return { code: 0 };
  }
  if (!step.counted) return runNpm(['run', '--silent', step.script]);
  const file = join(folder, `${step.name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runNpm(['run', '--silent', step.script, '--', ...reporters]);
  return { code, counts: readCounts(file, code) };
}

// No report means that vitest did not get as far as its tests.
function readCounts(file, code) {
  const counts = existsSync(file)
    ? countRun(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function runStep(step, folder) {
  console.log(`\n== ${step.title}`);
  const start = performance.now();
  const { code, counts } = await runScript(step, folder).catch((error) => {
    console.error(error instanceof Problem ? error.message : error);
    return { code: 1 };
  });
  const ok = code === 0 && (!counts || (counts.passed > 0 && counts.failed === 0));
  console.log(
    `== ${step.title}: ${ok ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return { ok, counts };
}

async function runAll(steps, folder) {
  const runs = [];
  for (const step of steps) {
    const { ok, counts } = await runStep(step, folder);
    if (counts) runs.push(counts);
    if (counts && counts.passed + counts.failed === 0) console.error('No test was executed.');
    if (!ok) console.error(`\nStopped at: ${step.title}. To run it again: npm run ${step.script}`);
    // After a failure that is no test's, "N passed, 0 failed" would read like success.
    if (!ok && !counts) return 1;
    if (!ok) return close(runs, 1);
  }
  return runs.length > 0 ? close(runs, 0) : 0;
}

function close(runs, code) {
  console.log(`\n${closingLine(sumCounts(runs))}`);
  return code;
}

main(async () => {
  const steps = chosenSteps();
  await ensureInstalled();
  const folder = mkdtempSync(join(tmpdir(), 'good-call-test-'));
  try {
    return await runAll(steps, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
