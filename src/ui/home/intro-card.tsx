/** The first run: a thirty-second call instead of a page of instructions. Small once it has been taken or skipped. */
import type { ScenarioHead } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { formatLength } from './when.ts';

export function IntroCard({ head, blurb, begun }: { head: ScenarioHead; blurb: string; begun: boolean }) {
  const locale = useStore((state) => state.locale);
  const commands = useCommands();
  // The button goes with the card: the focus moves on to the calls.
  const skip = () => {
    document.getElementById('calls-title')?.focus();
    commands.set({ introDone: true });
  };
  return (
    <section class="intro-card" aria-labelledby="intro-title">
      <Portrait person={head.person} mood="calm" />
      <div class="intro-words">
        <p class="kicker">{t('home.intro.kicker', { length: formatLength(locale, head.length) })}</p>
        <h2 id="intro-title">{t('home.intro.title')}</h2>
        <p>{blurb}</p>
        <div class="intro-buttons">
          <a class="big-button" href={`#/play/${head.id}`}>
            <Icon name="pick-up" />
            {t(begun ? 'home.go-on' : 'home.intro.take')}
          </a>
          <button type="button" class="link-button" onClick={skip}>
            {t('home.intro.skip')}
          </button>
        </div>
      </div>
    </section>
  );
}

export function IntroAgain({ head, title }: { head: ScenarioHead; title: string }) {
  const locale = useStore((state) => state.locale);
  return (
    <p class="intro-again">
      <a class="quiet-button" href={`#/play/${head.id}`}>
        <Icon name="replay" />
        {t('home.intro.again', { title, length: formatLength(locale, head.length) })}
      </a>
    </p>
  );
}
