/** Tables for spreadsheets: what a name may hold must never become a formula, and a spreadsheet must see the columns and the letters. */
import Papa from 'papaparse';
import type { Locale } from '../../../content/locales.ts';

export type CsvValue = string | number | boolean | undefined;

/** Where numbers have a decimal comma, spreadsheets part columns by a semicolon. */
const COMMA: ReadonlySet<Locale> = new Set(['hu', 'fr', 'lt']);
/** Tells a spreadsheet that the letters are UTF-8. */
const MARK = '\ufeff';

export interface CsvWriter {
  /** The text of some rows; the first call's begins with the mark. */
  rows(rows: readonly (readonly CsvValue[])[]): string;
}

export function csvWriter(locale: Locale): CsvWriter {
  const comma = COMMA.has(locale);
  let begun = false;
  const text = (value: CsvValue): string => {
    if (typeof value === 'number') {
      const plain = String(Math.round(value * 100) / 100);
      return comma ? plain.replace('.', ',') : plain;
    }
    if (typeof value === 'boolean') return value ? '1' : '0';
    return value ?? '';
  };
  return {
    rows(rows) {
      if (rows.length === 0) return '';
      const csv = Papa.unparse(
        rows.map((row) => row.map(text)),
        { escapeFormulae: true, delimiter: comma ? ';' : ',', newline: '\r\n' },
      );
      const mark = begun ? '' : MARK;
      begun = true;
      return `${mark}${csv}\r\n`;
    },
  };
}
