/** The class: what the trainees of one assignment have sent, as a chart on the office wall. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { loadTexts, t } from '../../i18n/index.ts';
import { useUi } from '../../ui/context.tsx';
import { useLoaded } from '../../ui/parts/use-loaded.ts';
import { Desk, useAssignment, useClass, useDesk } from './context.tsx';
import { createDesk } from './desk.ts';
import { DropPlace, ReadIn } from './drop-place.tsx';
import { FilesPage } from './files-page.tsx';
import { HeatPage } from './heat-page.tsx';
import { FIRST_VIEW } from './model/heat-table.ts';
import { MomentsPage } from './moments-page.tsx';
import { Overview } from './overview.tsx';
import { PersonPage } from './person-page.tsx';
import { classPath, PLACES, placeOf } from './places.ts';
import { ReadingBar } from './reading-bar.tsx';
import { ViewContext } from './view.tsx';
import { WallHead } from './wall-head.tsx';
import './class.css';

export default function ClassPage({ assignment, rest }: { assignment: string; rest: string[] }) {
  const texts = useLoaded('texts', () => loadTexts('class', 'more').then(() => true));
  const { shelves } = useUi();
  const desk = useMemo(() => createDesk(assignment, shelves), [assignment, shelves]);
  useEffect(() => {
    void desk.open();
    return () => desk.cancel();
  }, [desk]);
  const [view, setView] = useState(FIRST_VIEW);
  const ready = useReady(desk, texts.value ?? texts.failed);
  if (!ready) return <p class="loading">{t('app.loading')}</p>;
  return (
    <Desk.Provider value={desk}>
      <ViewContext.Provider value={{ view, setView }}>
        <Wall rest={rest} />
      </ViewContext.Provider>
    </Desk.Provider>
  );
}

/** The texts are there, and the shelf has been looked at. */
function useReady(desk: ReturnType<typeof createDesk>, spoken: boolean): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    setOpened(desk.getState().phase !== 'opening');
    return desk.subscribe(({ phase }) => setOpened(phase !== 'opening'));
  }, [desk]);
  return spoken && opened;
}

function Wall({ rest }: { rest: readonly string[] }) {
  const phase = useClass((state) => state.phase);
  if (phase === 'missing' || phase === 'failed') return <Nowhere kind={phase} />;
  return <Chart rest={rest} />;
}

function Nowhere({ kind }: { kind: 'missing' | 'failed' }) {
  const desk = useDesk();
  return (
    <div class="paper class-nowhere">
      <h1>{t(`class.nowhere.${kind}`)}</h1>
      <p>{t(`class.nowhere.${kind}-text`)}</p>
      {kind === 'failed' && (
        <button type="button" class="quiet-button" onClick={() => void desk.open()}>
          {t('class.nowhere.again')}
        </button>
      )}
      <a class="quiet-button" href="#/trainer">
        {t('class.back')}
      </a>
    </div>
  );
}

function Chart({ rest }: { rest: readonly string[] }) {
  const empty = useClass(
    ({ results, progress, reports }) => results.size === 0 && !progress && reports.length === 0,
  );
  return (
    <DropPlace>
      <div class="wall">
        <WallHead />
        {!empty && <Tabs rest={rest} />}
        <ReadingBar />
        {empty ? <ReadIn first /> : <Sheet rest={rest} />}
      </div>
    </DropPlace>
  );
}

function Tabs({ rest }: { rest: readonly string[] }) {
  const { id } = useAssignment();
  const here = placeOf(rest);
  return (
    <nav class="wall-tabs" aria-label={t('class.places.title')}>
      {PLACES.map((place) => (
        <a
          key={place}
          href={classPath(id, place)}
          aria-current={here === place || (here === 'person' && place === 'people') ? 'page' : undefined}
        >
          {t(`class.places.${place}`)}
        </a>
      ))}
    </nav>
  );
}

function Sheet({ rest }: { rest: readonly string[] }) {
  const place = placeOf(rest);
  const model = useClass((state) => state.model);
  if (!model) return null;
  return (
    <Arriving key={rest.join('/')} first={useFirst()}>
      {place === 'overview' && <Overview />}
      {place === 'people' && <HeatPage />}
      {place === 'moments' && <MomentsPage scenario={rest[1]} />}
      {place === 'person' && <PersonPage key={rest[1]} id={rest[1] ?? ''} />}
      {place === 'files' && <FilesPage />}
    </Arriving>
  );
}

/** Whether the page has only just been opened: then the focus is where the screen has put it. */
function useFirst(): boolean {
  const first = useRef(true);
  useEffect(() => {
    first.current = false;
  }, []);
  return first.current;
}

/** Whoever goes to another part of the page is there: the focus goes to its heading. */
function Arriving({ first, children }: { first: boolean; children: ComponentChildren }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = place.current?.querySelector<HTMLElement>('h2');
    if (first || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, []);
  return (
    <section class="wall-sheet" ref={place}>
      {children}
    </section>
  );
}
