/** i18next with our texts: one lazy chunk a language, plurals and numbers by Intl. */
import i18next, { type i18n, type TFunction } from 'i18next';
import { intlTag, type Locale } from '../content/locales.ts';
import type { Calendar } from './facts.ts';

export { fillText, formatFact } from './facts.ts';

/** The interface's texts of a language; `calendar` among them. */
type Texts = Readonly<Record<string, unknown>>;

/** Texts that the first choice does without: loaded with the room that says them. */
export const PARTS = ['more', 'problems', 'assigned', 'trainer', 'class', 'studio', 'lms'] as const;
export type Part = (typeof PARTS)[number];

/** Every file of texts, each a chunk of its own. */
const FILES = import.meta.glob<{ default: Texts }>('./locales/*/*.yaml');

const read = async (locale: Locale, part: Part | 'ui'): Promise<Texts> =>
  (await FILES[`./locales/${locale}/${part}.yaml`]!()).default;

const instance: i18n = i18next.createInstance();

/** Loads a language's texts and speaks it from then on. @throws where they do not arrive */
export async function speak(locale: Locale): Promise<void> {
  const texts = await read(locale, 'ui');
  if (!instance.isInitialized) await initialise(locale);
  instance.addResourceBundle(locale, 'ui', texts, true, true);
  await Promise.all([...wanted].map((part) => addPart(part, locale)));
  await instance.changeLanguage(locale);
  said.clear();
}

const initialise = (locale: Locale) =>
  instance.init({
    lng: locale,
    fallbackLng: false,
    ns: ['ui'],
    defaultNS: 'ui',
    resources: {},
    interpolation: { escapeValue: false }, // Preact escapes: text is text
    returnNull: false,
  });

const wanted = new Set<Part>();
const added = new Set<string>();

/** Loads texts beyond the first choice, in the language spoken now and in every one spoken later. @throws where they do not arrive */
export async function loadTexts(...parts: readonly Part[]): Promise<void> {
  for (const part of parts) wanted.add(part);
  await Promise.all(parts.map((part) => addPart(part, instance.language as Locale)));
}

async function addPart(part: Part, locale: Locale): Promise<void> {
  const key = `${locale}/${part}`;
  if (added.has(key)) return;
  const texts = await read(locale, part);
  // What is wrong with content stands by its bare codes in its file: the command line reads it too.
  instance.addResourceBundle(locale, 'ui', part === 'problems' ? { problems: texts } : texts, true, true);
  added.add(key);
  said.clear();
}

/** What has been said without values: a turn asks for some fifty texts, and i18next takes its time over each. */
const said = new Map<string, unknown>();

function once<T>(key: string, say: () => T): T {
  if (!said.has(key)) said.set(key, say());
  return said.get(key) as T;
}

/** The text of a key in the language spoken now. */
export const t: TFunction = ((...args: Parameters<TFunction>) => {
  const [key, values] = args;
  return typeof key === 'string' && values === undefined
    ? once(key, () => instance.t(key))
    : instance.t(...args);
}) as TFunction;

/** Whether there is a text for a key. */
export const hasText = (key: string): boolean => instance.exists(key);

const calendars = new Map<Locale, Calendar>();

/** Loads how days are said in a language that is not the one spoken: a call may be told in another. @throws where it does not arrive */
export async function loadCalendar(locale: Locale): Promise<void> {
  if (!calendars.has(locale)) calendars.set(locale, (await read(locale, 'ui')).calendar as Calendar);
}

/** How days are said in the language spoken now, or in another that has been loaded. */
export const calendar = (locale?: Locale): Calendar =>
  (locale && calendars.get(locale)) ??
  once('calendar', () => instance.t('calendar', { returnObjects: true }) as unknown as Calendar);

/** A number, share, date or duration in the manner of a locale. */
export const formatNumber = (locale: Locale, value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(intlTag(locale), options).format(value);

export const formatDay = (locale: Locale, at: number): string =>
  new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'medium' }).format(at);

/** What a language is called in another: "anglais" in French. */
export const languageName = (locale: Locale, language: Locale): string =>
  new Intl.DisplayNames([intlTag(locale)], { type: 'language' }).of(language) ?? language;
