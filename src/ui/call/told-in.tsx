/** A call of one's own that is not told in the language spoken here: says which. */
import { languageName, t } from '../../i18n/index.ts';
import { useCall, useStore } from '../context.tsx';

export function ToldIn() {
  const { language } = useCall().words;
  const locale = useStore((state) => state.locale);
  return language ? (
    <p class="told-in" lang={locale}>
      {t('call.other-language', { language: languageName(locale, language) })}
    </p>
  ) : null;
}
