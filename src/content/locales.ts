/** The languages of the product, each by its own name. */
export const LOCALES = ['en', 'hu', 'fr', 'lt', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  hu: 'Magyar',
  fr: 'Français',
  lt: 'Lietuvių',
  'zh-Hans': '简体中文',
};

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** The language of ours that serves a browser's best: by the order of its preferences, English if none. */
export function bestLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    const found = LOCALES.find((locale) => locale.split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

/** The tag by which Intl formats for a locale: our English is British in its dates and times. */
export const intlTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
