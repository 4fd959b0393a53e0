/** The interface's texts: one lazy chunk a language, and a second one for what the first choice does without. */
import type { Locale } from '../content/locales.ts';
import type { Calendar } from './facts.ts';
import { Speaker, type Texts, type Values } from './texts.ts';

export { fillText, formatFact } from './facts.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<{ default: Texts }>>> = {
  en: () => import('./locales/en/ui.yaml'),
  hu: () => import('./locales/hu/ui.yaml'),
  fr: () => import('./locales/fr/ui.yaml'),
  lt: () => import('./locales/lt/ui.yaml'),
  'zh-Hans': () => import('./locales/zh-Hans/ui.yaml'),
};

/** Texts that the first choice does without: the home page, the debrief, settings, problems. */
const MORE: Readonly<Record<Locale, () => Promise<{ default: Texts }>>> = {
  en: () => import('./locales/en/more.yaml'),
  hu: () => import('./locales/hu/more.yaml'),
  fr: () => import('./locales/fr/more.yaml'),
  lt: () => import('./locales/lt/more.yaml'),
  'zh-Hans': () => import('./locales/zh-Hans/more.yaml'),
};

const speakers = new Map<Locale, Promise<Speaker>>();
let speaker: Speaker | undefined;
let moreWanted = false;

/** Loads a language's texts and speaks it from then on. @throws where they do not arrive */
export async function speak(locale: Locale): Promise<void> {
  const found = await speakerOf(locale);
  if (moreWanted) await addMore(found);
  speaker = found;
}

/** A language that did not arrive is asked for again the next time. */
function speakerOf(locale: Locale): Promise<Speaker> {
  const known = speakers.get(locale);
  if (known) return known;
  const found = LOADERS[locale]().then(({ default: texts }) => new Speaker(locale, texts));
  speakers.set(locale, found);
  found.catch(() => speakers.delete(locale));
  return found;
}

/** Loads the texts beyond the first choice, in the language spoken now and in every one spoken later. */
export async function loadMore(): Promise<void> {
  moreWanted = true;
  if (speaker) await addMore(speaker);
}

const complete = new WeakSet<Speaker>();

async function addMore(to: Speaker): Promise<void> {
  if (complete.has(to)) return;
  const { default: texts } = await MORE[to.locale as Locale]();
  if (complete.has(to)) return;
  complete.add(to);
  to.add(texts);
}

/** The text of a key in the language spoken now. */
export const t = (key: string, values?: Values): string => speaker?.say(key, values) ?? key;

/** Whether there is a text for a key. */
export const hasText = (key: string): boolean => typeof speaker?.find(key) === 'string';

export const calendar = (): Calendar => speaker?.find('calendar') as Calendar;

/** A number, share, date or duration in the manner of a locale. */
export const formatNumber = (locale: Locale, value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale, options).format(value);

export const formatDay = (locale: Locale, at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
