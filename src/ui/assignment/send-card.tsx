/** Sending the result: by the device's own ways, as a file, or as a text. It is sealed before it is asked for, so that no way runs out of time. */
import { useEffect, useState } from 'preact/hooks';
import type { Step } from '../../app/assignment/progress.ts';
import { type Parcel, packUp, toPaste } from '../../app/assignment/result.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { formatWhen } from '../home/when.ts';
import { Icon } from '../parts/icon.tsx';
import { canShare, copyText, saveFile, share } from './sending.ts';
import { type Judged, useAssigned, useAssignments } from './use-assigned.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly judged: Judged | undefined;
}

type Told = 'shared' | 'saved' | 'copied' | 'not-copied';

export function SendCard({ steps, judged }: Props) {
  const { record } = useAssigned();
  const { parcel, failed } = useParcel(judged);
  const complete = steps.every(({ over }) => over);
  const who = record.assignment.from || t('assigned.back.trainer');
  return (
    <section class={complete ? 'send-card ready' : 'send-card'} aria-labelledby="send-title">
      <h2 id="send-title">{t('assigned.send.title')}</h2>
      <p>{t(complete ? 'assigned.send.ready' : 'assigned.send.early', { who })}</p>
      <LastSent lastAt={judged?.lastAt ?? 0} />
      {record.name === '' ? (
        <p class="missing-text">{t('assigned.send.nameless')}</p>
      ) : failed ? (
        <p class="missing-text" role="alert">
          {t('assigned.send.failed')}
        </p>
      ) : (
        parcel && <Ways parcel={parcel} who={who} />
      )}
    </section>
  );
}

function LastSent({ lastAt }: { lastAt: number }) {
  const { sentAt } = useAssigned().record;
  const locale = useStore((state) => state.locale);
  if (sentAt === undefined) return null;
  return (
    <p class="last-sent">
      {t('assigned.send.sent', { when: formatWhen(locale, sentAt, Date.now()) })}{' '}
      <strong>{t(lastAt > sentAt ? 'assigned.send.news' : 'assigned.send.no-news')}</strong>
    </p>
  );
}

/** The result as it is now, sealed. */
function useParcel(judged: Judged | undefined): { parcel: Parcel | undefined; failed: boolean } {
  const { record } = useAssigned();
  const [sealed, setSealed] = useState<{ parcel?: Parcel; failed: boolean }>({ failed: false });
  useEffect(() => {
    if (!judged || record.name === '') return;
    let live = true;
    packUp(record, judged.logs, Date.now()).then(
      (parcel) => live && setSealed({ parcel, failed: false }),
      () => live && setSealed({ failed: true }),
    );
    return () => {
      live = false;
    };
  }, [judged, record.name, record.assignment]);
  return { parcel: sealed.parcel, failed: sealed.failed };
}

function Ways({ parcel, who }: { parcel: Parcel; who: string }) {
  const assignments = useAssignments();
  const [told, setTold] = useState<Told>();
  const line = t('assigned.send.line');
  const text = toPaste(parcel, line);
  const done = (how: Told) => {
    setTold(how);
    if (how !== 'not-copied') void assignments(({ change }) => change({ sentAt: Date.now() }));
  };
  const copy = async () => done((await copyText(text)) ? 'copied' : 'not-copied');
  const shareIt = async () => {
    if (await share(parcel, line)) done('shared');
  };
  return (
    <>
      <p class="mission-buttons">
        {canShare(parcel) && (
          <button type="button" class="big-button send-share" onClick={() => void shareIt()}>
            <Icon name="send" />
            {t('assigned.send.share')}
          </button>
        )}
        <button
          type="button"
          class={canShare(parcel) ? 'quiet-button send-save' : 'big-button send-save'}
          onClick={() => {
            saveFile(parcel.fileName, text);
            done('saved');
          }}
        >
          <Icon name="notes" />
          {t('assigned.send.save')}
        </button>
        <button type="button" class="quiet-button send-copy" onClick={() => void copy()}>
          <Icon name="check" />
          {t('assigned.send.copy')}
        </button>
      </p>
      <p class="send-told" role="status">
        {told ? t(`assigned.send.${told}`, { name: parcel.fileName, who }) : ''}
      </p>
      {told === 'not-copied' && (
        <textarea
          class="send-text"
          readOnly
          rows={4}
          value={text}
          aria-label={t('assigned.send.text')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <p class="send-how">{t('assigned.send.how', { who })}</p>
    </>
  );
}
