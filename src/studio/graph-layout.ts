/** Places the moments of a call in layers, as far down as the longest way to them, and orders each layer so that few lines cross. */
import type { Outline } from './outline.ts';

export interface GraphNode {
  readonly id: string;
  readonly ends: boolean;
  readonly lost: boolean;
  readonly x: number;
  readonly y: number;
}

export interface GraphEdge {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** It leads back up: to a hub that has been there before. */
  readonly back: boolean;
}

export interface Graph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Sizes in the picture's own units. */
export const NODE = { width: 132, height: 30, gapX: 16, gapY: 44 } as const;
/** Endings side by side. */
const MOST_IN_ROW = 3;
/** How often the layers are put in order by their neighbours. */
const SWEEPS = 6;

type Link = readonly [from: string, to: string];
/** Outcomes and moments may have the same name. */
const key = (id: string, ends: boolean): string => (ends ? `!${id}` : id);

export function layOut(outline: Outline): Graph {
  const links = linksOf(outline);
  const ids = [...outline.moments.map(({ id }) => id), ...outline.outcomes.map(({ id }) => key(id, true))];
  const forward = withoutLoops(outline.start, ids, links);
  const layers = order(layersOf(ids, forward), forward);
  const lost = new Set([
    ...outline.moments.filter((moment) => moment.lost).map(({ id }) => id),
    ...outline.outcomes.filter((outcome) => outcome.lost).map(({ id }) => key(id, true)),
  ]);
  const widest = Math.max(1, ...layers.map((layer) => layer.length));
  const width = widest * (NODE.width + NODE.gapX) + NODE.gapX;
  const nodes = new Map<string, GraphNode>();
  layers.forEach((layer, row) => {
    const span = width / layer.length;
    layer.forEach((id, column) => {
      const place = {
        x: span * (column + 0.5),
        y: NODE.gapY / 2 + row * (NODE.height + NODE.gapY) + NODE.height / 2,
      };
      nodes.set(id, { id: id.replace(/^!/, ''), ends: id.startsWith('!'), lost: lost.has(id), ...place });
    });
  });
  const isForward = new Set(forward.map(([from, to]) => `${from} ${to}`));
  return {
    width,
    height: layers.length * (NODE.height + NODE.gapY),
    nodes: [...nodes.values()],
    edges: links.map(([from, to]) => ({
      from: nodes.get(from)!,
      to: nodes.get(to)!,
      back: !isForward.has(`${from} ${to}`),
    })),
  };
}

/** One line for each pair, however many choices lead along it. */
function linksOf({ moments, outcomes }: Outline): Link[] {
  const known = new Set([...moments.map(({ id }) => id), ...outcomes.map(({ id }) => key(id, true))]);
  const links = new Map<string, Link>();
  for (const { id, choices } of moments) {
    for (const { to, ends } of choices.flatMap(({ ways }) => ways)) {
      const target = key(to, ends);
      if (known.has(target)) links.set(`${id} ${target}`, [id, target]);
    }
  }
  return [...links.values()];
}

/** The links without those that lead back to where a walk has come from. */
function withoutLoops(start: string, ids: readonly string[], links: readonly Link[]): Link[] {
  const out = new Map<string, string[]>();
  for (const [from, to] of links) out.set(from, [...(out.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const forward: Link[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const to of out.get(id) ?? []) {
      if (state.get(to) === 'open') continue;
      forward.push([id, to]);
      if (!state.has(to)) visit(to);
    }
    state.set(id, 'done');
  };
  for (const id of [start, ...ids]) if (ids.includes(id) && !state.has(id)) visit(id);
  return forward;
}

function layersOf(ids: readonly string[], forward: readonly Link[]): string[][] {
  const depth = new Map(ids.map((id) => [id, 0]));
  for (let moved = true, rounds = 0; moved && rounds <= ids.length; rounds++) {
    moved = false;
    for (const [from, to] of forward) {
      if (depth.get(to)! > depth.get(from)!) continue;
      depth.set(to, depth.get(from)! + 1);
      moved = true;
    }
  }
  const last = Math.max(0, ...depth.values());
  // Endings that only the panel or patience leads to stand among the others, at the foot.
  const led = new Set(forward.map(([, to]) => to));
  for (const id of ids) if (id.startsWith('!') && !led.has(id)) depth.set(id, last);
  const layers = Array.from({ length: last + 1 }, (_, row) => ids.filter((id) => depth.get(id) === row));
  return layers.filter(({ length }) => length > 0).flatMap(inRows);
}

/** A layer of many endings would make the drawing wide for nothing: they stand in several rows. */
function inRows(layer: string[]): string[][] {
  const endings = layer.filter((id) => id.startsWith('!'));
  if (layer.length <= MOST_IN_ROW || endings.length < layer.length) return [layer];
  return Array.from({ length: Math.ceil(layer.length / MOST_IN_ROW) }, (_, row) =>
    layer.slice(row * MOST_IN_ROW, (row + 1) * MOST_IN_ROW),
  );
}

/** Each layer by the mean place of what stands above and below it. */
function order(layers: string[][], forward: readonly Link[]): string[][] {
  const place = new Map<string, number>();
  const settle = (layer: readonly string[]) => {
    layer.forEach((id, index) => {
      place.set(id, (index + 0.5) / layer.length);
    });
  };
  layers.forEach(settle);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) {
      const mean = new Map(
        layer.map((id) => [id, meanOf(neighbours(id, down, forward), place) ?? place.get(id)!]),
      );
      layer.sort((a, b) => mean.get(a)! - mean.get(b)!);
      settle(layer);
    }
  }
  return layers;
}

const neighbours = (id: string, above: boolean, forward: readonly Link[]): string[] =>
  forward.flatMap(([from, to]) => (above ? (to === id ? [from] : []) : from === id ? [to] : []));

const meanOf = (ids: readonly string[], place: ReadonlyMap<string, number>): number | undefined =>
  ids.length === 0 ? undefined : ids.reduce((total, id) => total + place.get(id)!, 0) / ids.length;
