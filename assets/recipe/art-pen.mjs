/** A pen with a slightly unsteady hand: every line is a filled ribbon whose width and place wander a little. */
import { PALETTE } from './art-palette.mjs';

export function createRandom(seed) {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Points are written as 'x y, x y': a drawing is easier to read, and to change, on one line. */
export const readPoints = (text) =>
  typeof text === 'string' ? text.split(',').map((pair) => pair.trim().split(' ').map(Number)) : text;

/** Straight edges between corners, dense enough to wander. */
export function poly(drawn, { closed = true, step = 44 } = {}) {
  const corners = readPoints(drawn);
  const points = [];
  const ends = closed ? corners.length : corners.length - 1;
  for (let i = 0; i < ends; i++) {
    const [ax, ay] = corners[i];
    const [bx, by] = corners[(i + 1) % corners.length];
    const parts = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / step));
    // A second point close to the corner keeps it crisp once the outline is smoothed.
    const stops = [
      0,
      2 / step / parts,
      ...Array.from({ length: parts - 1 }, (_, k) => (k + 1) / parts),
      1 - 2 / step / parts,
    ];
    for (const t of stops) points.push([ax + (bx - ax) * t, ay + (by - ay) * t]);
  }
  if (!closed) points.push(corners.at(-1));
  return { points, closed };
}

/** A smooth line through the given points (Catmull-Rom). */
export function curve(drawn, { closed = false, step = 22 } = {}) {
  const knots = readPoints(drawn);
  const at = (i) =>
    closed ? knots[(i + knots.length) % knots.length] : knots[Math.min(Math.max(i, 0), knots.length - 1)];
  const points = [];
  const ends = closed ? knots.length : knots.length - 1;
  for (let i = 0; i < ends; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const parts = Math.max(2, Math.round(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / step));
    for (let k = 0; k < parts; k++) points.push(blend(p0, p1, p2, p3, k / parts));
  }
  if (!closed) points.push(knots.at(-1));
  return { points, closed };
}

