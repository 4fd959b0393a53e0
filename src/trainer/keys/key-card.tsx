/** One key: since when it is here, what it opens, its backup, and how it is thrown away. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeyRecord } from '../../app/shelves.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { useAsking } from '../../ui/parts/sure.tsx';
import { KeyIcon } from '../desk/key-icon.tsx';
import type { Change, Kept } from '../desk/use-kept.ts';
import { BackUpForm } from './back-up-form.tsx';
import { shortName } from './own-key.ts';

interface Props {
  readonly record: KeyRecord;
  /** New assignments are made with it. */
  readonly used: boolean;
  readonly kept: Kept;
  readonly change: Change;
}

export function KeyCard({ record, used, kept, change }: Props) {
  const locale = useStore((state) => state.locale);
  const { asking, setAsking, start } = useAsking();
  const name = shortName(record);
  const own = kept.made.filter(({ assignment }) => assignment.key?.x === record.key.x);
  const results = own.reduce((sum, { id }) => sum + (kept.results.get(id) ?? 0), 0);
  return (
    <article class={`key-card paper${record.backedUp ? '' : ' wants'}`} aria-labelledby={`key-${record.id}`}>
      <h2 id={`key-${record.id}`}>
        <KeyIcon />
        {t('trainer.keys.named', { name })}
      </h2>
      <p>
        {t('trainer.keys.since', { day: formatDay(locale, record.made) })}{' '}
        {t('trainer.keys.opens', { count: own.length })}
        {used && ` ${t('trainer.keys.used')}`}
      </p>
      <p class={`key-state ${record.backedUp ? 'safe' : 'unsafe'}`}>
        <Icon name={record.backedUp ? 'check' : 'bolt'} />
        {t(record.backedUp ? 'trainer.keys.is-safe' : 'trainer.keys.is-unsafe')}
      </p>
      <BackUpForm
        record={record}
        onDone={() => void change(({ keys }) => keys.put({ ...record, backedUp: true }))}
      />
      {asking ? (
        <SureToDelete
          name={name}
          results={results}
          backedUp={record.backedUp}
          onNo={() => setAsking(false)}
          onYes={() => void change(({ keys }) => keys.remove(record.id))}
        />
      ) : (
        <button ref={start} type="button" class="link-button" onClick={() => setAsking(true)}>
          {t('trainer.keys.delete')}
          <span class="visually-hidden"> {name}</span>
        </button>
      )}
    </article>
  );
}

interface SureProps {
  readonly name: string;
  readonly results: number;
  readonly backedUp: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** Deleting is forever where there is no backup: then the key's name has to be typed. */
function SureToDelete({ name, results, backedUp, onNo, onYes }: SureProps) {
  const [typed, setTyped] = useState('');
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  const ready = backedUp || typed.trim() === name;
  return (
    <div class="sure">
      <p ref={text} tabIndex={-1}>
        {t(backedUp ? 'trainer.keys.sure-safe' : 'trainer.keys.sure-unsafe')}{' '}
        {results > 0 && t('trainer.keys.sure-results', { count: results })}
      </p>
      {!backedUp && (
        <label class="type-name">
          <span>{t('trainer.keys.type-name', { name })}</span>
          <input
            type="text"
            value={typed}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      <button type="button" class="quiet-button" onClick={onNo}>
        {t('trainer.keys.keep')}
      </button>
      <button type="button" class="quiet-button danger" disabled={!ready} onClick={onYes}>
        {t('trainer.keys.delete-yes')}
      </button>
    </div>
  );
}
