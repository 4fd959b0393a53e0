/** Hands elements to the LMS: only what has changed, and again what was not taken. */
import type { Lms } from './api.ts';
import type { Element } from './elements.ts';
import type { Field } from './interactions.ts';

export interface Sender {
  /** @returns whether everything that must be kept has been taken */
  send(elements: readonly Element[]): boolean;
  /** The next interaction. @returns whether there is nothing left to do about it */
  sendInteraction(fields: readonly Field[]): boolean;
  /** @returns whether what was taken is safe */
  commit(): boolean;
}

export function createSender(lms: Lms): Sender {
  const taken = new Map<string, string>();
  /** Interactions stand in a row; what earlier sessions told stays where it is. */
  let next = Number.parseInt(lms.get('cmi.interactions._count'), 10) || 0;
  let interactions = true;
  let dirty = false;

  function sendOne({ name, value, must }: Element): boolean {
    if (taken.get(name) === value) return true;
    const answer = lms.set(name, value);
    if (answer === 'refused' || (must && answer === 'never')) return !must;
    taken.set(name, value);
    dirty = true;
    return true;
  }

  return {
    send: (elements) => elements.map(sendOne).every(Boolean),
    sendInteraction(fields) {
      if (!interactions) return true;
      for (const [index, [name, value]] of fields.entries()) {
        const answer = lms.set(`cmi.interactions.${next}.${name}`, value);
        if (answer === 'refused') return false;
        // No id, no interaction: this LMS keeps none, or no more than it has.
        if (answer === 'never' && index === 0) {
          interactions = false;
          return true;
        }
      }
      next++;
      dirty = true;
      return true;
    },
    commit() {
      if (!dirty) return true;
      if (!lms.commit()) return false;
      dirty = false;
      return true;
    },
  };
}
