/** A pack on the desk: its calls, and what can be done with it. */
import { forgetPack } from '../app/kept-packs.ts';
import type { PackRecord } from '../app/shelves.ts';
import { loadTitles } from '../content/listing.ts';
import { formatDay, t } from '../i18n/index.ts';
import { useCommands, useStore, useUi } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { Sure, useAsking } from '../ui/parts/sure.tsx';
import { useLoaded } from '../ui/parts/use-loaded.ts';
import { download, fileName } from './download.ts';
import { foldersOf } from './draft.ts';
import { zipOf } from './files/to-zip.ts';
import type { Packs } from './use-packs.ts';

interface Props {
  readonly record: PackRecord;
  readonly packs: Packs;
  readonly say: (text: string) => void;
}

export const savePack = ({ name, files }: Pick<PackRecord, 'name' | 'files'>): void =>
  download(`${fileName(name)}.zip`, zipOf(files) as BlobPart, 'application/zip');

export function PackCard({ record, packs, say }: Props) {
  const locale = useStore((state) => state.locale);
  const hashes = record.scenarios.map(({ hash }) => hash).join();
  const titles = useLoaded(`${locale} ${hashes}`, () => loadTitles(locale)).value;
  const broken = foldersOf(record.files).filter((id) => !record.scenarios.some((one) => one.id === id));
  return (
    <article class="paper st-pack">
      <h3>
        <a href={`#/studio/${record.id}`}>{record.name}</a>
      </h3>
      <p class="st-soft">{t('studio.packs.changed', { day: formatDay(locale, record.changed) })}</p>
      <ul class="st-calls">
        {record.scenarios.map(({ id, locales }) => (
          <li key={id}>
            <Icon name="pick-up" />
            <span>{titles?.[id]?.title ?? id}</span>
            <span class="st-locales">{locales.join(' · ')}</span>
          </li>
        ))}
        {broken.map((id) => (
          <li key={id} class="broken">
            <Icon name="cross" />
            <span>{t('studio.packs.broken', { id })}</span>
          </li>
        ))}
      </ul>
      <div class="st-buttons">
        <a class="quiet-button" href={`#/studio/${record.id}`}>
          <Icon name="pencil" />
          {t('studio.packs.open')}
          <span class="visually-hidden"> {record.name}</span>
        </a>
        <button type="button" class="quiet-button" onClick={() => savePack(record)}>
          <Icon name="save" />
          {t('studio.packs.save')}
          <span class="visually-hidden"> {record.name}</span>
        </button>
        <Remove record={record} packs={packs} say={say} />
      </div>
    </article>
  );
}

/** Asked once more: what was written here is gone then. */
function Remove({ record, packs, say }: Props) {
  const { shelves } = useUi();
  const commands = useCommands();
  const { asking, setAsking, start } = useAsking();
  const remove = async () => {
    try {
      await forgetPack(await shelves(), record.id);
      document.getElementById('st-packs')?.focus();
      say(t('studio.packs.removed', { name: record.name }));
      await packs.again();
    } catch {
      commands.notify('failed');
    }
  };
  if (!asking) {
    return (
      <button ref={start} type="button" class="quiet-button danger" onClick={() => setAsking(true)}>
        <Icon name="cross" />
        {t('studio.packs.remove')}
        <span class="visually-hidden"> {record.name}</span>
      </button>
    );
  }
  return (
    <Sure
      class="st-sure"
      question={t('studio.packs.sure', { name: record.name })}
      no={t('studio.packs.keep')}
      yes={t('studio.packs.remove-yes')}
      onNo={() => setAsking(false)}
      onYes={() => void remove()}
    />
  );
}
