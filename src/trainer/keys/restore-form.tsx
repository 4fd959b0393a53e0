/** A key back from its file. What is here already is never touched. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import type { Change } from '../desk/use-kept.ts';
import { Password } from './back-up-form.tsx';
import { BackupError, joinKeys, lookAt, restore } from './backup.ts';
import { shortName } from './own-key.ts';

interface Told {
  readonly code: string;
  readonly name?: string;
}

export function RestoreForm({ change }: { change: Change }) {
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const [password, setPassword] = useState('');
  const [told, setTold] = useState<Told>();
  const form = useRef<HTMLFormElement>(null);
  const take = async (found: File) => {
    const text = await found.text();
    try {
      lookAt(text);
      setFile({ name: found.name, text });
      setTold(undefined);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[type=password]')?.focus());
    } catch (error) {
      setFile(undefined);
      setTold(troubleOf(error));
    }
  };
  const open = async () => {
    setTold({ code: 'working' });
    try {
      const record = await restore(file!.text, password);
      await change(async ({ keys }) => keys.put(joinKeys(await keys.all(), record)));
      setFile(undefined);
      setPassword('');
      setTold({ code: 'restored', name: shortName(record) });
      form.current?.querySelector<HTMLElement>('[type=file]')?.focus();
    } catch (error) {
      setTold(troubleOf(error));
    }
  };
  return (
    <section class="paper restore" aria-labelledby="restore">
      <h2 id="restore">{t('trainer.keys.restore')}</h2>
      <p>{t('trainer.keys.restore-about')}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label class="quiet-button file-button">
          <Icon name="folder" />
          {file?.name ?? t('trainer.keys.choose-file')}
          <input
            type="file"
            class="visually-hidden"
            onChange={(event) => {
              const [found] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (found) void take(found);
            }}
          />
        </label>
        {file && (
          <>
            <Password label={t('trainer.keys.password')} value={password} onWrite={setPassword} />
            <button type="submit" class="quiet-button" disabled={password === '' || told?.code === 'working'}>
              {t('trainer.keys.open')}
            </button>
          </>
        )}
        <p role="status" class={`told ${told?.code ?? ''}`}>
          {told ? t(`trainer.keys.restored.${told.code}`, { name: told.name ?? '' }) : ''}
        </p>
      </form>
    </section>
  );
}

const troubleOf = (error: unknown): Told => ({
  code: error instanceof BackupError ? error.trouble : 'failed',
});
