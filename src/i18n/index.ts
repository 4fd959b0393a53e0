/** i18next with our texts: one lazy chunk a language, plurals and numbers by Intl. */
import i18next, { type i18n, type TFunction } from 'i18next';
import { intlTag, type Locale } from '../content/locales.ts';
import type { Calendar } from './facts.ts';

export { fillText, formatFact } from './facts.ts';

/** The interface's texts of a language; `calendar` among them. */
type Texts = Readonly<Record<string, unknown>>;

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

const instance: i18n = i18next.createInstance();

/** Loads a language's texts and speaks it from then on. @throws where they do not arrive */
export async function speak(locale: Locale): Promise<void> {
  const texts = (await LOADERS[locale]()).default;
  if (!instance.isInitialized) await initialise(locale);
  instance.addResourceBundle(locale, 'ui', texts, true, true);
  if (moreWanted) await addMore(locale);
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

let moreWanted = false;

/** Loads the texts beyond the first choice, in the language spoken now and in every one spoken later. */
export async function loadMore(): Promise<void> {
  moreWanted = true;
  await addMore(instance.language as Locale);
}

async function addMore(locale: Locale): Promise<void> {
  if (instance.exists('more', { lng: locale })) return;
  const { default: texts } = await MORE[locale]();
  instance.addResourceBundle(locale, 'ui', { ...texts, more: '1' }, true, true);
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

export const calendar = (): Calendar =>
  once('calendar', () => instance.t('calendar', { returnObjects: true }) as unknown as Calendar);

/** A number, share, date or duration in the manner of a locale. */
export const formatNumber = (locale: Locale, value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(intlTag(locale), options).format(value);

export const formatDay = (locale: Locale, at: number): string =>
  new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'medium' }).format(at);