function blend(p0, p1, p2, p3, t) {
  const axis = (i) =>
    0.5 *
    (2 * p1[i] +
      (p2[i] - p0[i]) * t +
      (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t * t +
      (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t * t * t);
  return [axis(0), axis(1)];
}

export function ellipse(cx, cy, rx, ry, from = 0, to = 360) {
  const closed = to - from >= 360;
  const parts = Math.max(closed ? 7 : 4, Math.round((4 * Math.sqrt(rx + ry) * (to - from)) / 360 / 2.6));
  const points = [];
  for (let i = 0; i < parts + (closed ? 0 : 1); i++) {
    const a = ((from + ((to - from) * i) / parts) * Math.PI) / 180;
    points.push([cx + rx * Math.cos(a), cy + ry * Math.sin(a)]);
  }
  return { points, closed };
}

/** A box with rounded corners. */
export function box(x, y, w, h, r = 6) {
  const corner = (cx, cy, from) =>
    ellipse(cx, cy, r, r, from, from + 90).points.filter((_, i, all) => i % 2 === 0 || i === all.length - 1);
  const points = [
    ...corner(x + w - r, y + r, -90),
    ...corner(x + w - r, y + h - r, 0),
    ...corner(x + r, y + h - r, 90),
    ...corner(x + r, y + r, 180),
  ];
  return poly(points, { step: 60 });
}

const format = (n) => String(Math.round(n * 10) / 10);
const write = ([x, y]) => `${format(x)} ${format(y)}`;
const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Joins points by quadratic curves through their midpoints: no corner is quite sharp, as with a real pen. */
export function trace(points, closed = true) {
  const n = points.length;
  let d = closed ? `M${write(middle(points[n - 1], points[0]))}` : `M${write(points[0])}`;
  const last = closed ? n : n - 1;
  for (let i = closed ? 0 : 1; i < last; i++)
    d += `Q${write(points[i])} ${write(middle(points[i], points[(i + 1) % n]))}`;
  return closed ? `${d}Z` : `${d}L${write(points[n - 1])}`;
}

function wander(points, closed, amount, random) {
  const [p, q, r] = [random() * 6, random() * 6, random() * 6];
  let length = 0;
  return points.map((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    const before = points[i - 1] ?? (closed ? points.at(-1) : point);
    const after = i === points.length - 1 && !closed ? point : next;
    const dx = after[0] - before[0];
    const dy = after[1] - before[1];
    const size = Math.hypot(dx, dy) || 1;
    length += Math.hypot(point[0] - before[0], point[1] - before[1]);
    const off = amount * (Math.sin(length / 41 + p) * 0.7 + Math.sin(length / 17 + q) * 0.3);
    return {
      at: [point[0] - (dy / size) * off, point[1] + (dx / size) * off],
      normal: [-dy / size, dx / size],
      weight: 0.86 + 0.2 * Math.sin(length / 29 + r) + 0.1 * Math.sin(length / 11 + q),
    };
  });
}

/** @returns the two edges of one inked line. */
function edges(shape, { w = 4, wobble = 0.9, taper = true, random }) {
  const steps = wander(shape.points, shape.closed, wobble, random);
  const end = steps.length - 1;
  const side = (sign) =>
    steps.map(({ at, normal, weight }, i) => {
      const near = Math.min(i, end - i);
      const thin = taper && !shape.closed && near < 2 ? [0.35, 0.8][near] : 1;
      const half = (w / 2) * weight * thin * sign;
      return [at[0] + normal[0] * half, at[1] + normal[1] * half];
    });
  return [side(1), side(-1)];
}

/** @returns the path data of one inked line. */
export function ribbon(shape, options) {
  const [one, other] = edges(shape, options);
  return shape.closed ? trace(one) + trace(other.reverse()) : trace([...one, ...other.reverse()]);
}

const area = (points) =>
  points.reduce(
    (sum, [x, y], i) => sum + x * points[(i + 1) % points.length][1] - y * points[(i + 1) % points.length][0],
    0,
  );

/** A filled shape with its outline: the ink lies under the colour, so that two edges serve for three. */
function paint(shape, color, { w = 4, ...options }) {
  if (w < 3.3) {
    const d = trace(wander(shape.points, true, 0.6, options.random).map(({ at }) => at));
    return `<path fill="${color}" stroke="${PALETTE.ink}" stroke-width="${w}" d="${d}"/>`;
  }
  const rings = edges(shape, { w, ...options }).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
  return `<path fill="${PALETTE.ink}" d="${trace(rings[0])}"/><path fill="${color}" d="${trace(rings[1])}"/>`;
}

/** One picture of the sheet: a list of painted shapes in a box of its own. */
export function createPart(name, w, h) {
  const random = createRandom(name);
  const marks = [];
  const part = {
    name,
    w,
    h,
    marks,
    raw: (markup) => {
      marks.push(markup);
      return part;
    },
    fill: (shape, color, opacity) => {
      const alpha = opacity === undefined ? '' : ` fill-opacity="${opacity}"`;
      marks.push(`<path fill="${color}"${alpha} d="${trace(shape.points)}"/>`);
      return part;
    },
    line: (shape, options = {}) => {
      const d = ribbon(shape, { random, ...options });
      const rule = shape.closed ? ' fill-rule="evenodd"' : '';
      marks.push(`<path fill="${options.color ?? PALETTE.ink}"${rule} d="${d}"/>`);
      return part;
    },
    both: (shape, color, options) => {
      marks.push(paint(shape, color, { random, ...options }));
      return part;
    },
    /** A filled shape with windows cut out of it. */
    cut: (shape, holes, color) => {
      const d = [shape, ...holes].map((each) => trace(each.points)).join('');
      marks.push(`<path fill="${color}" fill-rule="evenodd" d="${d}"/>`);
      return part;
    },
    dot: (x, y, r, color = PALETTE.ink) => part.fill(ellipse(x, y, r, r), color),
  };
  return part;
}
