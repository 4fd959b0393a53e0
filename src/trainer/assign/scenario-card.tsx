/** A call that can be picked: one box to tick, with everything a trainer asks about it. */
import { isBuiltIn, localesOf } from '../../content/catalogue.ts';
import { DIFFICULTIES } from '../../content/difficulty.ts';
import type { ScenarioHead } from '../../content/listing.ts';
import { LOCALE_NAMES, LOCALES } from '../../content/locales.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { formatLength } from '../../ui/home/when.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Portrait } from '../../ui/parts/portrait.tsx';
import { useBench } from './bench.tsx';

export function ScenarioCard({ head }: { head: ScenarioHead }) {
  const { draft, write, titles } = useBench();
  const locale = useStore((state) => state.locale);
  const picked = draft.scenarios.includes(head.id);
  const text = titles[head.id]!;
  const toggle = () =>
    write({
      scenarios: picked ? draft.scenarios.filter((id) => id !== head.id) : [...draft.scenarios, head.id],
    });
  return (
    <article class={`pick-card person-${head.person}${picked ? ' picked' : ''}`}>
      <label class="pick-label">
        <input
          type="checkbox"
          checked={picked}
          onChange={toggle}
          aria-describedby={`card-${head.id}`}
          data-scenario={head.id}
        />
        <strong>{text.title}</strong>
      </label>
      <Portrait person={head.person} mood="calm" />
      <div class="pick-words" id={`card-${head.id}`}>
        <p class="pick-facts">
          <span>{t(`channels.${head.channel}`)}</span>
          <span>{formatLength(locale, head.length)}</span>
          <Difficulty head={head} />
          {!isBuiltIn(head.id) && <span class="own-mark">{t('trainer.pick.own')}</span>}
        </p>
        <p>{text.blurb}</p>
        <Trained head={head} />
        <Spoken head={head} />
      </div>
      <a class="link-button try-it" href={`#/play/${head.id}`} target="_blank" rel="noopener">
        <Icon name="pick-up" />
        {t('trainer.pick.try')}
        <span class="visually-hidden"> {text.title}</span>
      </a>
    </article>
  );
}

function Difficulty({ head: { difficulty } }: { head: ScenarioHead }) {
  return (
    <span class={`difficulty ${difficulty}`}>
      <svg viewBox="0 0 30 12" aria-hidden="true">
        {DIFFICULTIES.map((one, index) => (
          <circle
            key={one}
            cx={6 + 9 * index}
            cy="6"
            r="3.500"
            class={index <= DIFFICULTIES.indexOf(difficulty) ? 'on' : 'off'}
          />
        ))}
      </svg>
      {t(`trainer.difficulty.${difficulty}`)}
    </span>
  );
}

function Trained({ head }: { head: ScenarioHead }) {
  const { words } = useBench();
  const names = head.trains.flatMap((rule) => words.rules[rule]?.name ?? []);
  return (
    <p class="pick-trains">
      <span class="label">{t('trainer.pick.trains')}</span> {names.join(' · ')}
    </p>
  );
}

/** Only told where it is not in every language. */
function Spoken({ head }: { head: ScenarioHead }) {
  const spoken = localesOf(head.id);
  if (spoken.length === LOCALES.length)
    return <p class="pick-languages">{t('trainer.pick.all-languages')}</p>;
  return <p class="pick-languages">{spoken.map((one) => LOCALE_NAMES[one]).join(', ')}</p>;
}
