/** Taking the class away: tables for a spreadsheet, statements for a record store, the sealed results to keep. */
import { useState } from 'preact/hooks';
import type { DebriefEntry } from '../../app/debrief-model.ts';
import type { Words } from '../../content/words.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useHandbook } from '../../ui/parts/use-handbook.ts';
import { download, fileNameOf } from '../assign/download.ts';
import { useServices } from '../services.ts';
import { useAssignment, useDesk, useLocale, useTitles, useWords } from './context.tsx';
import { useDeedText } from './deed-text.ts';
import {
  attemptsCsv,
  backupText,
  decisionsCsv,
  type ExportTools,
  peopleCsv,
  statementsJson,
} from './export/exports.ts';
import { useFindingText } from './findings.tsx';

const KINDS = ['people', 'attempts', 'decisions', 'statements', 'backup'] as const;
type Kind = (typeof KINDS)[number];

const ENDINGS: Readonly<Record<Kind, string>> = {
  people: 'csv',
  attempts: 'csv',
  decisions: 'csv',
  statements: 'json',
  backup: 'txt',
};

export function ExportMenu() {
  const { title } = useAssignment();
  const make = useMaking();
  const [state, setState] = useState<{ kind: Kind; failed: boolean }>();
  const take = async (kind: Kind) => {
    setState({ kind, failed: false });
    try {
      const blob = await make(kind);
      download(blob, fileNameOf(`${title} ${t(`class.export.file.${kind}`)}`, ENDINGS[kind]));
      setState(undefined);
    } catch {
      setState({ kind, failed: true });
    }
  };
  const busy = state !== undefined && !state.failed;
  return (
    <details class="export-menu">
      <summary class="quiet-button">
        <Icon name="transfer" />
        {t('class.export.title')}
      </summary>
      <div class="paper export-sheet">
        <ul>
          {KINDS.map((kind) => (
            <li key={kind}>
              <button type="button" class="export-kind" disabled={busy} onClick={() => void take(kind)}>
                <strong>{t(`class.export.${kind}`)}</strong>
                <span>{t(`class.export.${kind}-about`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p role="status">{state && t(state.failed ? 'class.export.failed' : 'class.export.making')}</p>
      </div>
    </details>
  );
}

function useMaking(): (kind: Kind) => Promise<Blob> {
  const desk = useDesk();
  const assignment = useAssignment();
  const tools = useTools();
  const { statementsOf } = useServices();
  return async (kind) => {
    const state = desk.getState();
    if (kind === 'people') return peopleCsv(state, tools);
    if (kind === 'attempts') return attemptsCsv(state, tools);
    if (kind === 'decisions') return decisionsCsv(state, tools);
    if (kind === 'statements') return statementsJson(state, tools, await statementsOf(assignment));
    const records = await desk.sealed();
    return new Blob(
      [
        backupText(
          assignment.title,
          records.map(({ sealed }) => sealed),
        ),
      ],
      { type: 'text/plain' },
    );
  };
}

function useTools(): ExportTools {
  const locale = useLocale();
  const { scenarios } = useAssignment();
  const words = useWords(scenarios.map(({ id }) => id));
  const titles = useTitles();
  const handbook = useHandbook();
  const deed = useDeedText();
  const finding = useFindingText();
  const names = {
    scenario: titles,
    principle: (id: string) => handbook?.principles[id]?.name ?? id,
    rule: (id: string) => handbook?.rules[id]?.name ?? id,
  };
  return {
    locale,
    names,
    finding,
    words: words ?? new Map(),
    telling: (own) => ({
      names,
      deed: (entry) => deed(own, entry),
      better: (entry) => betterText(deed, own, entry),
    }),
  };
}

/** What would have served better: a line word for word, or what was to be done. */
function betterText(
  deed: (words: Words, entry: DebriefEntry) => string,
  words: Words,
  entry: DebriefEntry,
): string {
  const { better } = entry;
  if (!better) return '';
  if (better.type === 'choose') return deed(words, { ...entry, event: better });
  const names = {
    name:
      better.type === 'look-up'
        ? (words.lookUps[better.item]?.name ?? '')
        : better.type === 'transfer'
          ? (words.desks[better.desk] ?? '')
          : '',
    names: better.type === 'note' ? (words.record[better.fact]?.label ?? '') : '',
  };
  return t(`debrief.better.${better.type}`, names);
}
