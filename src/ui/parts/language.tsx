/** The language, to be changed at any moment. */
import { localesOf } from '../../app/terms.ts';
import { LOCALE_NAMES, type Locale } from '../../content/locales.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';

export function Language() {
  const locale = useStore((state) => state.locale);
  const locales = useStore(localesOf);
  const commands = useCommands();
  return (
    <label class="language">
      <span class="visually-hidden">{t('app.language')}</span>
      <select value={locale} onChange={(event) => commands.setLocale(event.currentTarget.value as Locale)}>
        {locales.map((code) => (
          <option key={code} value={code} lang={code}>
            {LOCALE_NAMES[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
