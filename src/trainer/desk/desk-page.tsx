/** The desk itself: a folder for every assignment, and the way to a new one. */
import type { Assignment } from '../../app/assignment/model.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { NotArrived } from '../../ui/parts/not-arrived.tsx';
import { keptDraft } from '../assign/draft.ts';
import { Folder } from './folder.tsx';
import { KeyIcon } from './key-icon.tsx';
import { useNoLostFocus } from './lost-focus.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { type Change, type Kept, useKept } from './use-kept.ts';

export default function DeskPage() {
  const { kept, failed, retry, change } = useKept();
  useNoLostFocus(kept?.made.length);
  if (failed && !kept) return <NotArrived text={t('trainer.not-read')} retry={retry} />;
  if (!kept) return <p class="loading">{t('app.loading')}</p>;
  return (
    <div class="desk-page">
      {kept.made.length === 0 ? <FirstMonday /> : <Folders kept={kept} change={change} />}
      <Drawers kept={kept} change={change} />
    </div>
  );
}

/** Nobody has made an assignment here yet: three steps, one button. */
function FirstMonday() {
  return (
    <section class="first-monday paper">
      <p class="kicker">{t('trainer.desk.title')}</p>
      <h1>{t('trainer.empty.title')}</h1>
      <p class="lead">{t('trainer.empty.lead')}</p>
      <ol class="three-steps">
        {['pick', 'hand-out', 'see'].map((step, index) => (
          <li key={step}>
            <span class="step-number" aria-hidden="true">
              {index + 1}
            </span>
            <strong>{t(`trainer.empty.${step}`)}</strong>
            <span>{t(`trainer.empty.${step}-about`)}</span>
          </li>
        ))}
      </ol>
      <NewButton />
    </section>
  );
}

/** Goes on with what was left half done. */
function NewButton() {
  const begun = (keptDraft()?.scenarios.length ?? 0) > 0;
  return (
    <a class="big-button" href="#/trainer/new">
      <Icon name={begun ? 'pencil' : 'folder'} />
      {t(begun ? 'trainer.desk.go-on' : 'trainer.desk.new')}
    </a>
  );
}

function Folders({ kept, change }: { kept: Kept; change: Change }) {
  const locale = useStore((state) => state.locale);
  const total = [...kept.results.values()].reduce((sum, count) => sum + count, 0);
  return (
    <section class="folders">
      <header class="desk-head">
        <h1 class="plate">{t('trainer.desk.title')}</h1>
        <p>
          {t('trainer.desk.count', {
            count: kept.made.length,
            number: formatNumber(locale, kept.made.length),
          })}
          {total > 0 &&
            ` · ${t('trainer.desk.results', { count: total, number: formatNumber(locale, total) })}`}
        </p>
        <NewButton />
      </header>
      <ul>
        {kept.made.map(({ id, assignment }) => (
          <li key={id}>
            <Folder
              assignment={assignment}
              results={kept.results.get(id) ?? 0}
              change={change}
              readable={isReadable(assignment, kept)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the key is here that its results are sealed to. */
const isReadable = ({ key }: Assignment, { keys }: Kept): boolean =>
  !key || keys.some((one) => one.key.x === key.x && one.key.y === key.y);

/** What else is in the desk: keys, what was made elsewhere, own scenarios, how it all works. */
function Drawers({ kept, change }: { kept: Kept; change: Change }) {
  const open = kept.keys.filter(({ backedUp }) => !backedUp);
  return (
    <div class="drawers">
      <section class={`drawer paper${open.length > 0 ? ' wants' : ''}`} aria-labelledby="drawer-keys">
        <h2 id="drawer-keys">
          <KeyIcon />
          {t('trainer.keys.title')}
        </h2>
        <p>{t(keysState(kept))}</p>
        <a class="quiet-button" href="#/trainer/keys">
          {t(open.length > 0 ? 'trainer.keys.back-up' : 'trainer.keys.look')}
        </a>
      </section>
      <OpenElsewhere change={change} />
      <section class="drawer paper" aria-labelledby="drawer-studio">
        <h2 id="drawer-studio">
          <Icon name="pencil" />
          {t('trainer.desk.studio')}
        </h2>
        <p>{t('trainer.desk.studio-about')}</p>
        <a class="quiet-button" href="#/studio">
          {t('trainer.desk.studio-open')}
        </a>
      </section>
      <section class="drawer paper" aria-labelledby="drawer-how">
        <h2 id="drawer-how">
          <Icon name="book" />
          {t('trainer.how.title')}
        </h2>
        <p>{t('trainer.how.teaser')}</p>
        <a class="quiet-button" href="#/trainer/how">
          {t('trainer.how.read')}
        </a>
      </section>
    </div>
  );
}

function keysState({ keys }: Kept): string {
  if (keys.length === 0) return 'trainer.keys.none';
  return keys.every(({ backedUp }) => backedUp) ? 'trainer.keys.safe' : 'trainer.keys.unsafe';
}
