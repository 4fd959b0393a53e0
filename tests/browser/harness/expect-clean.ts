// The standing promise of every page: nothing complained, nothing failed, nobody else was asked.
import { expect } from 'vitest';
import type { OpenedPage } from './open-page.ts';
import type { Trouble } from './page-log.ts';

const asLine = ({ kind, text, url }: Trouble) => `${kind}: ${text}${url ? ` (${url})` : ''}`;

/**
 * Asserts that the page logged no error or warning, threw nothing, that no request failed, and that it talked only
 * to its own site. `allow` is for faults that the test made itself: matched against "kind: text (address)".
 */
export function expectClean(opened: Pick<OpenedPage, 'log' | 'site'>, allow: RegExp[] = []): void {
  const lines = opened.log.troubles.map(asLine);
  expect(lines.filter((line) => !allow.some((pattern) => pattern.test(line)))).toEqual([]);
  const own = new URL(opened.site.origin).host;
  expect([...opened.log.hosts].filter((host) => host !== own)).toEqual([]);
}
