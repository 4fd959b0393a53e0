/** Which screen is shown. All but the call arrive when they are wanted. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, t } from '../i18n/index.ts';
import { CallScreen } from './call/call-screen.tsx';
import { type Page, useCommands, useStore, useUi } from './context.tsx';
import { Announcer } from './parts/announcer.tsx';
import { Captions } from './parts/captions.tsx';
import { NoticeBar } from './parts/notice.tsx';

const SCREENS: Readonly<Record<string, Page>> = {
  home: () => import('./home/home-screen.tsx'),
  debrief: () => import('./debrief/debrief-screen.tsx'),
  handbook: () => import('./handbook/handbook-screen.tsx'),
  settings: () => import('./settings/settings-screen.tsx'),
  assignment: async () => {
    await loadTexts('assigned');
    return import('./assignment/assignment-screen.tsx');
  },
};

export function App() {
  const name = useStore(({ screen }) => screen.name);
  const locale = useStore((state) => state.locale);
  return (
    <div class={`screen-place on-${name}`} lang={locale}>
      {name === 'call' ? <CallScreen /> : <LazyScreen key={name} name={name} />}
      <NoticeBar />
      <Captions />
      <Announcer />
    </div>
  );
}

function LazyScreen({ name }: { name: string }) {
  const commands = useCommands();
  const { pages } = useUi();
  const [Screen, setScreen] = useState<ComponentType>();
  useEffect(() => {
    let live = true;
    const page = SCREENS[name] ?? pages[name]!;
    Promise.all([page(), loadTexts('more')]).then(
      ([{ default: component }]) => live && setScreen(() => component),
      () => commands.notify('load-failed'),
    );
    return () => {
      live = false;
    };
  }, [name, commands, pages]);
  useEffect(() => {
    if (Screen) arrive();
  }, [Screen]);
  return Screen ? <Screen /> : <p class="loading">{t('app.loading')}</p>;
}

/** A new screen has a name of its own in the tab, and the focus on its heading, unless it has put it somewhere itself. */
function arrive(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  document.title = [heading?.textContent, t('app.name')]
    .filter((part, at, all) => part && all.indexOf(part) === at)
    .join(' · ');
  if (!heading || (document.activeElement && document.activeElement !== document.body)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
