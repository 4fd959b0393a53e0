/** The screens of the rooms beside the interface, each with what it needs from others: part of the composition root. */
import type { Locale } from './content/locales.ts';
import { loadTexts } from './i18n/index.ts';
import type { Page } from './ui/index.tsx';

/** The language spoken now stands on the root element. */
const localeNow = () => document.documentElement.lang as Locale;

const trainer: Page = async () => {
  const [{ trainerScreen }, { trainerServices }] = await Promise.all([
    import('./trainer/index.ts'),
    import('./trainer-services.ts'),
    loadTexts('trainer'),
  ]);
  return { default: trainerScreen(trainerServices(localeNow)) };
};

export const pages: Readonly<Record<string, Page>> = {
  trainer,
  studio: () => import('./studio/index.ts'),
};
