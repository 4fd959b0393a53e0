/** Numbers as characters that every LMS keeps as they are, in fields of fixed width. */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** Raised by a text that is not what `writeNumber` has written. */
export class SuspendError extends Error {}

/** A whole number from 0 on; what is too large for the width becomes the largest that fits. */
export function writeNumber(value: number, width: number): string {
  let rest = Math.min(Math.max(0, Math.round(value)), 64 ** width - 1);
  let text = '';
  for (let place = 0; place < width; place++) {
    text = DIGITS[rest % 64] + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

/** Reads fields one after the other. */
export class Reader {
  private readonly text: string;
  private at = 0;
  constructor(text: string) {
    this.text = text;
  }

  /** @throws SuspendError */
  number(width: number): number {
    const field = this.text.slice(this.at, this.at + width);
    this.at += width;
    if (field.length < width) throw new SuspendError('cut off');
    return [...field].reduce((value, letter) => {
      const digit = DIGITS.indexOf(letter);
      if (digit < 0) throw new SuspendError('no number');
      return value * 64 + digit;
    }, 0);
  }

  /** As many things as a number of one place says. */
  list<T>(read: () => T): T[] {
    return Array.from({ length: this.number(1) }, read);
  }

  rest(): string {
    return this.text.slice(this.at);
  }
}

/** Thirty bits of a text: not against anybody who changes it, but enough to see that an LMS has cut it off. */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return writeNumber(hash >>> 2, 5);
}
