// What the page keeps, read as a saved game would be read, and what must have been said of it.
import type { Page } from 'playwright-core';
import type { Assignment } from '../../../src/app/assignment/model.ts';
import { loadScenario, loadWords } from '../../../src/content/catalogue.ts';
import type { Attempt } from '../../../src/core/model.ts';
import { judgeLog } from '../../../src/core/scoring.ts';
import { loadTexts, speak } from '../../../src/i18n/index.ts';
import { courseStatements } from '../../../src/lms/xapi/course-statements.ts';
import { frameOf } from '../../../src/lms/xapi/frame.ts';
import type { Statement } from '../../../src/lms/xapi/model.ts';
import { judgedOf } from '../../../src/lms/xapi/reporter.ts';
import { attemptStatements } from '../../../src/lms/xapi/statements.ts';
import { analysisOf } from '../bot.ts';

/** All attempts with their logs, the oldest first. */
export const keptAttempts = (page: Page): Promise<Attempt[]> =>
  page.evaluate(readAttempts) as Promise<Attempt[]>;

/** Runs in the page. */
async function readAttempts(): Promise<object[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('good-call'));
  const transaction = database.transaction(['attempts', 'events']);
  const heads = await answer<{ id: string; startedAt: number }[]>(
    transaction.objectStore('attempts').getAll(),
  );
  heads.sort((one, other) => one.startedAt - other.startedAt);
  const all = [];
  for (const head of heads) {
    const own = IDBKeyRange.bound([head.id], [head.id, []]);
    const records = await answer<{ event: unknown; at: number }[]>(
      transaction.objectStore('events').getAll(own),
    );
    all.push({ ...head, log: records.map(({ event, at }) => ({ event, at })) });
  }
  database.close();
  return all;
}

/** The id of whoever the page is to this assignment. */
export const personOf = (page: Page, id: string): Promise<string> =>
  page.evaluate(async (assignment) => {
    const request = indexedDB.open('good-call-desk');
    await new Promise((done) => {
      request.onsuccess = done;
    });
    const found = request.result.transaction('assigned').objectStore('assigned').get(assignment);
    await new Promise((done) => {
      found.onsuccess = done;
    });
    request.result.close();
    return found.result.person;
  }, id);

/** The statements that an attempt must have come to, with those about the assignment where it was the only one. */
export async function statementsOf(
  assignment: Assignment,
  person: string,
  attempt: Attempt,
): Promise<Statement[]> {
  await speak('en');
  await loadTexts('more');
  const [scenario, words] = await Promise.all([
    loadScenario(attempt.scenario),
    loadWords(attempt.scenario, 'en'),
  ]);
  const result = judgeLog(scenario, analysisOf(scenario, attempt.seed), attempt.seed, attempt.log);
  const frame = frameOf(assignment, { id: person, name: '' }, 'http://game.example/');
  const judged = judgedOf(attempt, result);
  return [
    ...attemptStatements(frame, { scenario, words, attempt, locale: 'en' }, result),
    ...courseStatements(frame, 'en', [judged], judged),
  ];
}
