/** Bringing a pack along: a zip, a folder or single files, chosen or dropped; and what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isAdvice } from '../content/problems.ts';
import { t } from '../i18n/index.ts';
import { useCommands, useUi } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { Sure } from '../ui/parts/sure.tsx';
import { fromDrop, fromFiles } from './files/from-page.ts';
import type { RawFile } from './files/raw-file.ts';
import { type Incoming, receive, takeIn } from './load-pack.ts';
import { Missing, ProblemList } from './problem-list.tsx';
import { toMend } from './say-problem.ts';
import type { Packs } from './use-packs.ts';

type Take = (name: string, files: () => Promise<readonly RawFile[]>) => Promise<void>;

/** What is being asked or told of the last load. */
interface Told {
  readonly incoming: Incoming;
  /** It would come over one that is here, and nobody has said so yet. */
  readonly asking: boolean;
}

export function LoadCard({ packs, say }: { packs: Packs; say: (text: string) => void }) {
  const { shelves } = useUi();
  const commands = useCommands();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const keep = async (incoming: Incoming) => {
    if (incoming.reading.scenarios.length > 0) await takeIn(incoming, await shelves());
    setTold({ incoming, asking: false });
    await packs.again();
  };
  const work = async (doIt: () => Promise<void>) => {
    setBusy(true);
    say(t('studio.load.reading'));
    await doIt().catch(() => commands.notify('failed'));
    setBusy(false);
    say('');
  };
  const take: Take = (name, files) =>
    work(async () => {
      const incoming = await receive(name, files, await shelves());
      const asking = incoming.over !== undefined && incoming.reading.scenarios.length > 0;
      if (asking) setTold({ incoming, asking });
      else await keep(incoming);
    });
  return (
    <section class="paper st-card st-load" aria-labelledby="st-load">
      <h2 id="st-load">{t('studio.load.title')}</h2>
      <DropPlace busy={busy} take={take} />
      {told?.asking && (
        <Sure
          class="st-sure"
          question={t('studio.load.over', { name: told.incoming.over!.name })}
          no={t('studio.load.over-no')}
          yes={t('studio.load.over-yes')}
          danger={false}
          onNo={() => setTold(undefined)}
          onYes={() => void work(() => keep(told.incoming))}
        />
      )}
      {told && !told.asking && <Report key={told.incoming.record.id} incoming={told.incoming} />}
    </section>
  );
}

function DropPlace({ busy, take }: { busy: boolean; take: Take }) {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    const list = [...(input.files ?? [])];
    // The same file may be chosen again when it has been mended.
    input.value = '';
    if (list.length > 0) void take(nameOfAll(list), () => fromFiles(list));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the buttons do the same
    <div
      class={`st-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const data = event.dataTransfer;
        if (!data) return;
        const raw = fromDrop(data);
        raw.catch(() => undefined);
        void take(nameOfAll([...data.files]), () => raw);
      }}
    >
      <p>{t(busy ? 'studio.load.reading' : 'studio.load.about')}</p>
      <p class="st-buttons">
        <button
          type="button"
          class="quiet-button"
          aria-disabled={busy}
          onClick={() => files.current?.click()}
        >
          <Icon name="notes" />
          {t('studio.load.files')}
        </button>
        <button
          type="button"
          class="quiet-button"
          aria-disabled={busy}
          onClick={() => folder.current?.click()}
        >
          <Icon name="folder" />
          {t('studio.load.folder')}
        </button>
      </p>
      <input
        ref={files}
        type="file"
        class="st-files"
        multiple
        accept=".zip,.yaml,application/zip"
        hidden
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        class="st-folder"
        {...{ webkitdirectory: true }}
        hidden
        onChange={(event) => chosen(event.currentTarget)}
      />
    </div>
  );
}

/** The zip's name, or that of the folder; files that lie loose have none in common. */
const nameOfAll = (files: readonly File[]): string => {
  const [first] = files;
  const folder = first?.webkitRelativePath.split('/')[0];
  return folder || (files.length === 1 ? (first?.name.replace(/\.(zip|yaml)$/i, '') ?? '') : '');
};

/** How many calls are in, and what is to be said of the rest. */
function Report({ incoming: { reading } }: { incoming: Incoming }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = reading.scenarios.length;
  const errors = reading.problems.filter((problem) => !isAdvice(problem)).length;
  return (
    <div class="st-report">
      <h3 ref={heading} tabIndex={-1} class={count > 0 ? 'good' : 'bad'}>
        {count > 0 ? t('studio.load.loaded', { count }) : t('studio.load.nothing')}
      </h3>
      {errors > 0 && <p>{t('studio.load.left-out', { count: errors })}</p>}
      <ProblemList problems={toMend(reading.problems)} />
      <Missing problems={reading.problems} />
      {count > 0 && (
        <p>
          <a class="quiet-button" href="#/">
            <Icon name="home" />
            {t('studio.load.play')}
          </a>
        </p>
      )}
    </div>
  );
}
