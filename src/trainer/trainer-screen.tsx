/** The trainer's desk: which of its pages is shown. Each arrives when it is wanted. */
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { useStore } from '../ui/context.tsx';
import { BackToCall } from '../ui/parts/back-to-call.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { NotArrived } from '../ui/parts/not-arrived.tsx';
import { TopBar } from '../ui/parts/top-bar.tsx';
import { useLoaded } from '../ui/parts/use-loaded.ts';
import '../ui/styles/home.css';
import './trainer.css';
import './desk/desk.css';

interface PageProps {
  /** What stands behind the page's name in the address. */
  readonly id: string;
}
type Load = () => Promise<{ default: ComponentType<PageProps> }>;

const PAGES: Readonly<Record<string, Load>> = {
  '': () => import('./desk/desk-page.tsx'),
  new: () => import('./assign/new-page.tsx'),
  made: () => import('./assign/made-page.tsx'),
  keys: () => import('./keys/keys-page.tsx'),
  how: () => import('./desk/how-page.tsx'),
};
const loadClass = () => import('./class/class-page.tsx');

export default function TrainerScreen() {
  const part = useStore(({ screen }) => (screen.name === 'trainer' ? screen.part : ''));
  const [name = '', id = '', ...rest] = part.split('/');
  const page = Object.hasOwn(PAGES, name) ? name : '';
  return (
    <main class={`trainer at-${name === 'class' ? 'class' : page || 'desk'}`} data-part={part}>
      <TopBar>
        <span class="trainer-top">
          {part !== '' && (
            <a class="quiet-button to-desk" href="#/trainer">
              <Icon name="folder" />
              <span>{t('trainer.desk.title')}</span>
            </a>
          )}
          <BackToCall />
        </span>
      </TopBar>
      {name === 'class' ? (
        <ClassRoom key={id} id={id} rest={rest} />
      ) : (
        <Room key={`${page}/${id}`} name={page} id={id} />
      )}
    </main>
  );
}

function Room({ name, id }: { name: string; id: string }) {
  const page = useLoaded(name, PAGES[name]!);
  const place = useArrival(page.value !== undefined);
  if (page.failed) return <NotArrived text={t('trainer.not-arrived')} retry={page.retry} />;
  const Page = page.value?.default;
  return (
    <div class="trainer-room" ref={place}>
      {Page ? <Page id={id} /> : <p class="loading">{t('app.loading')}</p>}
    </div>
  );
}

function ClassRoom({ id, rest }: { id: string; rest: string[] }) {
  const page = useLoaded('class', loadClass);
  if (page.failed) return <NotArrived text={t('trainer.not-arrived')} retry={page.retry} />;
  const Page = page.value?.default;
  return Page ? <Page assignment={id} rest={rest} /> : <p class="loading">{t('app.loading')}</p>;
}

/** A new page has the focus on its heading, and its name in the tab. */
function useArrival(arrived: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!arrived) return undefined;
    scrollTo(0, 0);
    const arrive = () => {
      const heading = place.current?.querySelector<HTMLElement>('h1');
      if (!heading) return false;
      document.title = `${heading.textContent} · ${t('app.name')}`;
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body && place.current?.contains(activeElement))
        return true;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (arrive()) return undefined;
    // The heading comes with what has to be read from the shelf first.
    const watch = new MutationObserver(() => arrive() && watch.disconnect());
    watch.observe(place.current!, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [arrived]);
  return place;
}
