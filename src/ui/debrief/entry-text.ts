/** What the player said or did, and what would have served better, in words. */
import { type DebriefEntry, factsMissing, wasOnHold } from '../../app/debrief-model.ts';
import type { GameEvent, State } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill, useStore } from '../context.tsx';

/** The names that a panel action carries: what is looked up, where to, what is noted. */
function useNames(): (event: GameEvent) => { name?: string } {
  const { words } = useCall();
  return (event) => {
    if (event.type === 'look-up') return { name: words.lookUps[event.item]?.name ?? '' };
    if (event.type === 'transfer') return { name: words.desks[event.desk] ?? '' };
    if (event.type === 'note') return { name: words.record[event.fact]?.label ?? '' };
    return {};
  };
}

/** What was said, word for word, or what was done. */
export function useEntryText(): (entry: DebriefEntry) => string {
  const { words } = useCall();
  const fill = useFill();
  const names = useNames();
  return (entry) => {
    const { event, before, after } = entry;
    if (event.type === 'choose') return fill(words.moments[before.moment]!.choices[event.choice]![0]);
    if (event.type === 'ring') return t('debrief.did.ring', { count: after.rings });
    if (event.type === 'wait' && wasOnHold(entry)) return t('debrief.did.hold-wait');
    if (event.type === 'note' && !event.right) return t('debrief.did.misnote', names(event));
    return t(`debrief.did.${event.type}`, names(event));
  };
}

/** A better line word for word, or a better doing. */
export function useBetterText(): (better: GameEvent, before: State) => string {
  const { words, scenario } = useCall();
  const locale = useStore((state) => state.locale);
  const fill = useFill();
  const names = useNames();
  return (better, before) => {
    if (better.type === 'choose') return fill(words.moments[before.moment]!.choices[better.choice]![0]);
    if (better.type !== 'note') return t(`debrief.better.${better.type}`, names(better));
    const missing = factsMissing(scenario, before).map((fact) => words.record[fact]!.label);
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    return t('debrief.better.note', { names: list.format(missing) });
  };
}

/** Doings to which a better line is an answer of its own kind. */
const ADVISED: ReadonlySet<GameEvent['type']> = new Set(['hold', 'transfer', 'hang-up', 'look-up', 'wait']);

/** What leads over to a better line: "Ask before you put them on hold:". */
export function adviceOf(entry: DebriefEntry): string {
  const { type } = entry.event;
  if (type === 'wait' && wasOnHold(entry)) return t('debrief.advice.hold-wait');
  return t(`debrief.advice.${ADVISED.has(type) ? type : 'say'}`);
}
