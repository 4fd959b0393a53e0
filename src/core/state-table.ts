/**
 * A table of states, packed: 200 000 of them take a few megabytes, and are found again without making a string of each. A state is kept as
 * what can still matter of it (see relevance.ts), so states that are worth the same are one.
 */
import { PHASE, type Phase, type State } from './model.ts';
import type { Relevance } from './relevance.ts';

/** Numbers a state takes in the table. */
const WIDTH = 5;
const FIRST = 1024;

export class StateTable {
  private words = new Int32Array(FIRST * WIDTH);
  private slots = new Int32Array(FIRST * 4).fill(-1);
  private readonly relevance: readonly Relevance[];
  private readonly packed = new Int32Array(WIDTH);
  size = 0;

  /** @param relevance what can still matter in each moment */
  constructor(relevance: readonly Relevance[]) {
    this.relevance = relevance;
  }

  /** The place of a state, which is added where it is new. */
  add(state: State): number {
    this.pack(state);
    const slot = this.slotOf();
    const known = this.slots[slot]!;
    if (known >= 0) return known;
    if ((this.size + 1) * WIDTH > this.words.length) this.grow();
    this.words.set(this.packed, this.size * WIDTH);
    // Growing has moved the slots.
    this.slots[this.slotOf()] = this.size;
    return this.size++;
  }

  /** The place of a state, −1 where it is not in the table. */
  find(state: State): number {
    this.pack(state);
    return this.slots[this.slotOf()]!;
  }

  /** The state at a place: one that is worth the same as all that were added there. */
  at(place: number): State {
    const from = place * WIDTH;
    const [small, moment, flags, questions, kept] = this.words.subarray(
      from,
      from + WIDTH,
    ) as unknown as number[];
    const phase = (small! & 7) as Phase;
    return {
      phase,
      moment: moment!,
      patience: small! >>> 8,
      flags: flags!,
      raised: questions! & 0xffff,
      answered: questions! >>> 16,
      given: (small! >> 7) & 1,
      noted: 0,
      misnoted: 0,
      rings: (small! >> 3) & 15,
      kept: kept!,
      outcome: -1,
    };
  }

  private pack(state: State): void {
    const { packed } = this;
    packed.fill(0);
    const { phase } = state;
    packed[0] = phase;
    if (phase === PHASE.done) return;
    packed[0] |= state.given === 0 ? 0 : 1 << 7;
    if (phase === PHASE.wrapUp) return;
    const { flags, kept, raises } = this.relevance[state.moment]!;
    if (phase === PHASE.ringing) packed[0] |= state.rings << 3;
    packed[0] |= state.patience << 8;
    packed[1] = state.moment;
    packed[2] = state.flags & flags;
    packed[3] = (state.raised & ~state.answered) | ((state.answered & raises) << 16);
    packed[4] = state.kept & kept;
  }

  /** The slot that holds the packed state, or the free one where it would be put. */
  private slotOf(): number {
    const { packed, words, slots } = this;
    const mask = slots.length - 1;
    let hash = 0;
    for (let word = 0; word < WIDTH; word++) {
      hash = Math.imul(hash ^ packed[word]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot]!;
      if (place < 0) return slot;
      const from = place * WIDTH;
      let same = true;
      for (let word = 0; same && word < WIDTH; word++) same = words[from + word] === packed[word];
      if (same) return slot;
    }
  }

  private grow(): void {
    const { words, packed } = this;
    this.words = new Int32Array(words.length * 2);
    this.words.set(words);
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const kept = packed.slice();
    for (let place = 0; place < this.size; place++) {
      packed.set(this.words.subarray(place * WIDTH, (place + 1) * WIDTH));
      this.slots[this.slotOf()] = place;
    }
    packed.set(kept);
  }
}
