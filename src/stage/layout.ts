/** Where everything stands, for any box the page gives: a wide room left of the words, or a band above them. */

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** How many pixels one unit of the drawing takes. */
  readonly s: number;
}

export const THINGS = [
  'window',
  'lamp',
  'clock',
  'board',
  'shelf',
  'picture',
  'cabinet',
  'frame',
  'monitor',
  'keyboard',
  'phone',
  'handset',
  'call',
  'mug',
  'notepad',
  'pot',
] as const;
export type Thing = (typeof THINGS)[number];

export interface Layout {
  readonly shape: 'wide' | 'band';
  readonly width: number;
  readonly height: number;
  /** Pixels in one unit of the composition: distances of movement follow it. */
  readonly unit: number;
  readonly deskTop: number;
  readonly deskEdge: number;
  readonly rail: number;
  readonly spots: Readonly<Record<Thing, Spot>>;
}

interface Composition {
  readonly width: number;
  readonly height: number;
  readonly deskTop: number;
  readonly deskEdge: number;
  readonly rail: number;
  readonly spots: Readonly<Record<Thing, readonly [number, number, number]>>;
}

/** `handset` is where it rests; `call` is where its middle hangs during a call. */
const WIDE: Composition = {
  width: 691,
  height: 720,
  deskTop: 560,
  deskEdge: 690,
  rail: 452,
  spots: {
    window: [12, 34, 0.86],
    lamp: [250, 0, 0.86],
    clock: [266, 132, 0.92],
    board: [372, 84, 1.05],
    shelf: [790, 96, 1.1],
    picture: [1112, 330, 0],
    cabinet: [1010, 296, 1.05],
    frame: [358, 22, 0.94],
    monitor: [18, 404, 0.95],
    keyboard: [22, 614, 1],
    phone: [262, 490, 1.08],
    handset: [259, 466, 1.08],
    call: [306, 372, 1.0],
    mug: [566, 534, 0.95],
    notepad: [506, 604, 1],
    pot: [150, 264, 0.8],
  },
};

const BAND: Composition = {
  width: 390,
  height: 320,
  deskTop: 240,
  deskEdge: 304,
  rail: 186,
  spots: {
    window: [2, 8, 0.5],
    lamp: [136, 0, 0.46],
    clock: [150, 66, 0.46],
    board: [214, 40, 0.5],
    shelf: [430, 30, 0.6],
    picture: [400, 60, 0],
    cabinet: [560, 110, 0.6],
    frame: [198, 6, 0.53],
    monitor: [2, 168, 0.46],
    keyboard: [2, 268, 0.5],
    phone: [92, 206, 0.52],
    handset: [90.5, 194, 0.52],
    call: [170, 150, 0.46],
    mug: [340, 248, 0.46],
    notepad: [226, 258, 0.5],
    pot: [86, 142, 0.44],
  },
};

/** Of a wide page the words take the right part; the composition keeps to what is left. */
export const STAGE_SHARE = 0.54;

export function composeRoom(width: number, height: number): Layout {
  const wide = width / height >= 1.3 && width >= 700;
  const plan = wide ? WIDE : BAND;
  const zone = wide ? width * STAGE_SHARE : width;
  const unit = Math.min(zone / plan.width, height / plan.height);
  const left = (zone - plan.width * unit) / 2;
  // What is left over in height goes above: the desk stands at the foot of the picture.
  const top = (height - plan.height * unit) * 0.62;
  const place = ([x, y, s]: readonly [number, number, number]): Spot => ({
    x: left + x * unit,
    y: top + y * unit,
    s: s * unit,
  });
  const spots = Object.fromEntries(THINGS.map((thing) => [thing, place(plan.spots[thing])])) as Record<
    Thing,
    Spot
  >;
  return {
    shape: wide ? 'wide' : 'band',
    width,
    height,
    unit,
    deskTop: top + plan.deskTop * unit,
    deskEdge: top + plan.deskEdge * unit,
    rail: top + plan.rail * unit,
    // The lamp hangs from the ceiling, wherever that is.
    spots: { ...spots, lamp: { ...spots.lamp, y: 0 } },
  };
}
