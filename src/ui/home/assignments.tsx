/** The assignments that were opened here, and the way to open one from a file: by a button, or dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptAssignment } from '../../app/assignment/commands.ts';
import { daysLeft } from '../../app/assignment/due.ts';
import { progressOf } from '../../app/assignment/progress.ts';
import type { AssignmentProblem } from '../../app/store.ts';
import { scenarioHeads } from '../../content/listing.ts';
import { loadTexts, t } from '../../i18n/index.ts';
import { useCommands } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import '../styles/missions.css';

/** Nothing of it is waited for: the calls come first. */
export function Assignments() {
  const commands = useCommands();
  const kept = useArriving(async () => {
    const [all] = await Promise.all([
      commands.assignments().then((assignments) => assignments.all()),
      loadTexts('assigned'),
    ]);
    return all;
  });
  if (!kept?.length) return null;
  return (
    <section class="calls missions" aria-labelledby="missions-title">
      <h2 id="missions-title">{t('assigned.home.title')}</h2>
      <ul>
        {kept.map((one) => (
          <li key={one.record.id}>
            <MissionCard kept={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What comes later, once; without it the page is whole. */
function useArriving<T>(load: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let live = true;
    load().then(
      (loaded) => live && setValue(() => loaded),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, []);
  return value;
}

function MissionCard({ kept: { record, attempts } }: { kept: KeptAssignment }) {
  const { id, assignment } = record;
  const steps = progressOf(assignment, attempts, scenarioHeads());
  const done = steps.filter(({ over }) => over).length;
  const left = daysLeft(assignment.terms, Date.now());
  return (
    <a class="mission-card" href={`#/assignment/${id}`}>
      <strong>{assignment.title}</strong>
      {assignment.from && <span>{t('assigned.from', { from: assignment.from })}</span>}
      <span class="mission-dots" aria-hidden="true">
        {steps.map((step) => (
          <i key={step.id} class={step.over ? 'over' : step.attempts.length > 0 ? 'open' : ''} />
        ))}
      </span>
      <span>{t('assigned.standing.done', { count: steps.length, done })}</span>
      {left !== undefined && done < steps.length && (
        <span class={left < 0 ? 'late' : undefined}>
          {left > 0
            ? t('assigned.due.left', { count: left })
            : left === 0
              ? t('assigned.due.today')
              : t('assigned.due.over', { count: -left })}
        </span>
      )}
      <Icon name="arrow" />
    </a>
  );
}

interface Refused {
  readonly name: string;
  readonly why: AssignmentProblem;
}

export function OpenAssignment() {
  const arrived = useArriving(async () => {
    await loadTexts('assigned');
    return true;
  });
  return arrived ? <OpenFile /> : null;
}

function OpenFile() {
  const commands = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    setRefused(undefined);
    try {
      const why = await (await commands.assignments()).openFile(await readText(file));
      if (why) setRefused({ name: file.name, why });
    } catch {
      commands.notify('load-failed');
    }
  };
  useDropped((file) => void open(file));
  return (
    <div class="open-file">
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          // The same file may be tried again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="link-button" onClick={() => input.current?.click()}>
        <Icon name="notes" />
        {t('assigned.home.open')}
      </button>
      <div role="alert">
        {refused && (
          <p class="paper refusal">
            <Icon name="bolt" />
            <span>
              <strong>{refused.name}</strong> {t(`assigned.trouble.file.${refused.why}`)}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Bytes of a file that are read at all: more is nothing of ours. */
const MOST_FILE = 40_000_000;

const readText = async (file: File): Promise<string> => (file.size > MOST_FILE ? '' : file.text());

/** A file that is dropped anywhere on the page is opened; without this the browser would go to it. */
function useDropped(take: (file: File) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}
