/** Tables for spreadsheets: nothing in them is a formula, and they come back as they went in. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvWriter } from '../../../src/trainer/class/export/csv.ts';

describe('a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'never makes a formula of %j',
    (name) => {
      const text = csvWriter('en').rows([['Name'], [name]]);
      const [, [cell]] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data as [
        string[],
        [string],
      ];
      expect(cell).toBe(`'${name}`);
    },
  );

  it('says that it is UTF-8, once', () => {
    const writer = csvWriter('en');
    expect(writer.rows([['Ž', '好']])).toBe('\ufeffŽ,好\r\n');
    expect(writer.rows([['a', 1.5]])).toBe('a,1.5\r\n');
    expect(writer.rows([])).toBe('');
  });

  it('has the commas of the language', () => {
    expect(csvWriter('hu').rows([['a;b', 66.666, true, undefined]])).toBe('\ufeff"a;b";66,67;1;\r\n');
    expect(csvWriter('zh-Hans').rows([['a,b', 66.666, false, 'x"y']])).toBe('\ufeff"a,b",66.67,0,"x""y"\r\n');
  });
});
