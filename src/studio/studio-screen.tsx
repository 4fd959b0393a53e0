/** Where scenarios are written: which of its pages is shown. */
import { loadTexts, t } from '../i18n/index.ts';
import { useStore } from '../ui/context.tsx';
import { NotArrived } from '../ui/parts/not-arrived.tsx';
import { TopBar } from '../ui/parts/top-bar.tsx';
import { useLoaded } from '../ui/parts/use-loaded.ts';
import { EditorPage } from './editor-page.tsx';
import { GuidePage } from './guide-page.tsx';
import { Overview } from './overview.tsx';
import './studio.css';
import './editor.css';

const loadStudioTexts = () => loadTexts('studio', 'problems').then(() => true);

export default function StudioScreen() {
  const part = useStore(({ screen }) => (screen.name === 'studio' ? screen.part : ''));
  const texts = useLoaded('texts', loadStudioTexts);
  return (
    <main class="studio">
      <TopBar />
      {texts.failed && <NotArrived text={t('home.failed')} retry={texts.retry} />}
      {!texts.value && !texts.failed && <p class="loading">{t('app.loading')}</p>}
      {texts.value && <Page part={part} />}
    </main>
  );
}

function Page({ part }: { part: string }) {
  if (part === '') return <Overview />;
  if (part === 'guide') return <GuidePage />;
  return <EditorPage key={part} id={part} />;
}
