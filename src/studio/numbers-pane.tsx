/** The numbers of a call: how large it is, what it is worth, and what somebody would score in it who does not read. */

import type { Locale } from '../content/locales.ts';
import type { LocaleReport, PackReport } from '../content/pack-report.ts';
import { formatNumber, languageName, t } from '../i18n/index.ts';
import { useStore } from '../ui/context.tsx';

export function NumbersPane({ report }: { report: PackReport | undefined }) {
  const locale = useStore((state) => state.locale);
  if (!report) return <p class="paper">{t('studio.numbers.none')}</p>;
  const spoken = Object.entries(report.locales) as [Locale, LocaleReport][];
  const facts = ['moments', 'choices', 'endings', 'states', 'par', 'worst'] as const;
  return (
    <section class="st-numbers" aria-label={t('studio.views.numbers')}>
      <dl>
        {facts.map((name) => (
          <div key={name}>
            <dt>{t(`studio.numbers.${name}`)}</dt>
            <dd>{formatNumber(locale, report[name])}</dd>
          </div>
        ))}
      </dl>
      <Blind spoken={spoken} pass={report.pass} />
      {report.intro && <p class="st-soft">{t('studio.numbers.intro')}</p>}
    </section>
  );
}

/** What chance and habit would score, per language. */
function Blind({ spoken, pass }: { spoken: readonly [Locale, LocaleReport][]; pass: number }) {
  const locale = useStore((state) => state.locale);
  const strategies = Object.keys(spoken[0]![1].strategies);
  const percent = (value: number) => formatNumber(locale, value, { style: 'percent' });
  return (
    <>
      <h3 id="st-blind">{t('studio.numbers.blind')}</h3>
      <p class="st-soft">{t('studio.numbers.blind-about', { pass: formatNumber(locale, pass) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by the keyboard */}
      <section class="st-scroll" tabIndex={0} aria-labelledby="st-blind">
        <table>
          <thead>
            <tr>
              <td />
              {spoken.map(([language]) => (
                <th key={language} scope="col">
                  {languageName(locale, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strategies.map((strategy) => (
              <tr key={strategy}>
                <th scope="row">{t(`studio.strategies.${strategy}`)}</th>
                {spoken.map(([language, { strategies: scores }]) => (
                  <td key={language}>{formatNumber(locale, Math.round(scores[strategy]!))}</td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('studio.numbers.longest')}</th>
              {spoken.map(([language, { longest }]) => (
                <td key={language}>{percent(longest)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('studio.numbers.ratio')}</th>
              {spoken.map(([language, { ratio }]) => (
                <td key={language}>{formatNumber(locale, ratio, { maximumFractionDigits: 2 })}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}
