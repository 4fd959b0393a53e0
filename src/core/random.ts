/** Seeded randomness without state: the same seed and place give the same order in every replay and every language. */

/** A well-mixed 32-bit hash of two whole numbers (after MurmurHash3's finaliser). */
export function mix(seed: number, salt: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(salt + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The numbers 0 … length − 1 in an order decided by the seed and the salt (Fisher–Yates). */
export function shuffle(length: number, seed: number, salt: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const pick = mix(seed, Math.imul(salt + 1, 0x10001) + last) % (last + 1);
    [order[last], order[pick]] = [order[pick]!, order[last]!];
  }
  return order;
}
