/** What keeps a text from being read as YAML, in the language spoken now and in words for people who do not program. */
import type { Problem } from '../content/problems.ts';
import { hasText, t } from '../i18n/index.ts';

/** What the library tells apart and an author mends in the same way. Its codes that have no text here are said as unknown. */
const ALIKE: Readonly<Record<string, string>> = {
  'alias-props': 'bad-alias',
  'bad-collection-type': 'bad-alias',
  'bad-prop-order': 'bad-alias',
  'multiple-anchors': 'bad-alias',
  'multiple-tags': 'bad-alias',
  'tag-resolve-failed': 'bad-alias',
  'key-over-1024-chars': 'multiline-implicit-key',
};

export function sayYaml(problem: Problem): string {
  const reason = String(problem.values.reason ?? 'unknown')
    .toLowerCase()
    .replaceAll('_', '-');
  const key = `studio.yaml-errors.${ALIKE[reason] ?? reason}`;
  return t(hasText(key) ? key : 'studio.yaml-errors.unknown', {
    ...problem.values,
    place: placeOf(problem),
  });
}

/** What is thrown and not told has no line. */
const placeOf = ({ file, line }: Problem): string =>
  line > 0 ? t('studio.check.place', { file, line }) : file;
