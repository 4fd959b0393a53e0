/** An assignment as a folder on the desk. */
import { daysLeft } from '../../app/assignment/due.ts';
import type { Assignment } from '../../app/assignment/model.ts';
import { formatDay, formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { Sure, useAsking } from '../../ui/parts/sure.tsx';
import { CopyButton } from './copy-button.tsx';
import { formatDue } from './formats.ts';
import { linkOf } from './link-of.ts';
import { type Change, removeMade } from './use-kept.ts';

interface Props {
  readonly assignment: Assignment;
  readonly results: number;
  /** Whether its key is here. */
  readonly readable: boolean;
  readonly change: Change;
}

export function Folder({ assignment, results, readable, change }: Props) {
  const { id, title, pack } = assignment;
  const { asking, setAsking, start } = useAsking();
  return (
    <article class="folder" aria-labelledby={`folder-${id}`}>
      <FolderTab assignment={assignment} />
      <div class="folder-body">
        <h2 id={`folder-${id}`}>
          <a href={`#/trainer/made/${id}`}>{title}</a>
        </h2>
        <Results count={results} />
        {!readable && <p class="folder-warning">{t('trainer.folder.no-key')}</p>}
        {asking ? (
          <Sure
            class="sure"
            question={
              results > 0 ? t('trainer.folder.sure-results', { count: results }) : t('trainer.folder.sure')
            }
            no={t('trainer.folder.keep')}
            yes={t('trainer.folder.delete-yes')}
            onNo={() => setAsking(false)}
            onYes={() => void change((shelves) => removeMade(shelves, id))}
          />
        ) : (
          <p class="folder-buttons">
            <a class="quiet-button class-button" href={`#/trainer/class/${id}`}>
              <Icon name="look-up" />
              {t('trainer.folder.class')}
              <span class="visually-hidden"> {title}</span>
            </a>
            {pack ? (
              <a class="quiet-button" href={`#/trainer/made/${id}`}>
                <Icon name="save" />
                {t('trainer.folder.hand-out')}
                <span class="visually-hidden"> {title}</span>
              </a>
            ) : (
              <CopyButton text={async () => (await linkOf(assignment)) ?? ''} about={title} />
            )}
            <a class="link-button" href={`#/trainer/new/${id}`}>
              {t('trainer.folder.duplicate')}
              <span class="visually-hidden"> {title}</span>
            </a>
            <button ref={start} type="button" class="link-button" onClick={() => setAsking(true)}>
              {t('trainer.folder.delete')}
              <span class="visually-hidden"> {title}</span>
            </button>
          </p>
        )}
      </div>
    </article>
  );
}

function FolderTab({ assignment: { made, terms, scenarios } }: Pick<Props, 'assignment'>) {
  const locale = useStore((state) => state.locale);
  const due = formatDue(terms, locale);
  const left = daysLeft(terms, Date.now());
  return (
    <p class="folder-tab">
      <span>
        {t('trainer.calls', { count: scenarios.length, number: formatNumber(locale, scenarios.length) })}
      </span>
      <span>{t('trainer.folder.made', { day: formatDay(locale, made) })}</span>
      {due && <span class="folder-due">{left! < 0 ? t('trainer.folder.over') : due}</span>}
    </p>
  );
}

function Results({ count }: { count: number }) {
  const locale = useStore((state) => state.locale);
  return (
    <p class={`folder-results${count > 0 ? ' some' : ''}`}>
      {count === 0
        ? t('trainer.folder.no-results')
        : t('trainer.folder.results', { count, number: formatNumber(locale, count) })}
    </p>
  );
}
