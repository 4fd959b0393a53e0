/** What is wrong, in the language spoken now: where it is, and what to do. */
import { intlTag, isLocale, type Locale } from '../content/locales.ts';
import { isAdvice, type Problem } from '../content/problems.ts';
import { hasText, languageName, t } from '../i18n/index.ts';
import { sayYaml } from './say-yaml.ts';

export const sayProblem = (problem: Problem): string =>
  problem.code === 'yaml' ? sayYaml(problem) : sayCode(problem);

const sayCode = ({ code, values }: Problem): string =>
  t(`problems.${code}`, { ...values, ...named(values), ...shaped(values) });

/** Strategies have names that people read; everything else stands as it is in the file. */
const named = ({ strategy }: Problem['values']): Problem['values'] =>
  strategy !== undefined && hasText(`studio.strategies.${strategy}`)
    ? { strategy: t(`studio.strategies.${strategy}`) }
    : {};

/** What is wrong with a shape is said in the language spoken here where its parts are known. */
const shaped = ({ expected, received }: Problem['values']): Problem['values'] =>
  expected === undefined ? {} : { message: t('studio.check.expected', { expected, received }) };

/** Languages that are not there are told in one line, not among the things to mend. */
export const toMend = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ code }) => code !== 'missing-locale');

export function sayMissing(problems: readonly Problem[], locale: Locale): string {
  const missing = problems.flatMap(({ code, values }) =>
    code === 'missing-locale' ? [String(values.name)] : [],
  );
  const languages = [...new Set(missing)].filter(isLocale).map((language) => languageName(locale, language));
  const list = new Intl.ListFormat(intlTag(locale), { type: 'unit', style: 'long' }).format(languages);
  return languages.length === 0 ? '' : t('studio.check.missing', { languages: list });
}

/** What keeps a call from being played comes first, then as it stands in the files. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      Number(isAdvice(a)) - Number(isAdvice(b)) ||
      rank(a.file) - rank(b.file) ||
      a.file.localeCompare(b.file) ||
      a.line - b.line,
  );

const rank = (file: string): number => (file.endsWith('scenario.yaml') ? 0 : 1);
