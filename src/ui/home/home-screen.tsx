/** The title screen: who is waiting, what was left, and the first call for those who are new. */
import { useEffect } from 'preact/hooks';
import { isBuiltIn } from '../../content/catalogue.ts';
import { loadTitles, type ScenarioHead, scenarios, sets, type Titles } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { useStore, useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { NotArrived } from '../parts/not-arrived.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { useHandbook } from '../parts/use-handbook.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { useScenarios } from '../parts/use-scenarios.ts';
import { Assignments, OpenAssignment } from './assignments.tsx';
import { CallSlip } from './call-slip.tsx';
import { ContinueCard } from './continue-card.tsx';
import { ForTrainers } from './for-trainers.tsx';
import { IntroAgain, IntroCard } from './intro-card.tsx';
import { OwnCalls } from './own-calls.tsx';
import { inTeachingOrder, unfinishedOf } from './results.ts';
import { TitleSign } from './title-sign.tsx';
import '../styles/home.css';

export default function HomeScreen() {
  const locale = useStore((state) => state.locale);
  const heads = useScenarios();
  const titles = useLoaded(`${locale} ${heads.map(({ id, hash }) => id + hash)}`, () => loadTitles(locale));
  const connecting = useStore((state) => state.loading);
  useBookkeeping();
  return (
    <main class="home">
      <TopBar>
        <a class="quiet-button to-handbook" href="#/handbook">
          <Icon name="book" />
          <span>{t('home.handbook')}</span>
        </a>
      </TopBar>
      <TitleSign />
      <div class="home-sheet">
        {titles.failed && !titles.value && <NotArrived text={t('home.failed')} retry={titles.retry} />}
        {titles.value ? <Desk heads={heads} titles={titles.value} /> : !titles.failed && <Waiting />}
      </div>
      <p class="connecting" role="status">
        {connecting ? t('app.loading') : ''}
      </p>
    </main>
  );
}

const Waiting = () => (
  <p class="paper" role="status">
    {t('home.loading')}
  </p>
);

/** Reads what is kept on the first arrival too, and knows when the introduction has been played. */
function useBookkeeping(): void {
  const { store, commands } = useUi();
  // Shown as it is, not gone to: what the player is being told stays, and so does the address, where a link has been followed meanwhile.
  useEffect(() => {
    const { screen } = store.getState();
    if (screen.name === 'home') commands.show(screen);
  }, [store, commands]);
  useEffect(() => {
    const check = () => {
      const { attempts, settings } = store.getState();
      const intro = scenarios.find((head) => head.intro)?.id;
      const done = attempts.some(({ scenario, summary }) => scenario === intro && summary);
      if (done && !settings.introDone) commands.set({ introDone: true });
    };
    check();
    return store.subscribe(check);
  }, [store, commands]);
}

/** Everything that can be played. */
function Desk({ heads, titles }: { heads: readonly ScenarioHead[]; titles: Titles }) {
  const attempts = useStore((state) => state.attempts);
  const introDone = useStore(({ settings }) => settings.introDone);
  const spoken = inTeachingOrder(heads, sets).filter(({ id }) => titles[id]);
  const intro = spoken.find((head) => head.intro && isBuiltIn(head.id));
  const big = intro && !introDone;
  const left = unfinishedOf(attempts, big ? spoken.filter((head) => head !== intro) : spoken);
  const leftHead = spoken.find(({ id }) => id === left?.scenario);
  return (
    <>
      <Assignments />
      {left && leftHead && <ContinueCard head={leftHead} title={titles[leftHead.id]!.title} attempt={left} />}
      {big && (
        <IntroCard
          head={intro}
          blurb={titles[intro.id]!.blurb}
          begun={unfinishedOf(attempts, [intro]) !== undefined}
        />
      )}
      <Calls heads={spoken.filter((head) => !head.intro && isBuiltIn(head.id))} titles={titles} />
      <OwnCalls heads={spoken} titles={titles} />
      {intro && introDone && <IntroAgain head={intro} title={titles[intro.id]!.title} />}
      <OpenAssignment />
      <ForTrainers />
    </>
  );
}

function Calls({ heads, titles }: { heads: readonly ScenarioHead[]; titles: Titles }) {
  const rules = useHandbook()?.rules;
  return (
    <section class="calls" aria-labelledby="calls-title">
      <h2 id="calls-title" tabIndex={-1}>
        {t('home.calls')}
      </h2>
      {heads.length === 0 && <p class="paper">{t('home.none')}</p>}
      <ul>
        {heads.map((head) => (
          <li key={head.id}>
            <CallSlip head={head} text={titles[head.id]!} rules={rules} />
          </li>
        ))}
      </ul>
    </section>
  );
}
