/** Throwing everything away: asked twice, and told when it is done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { hasTrainersThings } from '../../app/assignment/shelf.ts';
import { DEFAULT_SETTINGS } from '../../app/settings.ts';
import { loadTexts, t } from '../../i18n/index.ts';
import { useStore, useUi } from '../context.tsx';
import { Card } from './controls.tsx';

type Step = 'rest' | 'ask' | 'sure' | 'done';

/** What is kept in an LMS is not ours to throw away. */
export function EraseCard() {
  const hosted = useStore((state) => state.hosted !== undefined);
  return hosted ? null : <Erase />;
}

function Erase() {
  const [step, setStep] = useState<Step>('rest');
  const erase = useErase();
  const start = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const asking = step === 'ask' || step === 'sure';
  // What was answered is gone: the focus goes back to where the question came from.
  useEffect(() => {
    if (!asking && asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
  const goOn = async () => {
    if (step === 'sure') await erase();
    setStep(step === 'sure' ? 'done' : 'sure');
  };
  return (
    <Card title={t('settings.erase.title')}>
      <p>{t('settings.erase.about')}</p>
      <TrainersThings />
      <p role="status" class="erased">
        {step === 'done' ? t('settings.erase.done') : ''}
      </p>
      {asking ? (
        <Question key={step} step={step} onYes={() => void goOn()} onNo={() => setStep('rest')} />
      ) : (
        <button ref={start} type="button" class="quiet-button danger" onClick={() => setStep('ask')}>
          {t('settings.erase.start')}
        </button>
      )}
    </Card>
  );
}

/** Attempts, results and settings; the page goes on speaking the language it speaks. */
function useErase(): () => Promise<void> {
  const { store, commands } = useUi();
  return async () => {
    await commands.forgetEverything();
    const { locale } = store.getState();
    commands.set({ ...DEFAULT_SETTINGS, locale });
  };
}

/** What of a trainer's lies here stays: it is said before anything is thrown away. */
function TrainersThings() {
  const { shelves } = useUi();
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let live = true;
    const look = async () => {
      const found = await hasTrainersThings(await shelves());
      if (!found) return;
      await loadTexts('assigned');
      if (live) setKept(true);
    };
    look().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [shelves]);
  return kept ? <p>{t('assigned.erase.kept')}</p> : null;
}

interface QuestionProps {
  readonly step: 'ask' | 'sure';
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ step, onYes, onNo }: QuestionProps) {
  const text = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the question takes the focus, so that it is heard and the answers come next.
  useEffect(() => text.current?.focus(), []);
  return (
    <div class="sure">
      <p ref={text} tabIndex={-1}>
        {t(`settings.erase.${step}`)}
      </p>
      <button type="button" class="quiet-button" onClick={onNo}>
        {t('settings.erase.no')}
      </button>
      <button type="button" class="quiet-button danger" onClick={onYes}>
        {t(`settings.erase.${step}-yes`)}
      </button>
    </div>
  );
}
