/** What can be taken away from a class, as blobs. Thousands of attempts take a while: the page gets its turn in between. */
import { debriefOf } from '../../../app/debrief-model.ts';
import type { Locale } from '../../../content/locales.ts';
import type { Words } from '../../../content/words.ts';
import type { Attempt, Scenario } from '../../../core/model.ts';
import type { Result } from '../../../core/scoring.ts';
import type { StatementsOf } from '../../services.ts';
import type { ClassState } from '../desk.ts';
import type { Finding } from '../model/findings.ts';
import { type ClassAttempt, judgedOf, type Row } from '../model/people.ts';
import { judgeSent } from '../read/replay-attempt.ts';
import { unpacked } from '../use-debriefs.ts';
import { attemptRows, decisionHead, decisionRows, type Telling } from './attempt-rows.ts';
import { csvWriter } from './csv.ts';
import { type Names, peopleRows } from './people-rows.ts';

/** What the exports need of the page. */
export interface ExportTools {
  readonly locale: Locale;
  readonly names: Names;
  readonly finding: (found: Finding) => string;
  readonly words: ReadonlyMap<string, Words>;
  readonly telling: (words: Words, scenario: Scenario) => Telling;
}

const CSV = 'text/csv;charset=utf-8';

export function peopleCsv({ assignment, model }: ClassState, { locale, names }: ExportTools): Blob {
  return new Blob([csvWriter(locale).rows([...peopleRows(assignment!, model!, names)])], { type: CSV });
}

export function attemptsCsv({ model, scenarios }: ClassState, { locale, names, finding }: ExportTools): Blob {
  const rows = [...attemptRows(model!.rows, scenarios, names, finding)];
  return new Blob([csvWriter(locale).rows(rows)], { type: CSV });
}

export async function decisionsCsv(
  state: ClassState,
  { locale, words, telling }: ExportTools,
): Promise<Blob> {
  const writer = csvWriter(locale);
  const parts = [writer.rows([decisionHead()])];
  await eachJudged(state, ({ row, attempt, scenario, played, result }) => {
    const own = words.get(scenario.id);
    if (!own) return;
    const entries = debriefOf(scenario, result);
    const rows = decisionRows(row, { attempt, scenario, entries }, played.log, telling(own, scenario));
    parts.push(writer.rows(rows));
  });
  return new Blob(parts, { type: CSV });
}

export async function statementsJson(
  state: ClassState,
  { locale, words }: ExportTools,
  statementsOf: StatementsOf,
): Promise<Blob> {
  const parts: string[] = [];
  await eachJudged(state, ({ row, scenario, played, result }) => {
    const own = words.get(scenario.id);
    if (!own) return;
    const told = { attempt: played, scenario, words: own, locale };
    const all = row.attempts.flatMap(judgedOf);
    for (const statement of statementsOf({ id: row.id, name: row.name }, told, result, all))
      parts.push(`${parts.length > 0 ? ',\n' : ''}${JSON.stringify(statement)}`);
  });
  return new Blob(['[\n', ...parts, '\n]\n'], { type: 'application/json' });
}

interface Judged {
  readonly row: Row;
  readonly attempt: ClassAttempt;
  readonly scenario: Scenario;
  readonly played: Attempt;
  readonly result: Result;
}

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;

async function eachJudged({ model, scenarios }: ClassState, work: (judged: Judged) => void): Promise<void> {
  let from = performance.now();
  for (const row of model!.rows) {
    for (const attempt of row.attempts) {
      const scenario = scenarios.get(attempt.scenario);
      if (!scenario || !attempt.replay) continue;
      const played = unpacked(attempt);
      work({ row, attempt, scenario, played, result: judgeSent(scenario, attempt.seed, played.log) });
      if (performance.now() - from < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      from = performance.now();
    }
  }
}

/** The sealed results in one file, which can be read in again wherever the key is: a plain line on top says what it is. */
export const backupText = (title: string, sealed: readonly string[]): string =>
  `${title.replace(/\s+/g, ' ')}\n\n${sealed.join('\n\n')}\n`;
