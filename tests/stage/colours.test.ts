import { expect, test } from 'vitest';
import { mixColours, multiplyColours, toHex, toNumber } from '../../src/stage/colours.ts';

test('a colour is the same as a number and back', () => {
  expect(toHex(toNumber('#00a0ff'))).toBe('#00a0ff');
});

test('mixing goes from the one to the other', () => {
  expect(mixColours('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mixColours('#000000', '#fe00fe', 0.5)).toBe('#7f007f');
});

test('clear glass changes nothing, black glass lets nothing through', () => {
  expect(multiplyColours('#ffffff', '#123456')).toBe('#123456');
  expect(multiplyColours('#000000', '#123456')).toBe('#000000');
});
