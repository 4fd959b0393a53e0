/** The head of the bench: the pack's name, whether it is kept, and what can be done with it. */
import type { PackReading } from '../app/pack-reading.ts';
import { t } from '../i18n/index.ts';
import { useCommands } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import type { Draft, DraftState } from './draft.ts';
import { savePack } from './pack-card.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Watched } from './use-watch.ts';

interface Props {
  readonly draft: Draft;
  readonly state: DraftState;
  readonly folder: string | undefined;
  readonly reading: PackReading;
  readonly watched: Watched;
}

export function BenchHead({ draft, state, folder, reading, watched }: Props) {
  const stands = reading.scenarios.some(({ head }) => head.id === folder);
  return (
    <header class="st-bench-head">
      <h1 class="visually-hidden">{t('studio.editor.title', { name: state.name })}</h1>
      <a class="quiet-button" href="#/studio">
        <Icon name="pencil" />
        <span>{t('studio.editor.back')}</span>
      </a>
      <label class="st-name">
        <span class="visually-hidden">{t('studio.editor.name')}</span>
        <input
          value={state.name}
          maxLength={80}
          onInput={({ currentTarget }) => draft.rename(currentTarget.value)}
        />
      </label>
      <p class={`st-saved ${state.saved}`}>{t(`studio.saved.${state.saved}`)}</p>
      <span class="st-buttons">
        <button type="button" class="quiet-button" onClick={() => savePack(state)}>
          <Icon name="save" />
          <span>{t('studio.packs.save')}</span>
        </button>
        <a class="quiet-button" href="#/studio/guide">
          <Icon name="book" />
          <span>{t('studio.learn.short')}</span>
        </a>
        <Play draft={draft} folder={folder} stands={stands} />
      </span>
      {watched.folder !== undefined && <Watching watched={watched} />}
    </header>
  );
}

/** The call as it stands: everything is kept and read first. */
function Play({ draft, folder, stands }: { draft: Draft; folder: string | undefined; stands: boolean }) {
  const commands = useCommands();
  const play = async () => {
    await draft.settled();
    if (folder && stands) await commands.play(folder, { fresh: true });
  };
  return (
    <button
      type="button"
      class="quiet-button st-play"
      aria-disabled={!stands}
      title={stands ? undefined : t('studio.editor.not-yet')}
      onClick={() => void play()}
    >
      <Icon name="pick-up" />
      {t('studio.editor.play')}
    </button>
  );
}

function Watching({ watched }: { watched: Watched }) {
  return (
    <div class="paper st-watching">
      <p>
        <Icon name="folder" />
        {t(watched.gone ? 'studio.watch.gone' : 'studio.watch.on', { name: watched.folder })}
      </p>
      <button type="button" class="quiet-button" onClick={watched.stop}>
        {t('studio.watch.stop')}
      </button>
      {watched.problems.length > 0 && <ProblemList problems={watched.problems} />}
    </div>
  );
}
