/** The call at a glance: drawn, and as a list of moments with what is said, where it leads, and a way to play from there. */
import { useMemo, useRef } from 'preact/hooks';
import type { PackReading } from '../app/pack-reading.ts';
import { WAY_SEED } from '../content/pack-report.ts';
import type { Words } from '../content/words.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { useCommands, useStore } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import type { Draft } from './draft.ts';
import { lineOfMoment, lineOfOutcome } from './find-line.ts';
import { GraphView } from './graph-view.tsx';
import { type OutlineChoice, type OutlineMoment, outlineOf, type Way } from './outline.ts';

interface Props {
  readonly draft: Draft;
  readonly folder: string;
  readonly reading: PackReading;
  readonly onGo: (file: string, line: number) => void;
}

export function OutlinePane({ draft, folder, reading, onGo }: Props) {
  const source = reading.sources[folder];
  const last = useRef(source);
  if (source) last.current = source;
  const outline = useMemo(() => last.current && outlineOf(last.current), [last.current]);
  const list = useRef<HTMLOListElement>(null);
  const locale = useStore((state) => state.locale);
  if (!outline) return <p class="paper">{t('studio.outline.none')}</p>;
  const entry = reading.scenarios.find(({ head }) => head.id === folder);
  const words = entry && (entry.words[locale] ?? Object.values(entry.words)[0]);
  const file = `${folder}/scenario.yaml`;
  const text = () => draft.store.getState().files[file] ?? '';
  const goMoment = (id: string) => onGo(file, lineOfMoment(text(), id));
  const show = (id: string) => list.current?.querySelector<HTMLElement>(`[data-moment="${id}"] h3`)?.focus();
  return (
    <section class="st-outline" aria-label={t('studio.views.outline')}>
      {!source && <p class="st-soft">{t('studio.outline.old')}</p>}
      <GraphView
        outline={outline}
        onPick={(id, ends) => (ends ? onGo(file, lineOfOutcome(text(), id)) : show(id))}
      />
      <ol ref={list}>
        {outline.moments.map((moment) => (
          <li key={moment.id} data-moment={moment.id} class={`paper st-moment${moment.lost ? ' lost' : ''}`}>
            <h3 tabIndex={-1}>
              {moment.id}
              {moment.id === outline.start && <span class="st-tag">{t('studio.outline.start')}</span>}
              {moment.vent && <span class="st-tag">{t('studio.outline.vent')}</span>}
              {moment.lost && <span class="st-tag lost">{t('studio.outline.lost')}</span>}
            </h3>
            <MomentBody moment={moment} words={words} entry={entry} onShow={show} />
            <p class="st-buttons">
              <button type="button" class="link-button" onClick={() => goMoment(moment.id)}>
                {t('studio.outline.edit')}
                <span class="visually-hidden"> {moment.id}</span>
              </button>
              <PlayFrom draft={draft} folder={folder} reading={reading} moment={moment.id} />
            </p>
          </li>
        ))}
      </ol>
      <h3>{t('studio.outline.endings')}</h3>
      <ul class="st-endings">
        {outline.outcomes.map(({ id, kind, value, lost }) => (
          <li key={id} class={lost ? 'lost' : undefined}>
            <button type="button" class="link-button" onClick={() => onGo(file, lineOfOutcome(text(), id))}>
              {id}
            </button>
            <span class="st-soft">
              {kind} · {t('studio.outline.points', { points: signed(locale, value) })}
              {lost && ` · ${t('studio.outline.lost')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const signed = (locale: Parameters<typeof formatNumber>[0], value: number): string =>
  formatNumber(locale, value, { signDisplay: 'exceptZero' });

type Entry = PackReading['scenarios'][number];

interface BodyProps {
  readonly moment: OutlineMoment;
  readonly words: Words | undefined;
  readonly entry: Entry | undefined;
  readonly onShow: (id: string) => void;
}

function MomentBody({ moment, words, entry, onShow }: BodyProps) {
  const at = entry?.scenario.moments.findIndex(({ id }) => id === moment.id) ?? -1;
  const texts = at >= 0 ? words?.moments[at] : undefined;
  const say = (choice: OutlineChoice): string => {
    const index = entry?.scenario.moments[at]?.choices.findIndex(({ id }) => id === choice.id) ?? -1;
    return texts?.choices[index]?.[0] ?? choice.id;
  };
  return (
    <>
      {texts?.lines.map((line, index) => (
        <p key={index} class="st-said">
          {line}
        </p>
      ))}
      <ul class="st-choices">
        {moment.choices.map((choice) => (
          <li key={choice.id}>
            <span>{say(choice)}</span>
            <Marks choice={choice} />
            <Ways ways={choice.ways} onShow={onShow} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Marks({ choice: { points, mood } }: { choice: OutlineChoice }) {
  const locale = useStore((state) => state.locale);
  return (
    <span class="st-marks">
      {points !== 0 && (
        <span class={points > 0 ? 'good' : 'bad'}>
          {t('studio.outline.points', { points: signed(locale, points) })}
        </span>
      )}
      {mood !== 0 && <span>{t('studio.outline.mood', { mood: signed(locale, mood) })}</span>}
    </span>
  );
}

function Ways({ ways, onShow }: { ways: readonly Way[]; onShow: (id: string) => void }) {
  return (
    <span class="st-leads">
      {ways.map((way) => (
        <span key={`${way.to} ${way.when.join()}`}>
          <Icon name="arrow" />
          {way.ends ? (
            <strong>{way.to}</strong>
          ) : (
            <button type="button" class="link-button" onClick={() => onShow(way.to)}>
              {way.to}
            </button>
          )}
          {way.when.length > 0 && <code>{way.when.join(', ')}</code>}
        </span>
      ))}
    </span>
  );
}

/** The real game, at this moment: the shortest way there has been gone. */
function PlayFrom({ draft, folder, reading, moment }: Omit<Props, 'onGo'> & { moment: string }) {
  const commands = useCommands();
  const ways = reading.reports[folder]?.ways;
  const stands = reading.scenarios.some(({ head }) => head.id === folder);
  if (!stands || !ways || !Object.hasOwn(ways, moment)) return null;
  const play = async () => {
    const before = reading.scenarios.find(({ head }) => head.id === folder)?.head.hash;
    await draft.settled();
    const { readings } = draft.store.getState();
    const now = readings[folder];
    const way = now?.reports[folder]?.ways[moment];
    const same = now?.scenarios[0]?.head.hash === before;
    if (!way || !same) return;
    const log = way.map((event) => ({ event, at: 0 }));
    await commands.play(folder, { fresh: true, from: { seed: WAY_SEED, log } });
  };
  return (
    <button type="button" class="link-button st-play-from" onClick={() => void play()}>
      <Icon name="pick-up" />
      {t('studio.outline.play')}
      <span class="visually-hidden"> {moment}</span>
    </button>
  );
}
