/**
 * An event log as a short text, for results and for an LMS that keeps 4096 characters: a letter an event, then the time since the last one.
 * `1.p830A2210e` is: in milliseconds, picked up after 830, first choice 2210 later, the end of the line at once.
 */
import type { GameEvent, LoggedEvent } from '../../core/model.ts';

/** Indices 0–31: more choices, look-ups, desks or facts than fit a bit mask there cannot be. */
const INDICES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%*+';
const PLAIN = {
  ring: 'r',
  'pick-up': 'p',
  'line-end': 'e',
  wait: 'w',
  hold: 'h',
  resume: 'u',
  'hang-up': 'x',
  file: 'f',
} as const;
const TYPES = Object.fromEntries(Object.entries(PLAIN).map(([type, letter]) => [letter, type]));
const TOKEN = /([rpewhuxf]|[ltnm]?[A-Z!#$%*+])(\d{0,9})/y;

/** Milliseconds to a unit of time in a packed log; 0: times are left out. */
export type Unit = 0 | 1 | 100 | 1000;

/** Raised by a text that is no packed log; `at` is the character where it stops being one. */
export class PackedLogError extends Error {
  readonly at: number;
  constructor(at: number) {
    super(`not a packed log from character ${at} on`);
    this.at = at;
  }
}

/** Packs a log. Coarser units round the times, so that they add up to no more than a unit of error at the end. */
export function packLog(log: readonly LoggedEvent[], unit: Unit = 1): string {
  let last = 0;
  const tokens = log.map(({ event, at }) => {
    const time = unit === 0 ? 0 : Math.round(at / unit);
    const passed = Math.max(0, time - last);
    last += passed;
    return letterOf(event) + (passed > 0 ? passed : '');
  });
  return `${unit}.${tokens.join('')}`;
}

function letterOf(event: GameEvent): string {
  switch (event.type) {
    case 'choose':
      return indexLetter(event.choice);
    case 'look-up':
      return `l${indexLetter(event.item)}`;
    case 'transfer':
      return `t${indexLetter(event.desk)}`;
    case 'note':
      return (event.right ? 'n' : 'm') + indexLetter(event.fact);
    default:
      return PLAIN[event.type];
  }
}

function indexLetter(index: number): string {
  const letter = INDICES[index];
  if (letter === undefined) throw new RangeError(`no letter for index ${index}`);
  return letter;
}

/** Unpacks a log. @throws PackedLogError */
export function unpackLog(text: string): LoggedEvent[] {
  const [, head] = /^(0|1|100|1000)\./.exec(text) ?? [];
  if (head === undefined) throw new PackedLogError(0);
  const unit = Number(head);
  const log: LoggedEvent[] = [];
  let at = 0;
  TOKEN.lastIndex = head.length + 1;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const [, letters, passed] = TOKEN.exec(text) ?? [];
    if (letters === undefined) throw new PackedLogError(from);
    at += Number(passed) * unit;
    log.push({ event: eventOf(letters), at });
  }
  return log;
}

function eventOf(letters: string): GameEvent {
  const index = INDICES.indexOf(letters.at(-1)!);
  if (index < 0) return { type: TYPES[letters]! } as GameEvent;
  if (letters.length === 1) return { type: 'choose', choice: index };
  if (letters[0] === 'l') return { type: 'look-up', item: index };
  if (letters[0] === 't') return { type: 'transfer', desk: index };
  return { type: 'note', fact: index, right: letters[0] === 'n' };
}
