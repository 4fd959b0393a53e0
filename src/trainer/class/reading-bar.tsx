/** How far the reading is, what came of it in one line, and what could not be kept. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useAssignment, useClass, useDesk, useNumbers } from './context.tsx';
import { classPath } from './places.ts';

export function ReadingBar() {
  return (
    <div class="reading-bar">
      <Moving />
      <Outcome />
      <Trouble />
    </div>
  );
}

function Moving() {
  const desk = useDesk();
  const progress = useClass((state) => state.progress);
  const { whole } = useNumbers();
  if (!progress) return null;
  const { read, total } = progress;
  return (
    <div class="paper reading">
      <label for="class-reading">
        {t('class.read.reading', { read: whole(read), count: total, total: whole(total) })}
      </label>
      <progress id="class-reading" value={read} max={total} />
      <button type="button" class="quiet-button" onClick={() => desk.cancel()}>
        {t('class.read.cancel')}
      </button>
    </div>
  );
}

/** What came of the last reading: said when it is over. */
function Outcome() {
  const { id } = useAssignment();
  const reports = useClass((state) => state.reports);
  const busy = useClass(({ progress }) => progress !== undefined);
  const [seen, setSeen] = useState(0);
  const [told, setTold] = useState<readonly [number, number]>();
  useEffect(() => {
    if (busy) return;
    const fresh = reports.slice(seen);
    setSeen(reports.length);
    const good = fresh.filter(({ kind }) => kind === 'opened').length;
    if (fresh.length > 0) setTold([good, fresh.length - good]);
  }, [busy, reports]);
  return (
    <p class="reading-told" role="status">
      {told && !busy && (
        <>
          <Icon name={told[1] > 0 ? 'notes' : 'check'} /> {t('class.read.done', { count: told[0] })}{' '}
          {told[1] > 0 && (
            <>
              {t('class.read.not-read', { count: told[1] })}{' '}
              <a href={classPath(id, 'files')}>{t('class.read.see-why')}</a>
            </>
          )}
        </>
      )}
    </p>
  );
}

function Trouble() {
  const trouble = useClass((state) => state.trouble);
  return <div role="alert">{trouble && <p class="reading-trouble">{t(`class.trouble.${trouble}`)}</p>}</div>;
}
