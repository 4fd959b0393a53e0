/** The terms of an assignment that asks for nothing in particular. */
import type { Terms } from '../src/app/assignment/model.ts';

export const TERMS: Terms = {
  locales: [],
  coach: 'free',
  timers: 'free',
  pass: 70,
  principles: {},
  attempts: 0,
  counts: 'best',
  order: 'free',
  due: undefined,
  note: '',
};
