import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../src/content/locales.ts';
import type { FactValue } from '../../src/content/words-schema.ts';
import { type Calendar, fillText, formatFact, workday } from '../../src/i18n/facts.ts';

const calendarOf = (locale: Locale): Calendar =>
  parse(readFileSync(`src/i18n/locales/${locale}/ui.yaml`, 'utf8')).calendar;

/** Saturday, 21 November 2026, at noon. */
const SATURDAY = new Date(2026, 10, 21, 12).getTime();
/** Narrow and fixed spaces as plain ones: which of them a browser uses is its own affair. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const say = (fact: FactValue, locale: Locale): string =>
  plain(formatFact(fact, locale, calendarOf(locale), SATURDAY));

describe('a fact', () => {
  it.each([
    [{ day: 0 }, '21 November', 'november 21.', '21 novembre', 'lapkričio 21 d.', '11月21日'],
    [{ money: 12990, currency: 'HUF' }, 'HUF 12,990', '12 990 Ft', '12 990 HUF', '12 990 HUF', 'HUF 12,990'],
    [{ money: 39.9, currency: 'EUR' }, '€39.90', '39,90 EUR', '39,90 €', '39,90 €', '€39.90'],
    [{ number: 1234567.5 }, '1,234,567.5', '1 234 567,5', '1 234 567,5', '1 234 567,5', '1,234,567.5'],
  ] as const)('%o is said as each language says it', (fact, ...texts) => {
    expect(LOCALES.map((locale) => say(fact, locale))).toEqual(texts);
  });

  it('falls on the day of the week as the sentence needs it', () => {
    expect(LOCALES.map((locale) => say({ day: 2, style: 'on-weekday' }, locale))).toEqual([
      'on Monday',
      'hétfőn',
      'lundi',
      'pirmadienį',
      '星期一',
    ]);
  });

  it.each([
    [1, 23],
    [5, 27],
    [6, 30],
    [-1, 20],
    [-5, 16],
    [0, 21],
  ])('%i working days from a Saturday is day %i', (days, date) => {
    expect(workday(SATURDAY, days).getDate()).toBe(date);
  });
});

describe('fillText', () => {
  const fill = (text: string, facts: Record<string, FactValue>) =>
    fillText(text, facts, 'en', calendarOf('en'), SATURDAY);

  it('fills in every fact, and reads what it has filled in as text only', () => {
    expect(fill('{who} on {day}, {who}!', { who: '{day}<b>', day: { day: 1 } })).toBe(
      '{day}<b> on 22 November, {day}<b>!',
    );
  });

  it('leaves what is no fact as it stands', () => {
    expect(fill('{toString} {nobody}', { who: 'x' })).toBe('{toString} {nobody}');
  });
});
