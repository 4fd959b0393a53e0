/** A key's backup: a password, and a file for the safe. */
import { useId, useState } from 'preact/hooks';
import type { KeyRecord } from '../../app/shelves.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { download } from '../assign/download.ts';
import { backUp, strengthOf } from './backup.ts';
import { shortName } from './own-key.ts';

type Told = 'short' | 'different' | 'working' | 'saved' | 'failed';

export function BackUpForm({ record, onDone }: { record: KeyRecord; onDone: () => void }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [told, setTold] = useState<Told>();
  const save = async () => {
    if (strengthOf(password) === 'short') return setTold('short');
    if (password !== again) return setTold('different');
    setTold('working');
    try {
      const text = await backUp(record, password);
      download(text, `good-call-key-${shortName(record)}.txt`, 'text/plain');
      setPassword('');
      setAgain('');
      setTold('saved');
      onDone();
    } catch {
      setTold('failed');
    }
  };
  return (
    <details class="fold back-up" open={!record.backedUp || told !== undefined}>
      <summary>{t(record.backedUp ? 'trainer.keys.back-up-again' : 'trainer.keys.back-up')}</summary>
      <form
        class="fold-body"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="field-about">{t('trainer.keys.password-about')}</p>
        <Password label={t('trainer.keys.password')} value={password} onWrite={setPassword} hint />
        <Password label={t('trainer.keys.password-again')} value={again} onWrite={setAgain} />
        <p class="made-buttons">
          <button type="submit" class="quiet-button" disabled={told === 'working'}>
            <Icon name="save" />
            {t('trainer.keys.save')}
          </button>
        </p>
        <p role="status" class={`told ${told ?? ''}`}>
          {told ? t(`trainer.keys.told.${told}`) : ''}
        </p>
      </form>
    </details>
  );
}

interface PasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** Says how strong it is. */
  readonly hint?: boolean;
}

export function Password({ label, value, onWrite, hint = false }: PasswordProps) {
  const id = useId();
  const strength = hint && value !== '' ? strengthOf(value) : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete={hint ? 'new-password' : 'off'}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class={`strength ${strength ?? ''}`}>
          {strength ? t(`trainer.keys.strength.${strength}`) : ''}
        </p>
      )}
    </div>
  );
}
