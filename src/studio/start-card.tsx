/** Beginning: from the template, from a copy of a built-in call, or with a folder that is watched. */
import { useState } from 'preact/hooks';
import type { PackFiles } from '../app/assignment/model.ts';
import { loadTitles, scenarios } from '../content/listing.ts';
import { t } from '../i18n/index.ts';
import { useCommands, useStore, useUi } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { useLoaded } from '../ui/parts/use-loaded.ts';
import { foldersOf } from './draft.ts';
import { canWatch, pickFolder } from './files/from-page.ts';
import { receive, takeIn } from './load-pack.ts';
import { copyOf, fromTemplate, nameOf, recordOf } from './new-pack.ts';
import type { Packs } from './use-packs.ts';
import { watching } from './watch.ts';

export function StartCard({ packs }: { packs: Packs }) {
  const { shelves } = useUi();
  const commands = useCommands();
  const locale = useStore((state) => state.locale);
  const titles = useLoaded(locale, () => loadTitles(locale)).value;
  const [model, setModel] = useState(scenarios[0]?.id ?? '');
  const taken = new Set([
    ...scenarios.map(({ id }) => id),
    ...(packs.all ?? []).flatMap(({ files }) => foldersOf(files)),
  ]);
  const start = async (files: Promise<PackFiles>) => {
    try {
      const made = await files;
      const record = recordOf(nameOf(made), made);
      await (await shelves()).packs.put(record);
      commands.go({ name: 'studio', part: record.id });
    } catch {
      commands.notify('load-failed');
    }
  };
  const watch = async () => {
    try {
      const folder = await pickFolder();
      if (!folder) return;
      const room = await shelves();
      const incoming = await receive(folder.name, () => folder.files(), room);
      const { id } = await takeIn(incoming, room);
      watching.set(id, folder);
      commands.go({ name: 'studio', part: id });
    } catch {
      commands.notify('failed');
    }
  };
  return (
    <section class="paper st-card" aria-labelledby="st-start">
      <h2 id="st-start">{t('studio.start.title')}</h2>
      <p>{t('studio.start.template-about')}</p>
      <p>
        <button
          type="button"
          class="big-button st-template"
          onClick={() => void start(fromTemplate(locale, taken))}
        >
          <Icon name="pencil" />
          {t('studio.start.template')}
        </button>
      </p>
      <p class="st-copy">
        <label>
          <span>{t('studio.start.copy-of')}</span>
          <select value={model} onChange={({ currentTarget }) => setModel(currentTarget.value)}>
            {scenarios.map(({ id }) => (
              <option key={id} value={id}>
                {titles?.[id]?.title ?? id}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet-button" onClick={() => void start(copyOf(model, taken))}>
          {t('studio.start.copy')}
        </button>
      </p>
      <p class="st-soft">{t(canWatch() ? 'studio.start.folder-about' : 'studio.start.no-folder')}</p>
      {canWatch() && (
        <p>
          <button type="button" class="quiet-button st-start-folder" onClick={() => void watch()}>
            <Icon name="folder" />
            {t('studio.start.folder')}
          </button>
        </p>
      )}
    </section>
  );
}
