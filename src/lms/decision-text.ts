/** The words and ids of decisions. */
import { type DebriefEntry, factsMissing, type Heard, wasOnHold } from '../app/debrief-model.ts';
import type { GameEvent, Scenario, State } from '../core/model.ts';
import { calendar, fillText, t } from '../i18n/index.ts';
import type { Told } from './decisions.ts';

/** One line of the record as it was filed. */
export interface RecordLine {
  readonly id: string;
  readonly label: string;
  readonly noted: 'right' | 'wrong' | 'missing';
}

/** The id of a choice as it is, or of an action: `do_hold`, `do_transfer_technical`. */
export function actionId(scenario: Scenario, { moment }: State, event: GameEvent): string {
  switch (event.type) {
    case 'choose':
      return scenario.moments[moment]!.choices[event.choice]!.id;
    case 'look-up':
      return `do_look-up_${scenario.lookUps[event.item]!.id}`;
    case 'transfer':
      return `do_transfer_${scenario.desks[event.desk]!.id}`;
    case 'note':
      return `do_note_${scenario.facts[event.fact]!}`;
    default:
      return `do_${event.type}`;
  }
}

/** A text with its facts. */
const filled = ({ words, locale, attempt }: Told, text: string): string =>
  fillText(text, words.facts, words.language ?? locale, calendar(words.language), attempt.startedAt);

export const choiceText = (told: Told, moment: number, choice: number): string =>
  filled(told, told.words.moments[moment]!.choices[choice]![0]);

/** What the customer had said, as one text. */
export function promptOf(told: Told, heard: readonly Heard[]): string {
  const texts = heard.map((entry) => {
    const moment = told.words.moments[entry.moment]!;
    return filled(told, entry.type === 'line' ? moment.lines[entry.line]! : moment.choices[entry.choice]![1]);
  });
  return texts.join((told.words.language ?? told.locale) === 'zh-Hans' ? '' : ' ');
}

/** What a panel action is about: what is looked up, where to, what is noted. */
function namesOf({ words }: Told, event: GameEvent): { name?: string } {
  if (event.type === 'look-up') return { name: words.lookUps[event.item]?.name ?? '' };
  if (event.type === 'transfer') return { name: words.desks[event.desk] ?? '' };
  if (event.type === 'note') return { name: words.record[event.fact]?.label ?? '' };
  return {};
}

export function didText(told: Told, entry: DebriefEntry): string {
  const { event, before, after } = entry;
  if (event.type === 'choose') return choiceText(told, before.moment, event.choice);
  if (event.type === 'ring') return t('debrief.did.ring', { count: after.rings });
  if (event.type === 'wait' && wasOnHold(entry)) return t('debrief.did.hold-wait');
  if (event.type === 'note' && !event.right) return t('debrief.did.misnote', namesOf(told, event));
  return t(`debrief.did.${event.type}`, namesOf(told, event));
}

/** What would have served better, in words. */
export function wordOf(told: Told, better: GameEvent, before: State): string {
  if (better.type === 'choose') return choiceText(told, before.moment, better.choice);
  if (better.type !== 'note') return t(`debrief.better.${better.type}`, namesOf(told, better));
  const missing = factsMissing(told.scenario, before).map((fact) => told.words.record[fact]!.label);
  const list = new Intl.ListFormat(told.locale, { type: 'conjunction' });
  return t('debrief.better.note', { names: list.format(missing) });
}

/** What the record holds of what the customer has given. */
export function recordOf({ scenario, words }: Told, { given, noted, misnoted }: State): RecordLine[] {
  const has = (bits: number, fact: number) => ((bits >> fact) & 1) === 1;
  return scenario.facts.flatMap((id, fact) => {
    if (!has(given | noted | misnoted, fact)) return [];
    const state = has(misnoted, fact) ? 'wrong' : has(noted, fact) ? 'right' : 'missing';
    return [{ id, label: words.record[fact]!.label, noted: state }];
  });
}
