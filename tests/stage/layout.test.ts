import { describe, expect, test } from 'vitest';
import atlas from '../../assets/art/atlas.json';
import { composeRoom, STAGE_SHARE, type Thing } from '../../src/stage/layout.ts';

const parts = atlas.sheets.office.spots as Record<string, { w: number; h: number }>;
/** What must be seen whole, and left of the words on a wide page. */
const HEROES: Thing[] = ['window', 'clock', 'frame', 'monitor', 'phone', 'mug', 'pot'];
const SIZES: [number, number][] = [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [700, 500],
  [2560, 1080],
  [390, 321],
  [320, 240],
  [768, 389],
  [600, 800],
];

describe('the layout of the room', () => {
  test('a broad box is wide, any other is a band', () => {
    expect(composeRoom(1280, 720).shape).toBe('wide');
    expect(composeRoom(390, 321).shape).toBe('band');
    expect(composeRoom(690, 400).shape).toBe('band');
    expect(composeRoom(900, 800).shape).toBe('band');
  });

  test.each(SIZES)('in %i × %i nothing that matters is cut off', (width, height) => {
    const layout = composeRoom(width, height);
    const right = layout.shape === 'wide' ? width * STAGE_SHARE : width;
    for (const thing of HEROES) {
      const { x, y, s } = layout.spots[thing];
      const { w, h } = parts[thing]!;
      expect(x, `${thing}, left`).toBeGreaterThanOrEqual(-1);
      expect(y, `${thing}, top`).toBeGreaterThanOrEqual(-1);
      expect(x + w * s, `${thing}, right`).toBeLessThanOrEqual(right + 12 * layout.unit);
      expect(y + h * s, `${thing}, bottom`).toBeLessThanOrEqual(height + 1);
    }
  });

  test.each(SIZES)(
    'in %i × %i the desk is below the rail and its edge is in the picture',
    (width, height) => {
      const { rail, deskTop, deskEdge } = composeRoom(width, height);
      expect(rail).toBeLessThan(deskTop);
      expect(deskTop).toBeLessThan(deskEdge);
      expect(deskEdge).toBeLessThanOrEqual(height);
    },
  );
});
