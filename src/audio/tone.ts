/** A low-pass on one playing sound. Howler has no filters, and it keeps a sound's node to itself. */
import { type Howl, Howler } from 'howler';

interface Inside {
  _soundById?(id: number): { _node?: unknown } | null;
}

const filters = new WeakMap<GainNode, BiquadFilterNode>();
const GLIDE = 0.4;

/** Lets through what lies under `hertz`. Where howler is built otherwise, the sound stays as it is. */
export function openRoom(howl: Howl, id: number, hertz: number): void {
  const node = (howl as unknown as Inside)._soundById?.(id)?._node;
  if (typeof GainNode === 'undefined' || !(node instanceof GainNode)) return;
  const filter = filters.get(node) ?? insertFilter(node, hertz);
  filter.frequency.setTargetAtTime(hertz, Howler.ctx.currentTime, GLIDE);
}

function insertFilter(node: GainNode, hertz: number): BiquadFilterNode {
  const filter = new BiquadFilterNode(Howler.ctx, { type: 'lowpass', frequency: hertz, Q: 0.3 });
  node.disconnect();
  node.connect(filter).connect(Howler.masterGain);
  filters.set(node, filter);
  return filter;
}
