/** The work bench: the file on the left, and on the right what the check, the outline and the numbers say of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isAdvice, type Problem } from '../content/problems.ts';
import { t } from '../i18n/index.ts';
import { BenchHead } from './bench-head.tsx';
import { CheckPane } from './check-pane.tsx';
import { type Draft, folderOf, foldersOf, readingOf } from './draft.ts';
import { FileTabs } from './file-tabs.tsx';
import { NumbersPane } from './numbers-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { placeIn, VIEWS, type View } from './places.ts';
import { toMend } from './say-problem.ts';
import { TabPanel, Tabs } from './tabs.tsx';
import { TextEditor } from './text-editor.tsx';
import { useDraftState } from './use-draft.ts';
import { useWatch } from './use-watch.ts';
import { useWide } from './use-wide.ts';

export function Bench({ draft }: { draft: Draft }) {
  const state = useDraftState(draft);
  const place = placeIn(state.id);
  const wide = useWide();
  const [file, setFile] = useState(place.file);
  const [picked, setView] = useState<View>(place.view);
  const [wish, setWish] = useState<{ line: number; count: number }>();
  const wishes = useRef(0);
  const watched = useWatch(state.id, draft);
  const paths = pathsOf(state.files);
  const path = file && paths.includes(file) ? file : paths[0];
  const view: View = wide && picked === 'edit' ? 'check' : picked;
  place.file = path;
  place.view = picked;
  const reading = useMemo(() => readingOf(state), [state.readings]);
  const problems = useMemo(() => toMend(reading.problems), [reading]);
  const go = (to: string, line: number) => {
    if (paths.includes(to)) setFile(to);
    if (!wide) setView('edit');
    setWish({ line, count: ++wishes.current });
  };
  const folder = path ? folderOf(path) : undefined;
  const editor = path !== undefined && (
    <div class="st-write">
      <FileTabs
        draft={draft}
        paths={paths}
        path={path}
        problems={problems}
        onPick={(to) => {
          setWish(undefined);
          setFile(to);
        }}
        readOnly={watched.folder !== undefined}
      />
      <TabPanel name="st-file" value={path}>
        <TextEditor
          key={path}
          path={path}
          text={state.files[path]!}
          marks={marksOf(problems, path)}
          wish={wish}
          place={place.files.get(path)}
          readOnly={watched.folder !== undefined}
          onEdit={(text) => draft.edit(path, text)}
          onPlace={(at) => place.files.set(path, at)}
        />
      </TabPanel>
    </div>
  );
  return (
    <div class={`st-bench${wide ? ' wide' : ''}`}>
      <BenchHead draft={draft} state={state} folder={folder} reading={reading} watched={watched} />
      <Announce problems={problems} checked={state.checked} />
      <div class="st-halves">
        {wide && editor}
        <div class="st-side">
          <Tabs
            name="st-view"
            label={t('studio.editor.views')}
            tabs={VIEWS.filter((one) => !wide || one !== 'edit').map((id) => ({
              id,
              label: <ViewLabel view={id} problems={problems} />,
            }))}
            value={view}
            onPick={setView}
          />
          <TabPanel name="st-view" value={view}>
            {view === 'edit' && editor}
            {view === 'check' && (
              <CheckPane problems={problems} missing={reading.problems} checked={state.checked} onGo={go} />
            )}
            {view === 'outline' && folder && (
              <OutlinePane draft={draft} folder={folder} reading={reading} onGo={go} />
            )}
            {view === 'numbers' && folder && <NumbersPane report={reading.reports[folder]} />}
          </TabPanel>
        </div>
      </div>
    </div>
  );
}

/** Structure before words, call by call. */
const pathsOf = (files: Readonly<Record<string, string>>): string[] =>
  foldersOf(files).flatMap((folder) => {
    const own = Object.keys(files).filter((path) => folderOf(path) === folder);
    const structure = `${folder}/scenario.yaml`;
    return [...own.filter((path) => path === structure), ...own.filter((path) => path !== structure).sort()];
  });

function marksOf(problems: readonly Problem[], path: string): ReadonlyMap<number, 'error' | 'advice'> {
  const marks = new Map<number, 'error' | 'advice'>();
  for (const problem of problems) {
    if (problem.file !== path || problem.line === 0) continue;
    if (!isAdvice(problem)) marks.set(problem.line, 'error');
    else if (!marks.has(problem.line)) marks.set(problem.line, 'advice');
  }
  return marks;
}

function ViewLabel({ view, problems }: { view: View; problems: readonly Problem[] }) {
  const errors = problems.filter((problem) => !isAdvice(problem)).length;
  return (
    <>
      {t(`studio.views.${view}`)}
      {view === 'check' && problems.length > 0 && (
        <span class={`st-count ${errors > 0 ? 'error' : 'advice'}`}>{problems.length}</span>
      )}
    </>
  );
}

/** Tells a screen reader how many problems there are, when it has changed and the typing rests. */
function Announce({ problems, checked }: { problems: readonly Problem[]; checked: boolean }) {
  const [said, say] = useState('');
  const errors = problems.filter((problem) => !isAdvice(problem)).length;
  useEffect(() => {
    if (checked) say(summaryOf(errors, problems.length - errors));
  }, [checked, errors, problems.length]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}

export const summaryOf = (errors: number, advice: number): string => {
  if (errors + advice === 0) return t('studio.check.clean');
  return [
    errors > 0 && t('studio.check.errors', { count: errors }),
    advice > 0 && t('studio.check.advices', { count: advice }),
  ]
    .filter(Boolean)
    .join(' ');
};
