/** A scenario as a telephone message slip: who rang, what about, what it trains, and how it went so far. */
import { shownScore } from '../../app/shown-score.ts';
import type { HandbookWords } from '../../content/handbook.ts';
import type { ScenarioHead, Titles } from '../../content/listing.ts';
import type { Mood } from '../../core/mood.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { type PlayRecord, recordOf, unfinishedOf } from './results.ts';
import { formatLength } from './when.ts';

/** How people feel when they ring for the first time. Later their face shows how they were last looked after. */
const AT_FIRST: { readonly [person: string]: Mood } = {
  neighbour: 'angry',
  bookkeeper: 'annoyed',
  courier: 'confused',
};

const faceOf = (person: string, { best }: PlayRecord): Mood =>
  best ? (best.passed ? 'relieved' : 'sad') : (AT_FIRST[person] ?? 'calm');

interface SlipProps {
  readonly head: ScenarioHead;
  readonly text: Titles[string];
  readonly rules: HandbookWords['rules'] | undefined;
}

export function CallSlip({ head, text, rules }: SlipProps) {
  const attempts = useStore((state) => state.attempts);
  const locale = useStore((state) => state.locale);
  const record = recordOf(attempts, head.id);
  return (
    <article class={`slip person-${head.person}`}>
      <p class="slip-strip">
        <Icon name="pick-up" />
        <span>{t(`channels.${head.channel}`)}</span>
        <span>{formatLength(locale, head.length)}</span>
        <span>{t('home.pass-mark', { score: formatNumber(locale, head.pass) })}</span>
      </p>
      <div class="slip-body">
        <Portrait person={head.person} mood={faceOf(head.person, record)} />
        <div class="slip-words">
          <h3>{text.title}</h3>
          <p>{text.blurb}</p>
        </div>
        <Trains head={head} rules={rules} />
        <Stamp record={record} />
        <SlipButtons head={head} title={text.title} played={record.plays > 0} />
      </div>
    </article>
  );
}

function Trains({ head, rules }: { head: ScenarioHead; rules: SlipProps['rules'] }) {
  const known = head.trains.filter((rule) => rules?.[rule]);
  return (
    <div class="trains">
      <p class="label">{t('home.trains')}</p>
      <ul>
        {known.map((rule) => (
          <li key={rule}>
            <a href={`#/handbook/${rule}`}>{rules![rule]!.name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stamp({ record: { best, plays } }: { record: PlayRecord }) {
  const locale = useStore((state) => state.locale);
  if (!best) return <p class="unplayed">{t('home.unplayed')}</p>;
  return (
    <p class="result">
      <span class={`stamp ${best.passed ? 'passed' : 'not-yet'}`}>
        <span class="visually-hidden">{t('home.best')} </span>
        <strong>{formatNumber(locale, shownScore(best.score))}</strong>
        <span>{t(best.passed ? 'home.passed' : 'home.not-yet')}</span>
      </span>
      <span class="plays">{t('home.plays', { count: plays })}</span>
    </p>
  );
}

function SlipButtons({ head, title, played }: { head: ScenarioHead; title: string; played: boolean }) {
  const commands = useCommands();
  const begun = useStore(({ attempts }) => unfinishedOf(attempts, [head]) !== undefined);
  const label = begun ? 'home.go-on' : played ? 'home.play-again' : 'home.play';
  return (
    <p class="slip-buttons">
      {begun && (
        <button type="button" class="link-button" onClick={() => commands.play(head.id, { fresh: true })}>
          {t('home.start-anew')}
          <span class="visually-hidden"> {title}</span>
        </button>
      )}
      <a class="big-button" href={`#/play/${head.id}`}>
        <Icon name={begun ? 'resume' : 'pick-up'} />
        {t(label)}
        <span class="visually-hidden"> {title}</span>
      </a>
    </p>
  );
}
