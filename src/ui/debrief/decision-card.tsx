/** One decision: what was said, its verdict and loss, the rules, why, and the line that would have served better. */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useCall, useCommands, useFill, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { VerdictIcon, verdictName } from '../parts/verdict-badge.tsx';
import { BetterLine } from './better-line.tsx';
import { useEntryText } from './entry-text.ts';
import { idOf } from './jump.ts';
import { RuleChips } from './rule-chips.tsx';
import { WhatHappened } from './what-happened.tsx';

interface Props {
  readonly entry: DebriefEntry;
  readonly number: number;
  /** It decided the call: what the ribbon on it says. */
  readonly ribbon: string | undefined;
}

export function DecisionCard({ entry, number, ribbon }: Props) {
  const { index, verdict, loss, critical } = entry;
  const costly = loss > 0 || critical;
  const name = t('debrief.decisions.named', { number, verdict: verdictName(verdict) });
  return (
    <li class={ribbon ? 'db-decision decisive' : 'db-decision'} id={idOf(index)} tabIndex={-1}>
      <VerdictIcon verdict={verdict} />
      <article class="paper" aria-labelledby={`${idOf(index)}-name`}>
        <div class="db-told">
          {ribbon && <p class="db-ribbon">{ribbon}</p>}
          <header>
            <h3 id={`${idOf(index)}-name`}>{name}</h3>
            {loss > 0 && <Loss loss={loss} verdict={verdict} />}
          </header>
          {costly && <Heard entry={entry} />}
          <Deed entry={entry} />
          {costly && <WhatHappened entry={entry} />}
          <RuleChips rules={entry.rules} />
        </div>
        <div class="db-beside">
          <BetterLine entry={entry} />
          <PlayOn index={index} name={name} />
        </div>
      </article>
    </li>
  );
}

function Loss({ loss, verdict }: { loss: number; verdict: string }) {
  const locale = useStore((state) => state.locale);
  return (
    <span class={`db-loss verdict-${verdict}`} data-loss={loss}>
      {t('debrief.decisions.loss', { count: loss, points: formatNumber(locale, loss) })}
    </span>
  );
}

function PlayOn({ index, name }: { index: number; name: string }) {
  const { attempt } = useCall();
  const commands = useCommands();
  return (
    <button type="button" class="db-play-on" onClick={() => commands.playOnFrom(attempt.id, index)}>
      <Icon name="replay" />
      <span>
        {t('debrief.decisions.play-on')}
        <span class="visually-hidden"> {name}</span>
      </span>
    </button>
  );
}

/** The customer's words before it: without them no line can be judged. */
function Heard({ entry }: { entry: DebriefEntry }) {
  const { words } = useCall();
  const fill = useFill();
  const text = entry.heard
    .map(({ moment, ...said }) =>
      said.type === 'line'
        ? words.moments[moment]!.lines[said.line]!
        : words.moments[moment]!.choices[said.choice]![1],
    )
    .map(fill)
    .join(' ');
  if (!text || entry.event.type === 'file') return null;
  return (
    <p class="db-heard">
      <span class="db-who">{t('debrief.decisions.they-said')}</span> {text}
    </p>
  );
}

function Deed({ entry }: { entry: DebriefEntry }) {
  const textOf = useEntryText();
  const interrupted = entry.rules.some(({ rule, kept }) => rule === 'listening.no-interrupting' && !kept);
  if (entry.event.type !== 'choose') return <p class="db-deed">{textOf(entry)}</p>;
  return (
    <p class="db-said">
      <span class="db-who">{t(`debrief.decisions.${interrupted ? 'you-cut-in' : 'you-said'}`)}</span>{' '}
      {textOf(entry)}
    </p>
  );
}
