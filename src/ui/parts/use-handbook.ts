/** The handbook's words in the language shown, loaded when first wanted; undefined until they have arrived. */
import { useEffect, useState } from 'preact/hooks';
import { loadHandbookWords } from '../../content/catalogue.ts';
import type { HandbookWords } from '../../content/handbook.ts';
import type { Locale } from '../../content/locales.ts';
import { useCommands, useStore } from '../context.tsx';

const cache = new Map<Locale, HandbookWords>();

export function useHandbook(wanted = true): HandbookWords | undefined {
  const locale = useStore((state) => state.locale);
  const commands = useCommands();
  const [, arrived] = useState<Locale>();
  useEffect(() => {
    if (!wanted || cache.has(locale)) return;
    let live = true;
    loadHandbookWords(locale).then(
      (words) => {
        cache.set(locale, words);
        if (live) arrived(locale);
      },
      () => commands.notify('load-failed'),
    );
    return () => {
      live = false;
    };
  }, [wanted, locale, commands]);
  return cache.get(locale);
}
