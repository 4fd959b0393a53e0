import { describe, expect, test } from 'vitest';
import { type CallPhase, type CallView, MOODS } from '../../src/app/view.ts';
import { toNumber } from '../../src/stage/colours.ts';
import { paintPicture } from '../../src/stage/picture.ts';

const PHASES: CallPhase[] = ['home', 'ringing', 'speaking', 'listening', 'hold', 'wrap-up', 'done'];

const view = (change: Partial<CallView> = {}): CallView => ({
  phase: 'speaking',
  person: 'neighbour',
  mood: 'calm',
  patience: 1,
  rings: 0,
  hour: 12,
  ...change,
});

const brightness = (hex: string) => {
  const value = toNumber(hex);
  return (value >> 16) + ((value >> 8) & 255) + (value & 255);
};

describe('a picture of the call', () => {
  test('each mood has a ground of its own', () => {
    const grounds = MOODS.map((mood) => paintPicture(view({ mood }), 'light').ground);
    expect(new Set(grounds).size).toBe(MOODS.length);
  });

  test('every phase, mood and hour can be painted, and twice alike', () => {
    for (const phase of PHASES) {
      for (const mood of MOODS) {
        for (const hour of [0, 5.9, 12, 18, 23.99, 24, -1, Number.NaN]) {
          const seen = view({ phase, mood, hour });
          expect(paintPicture(seen, 'dark').glass).toMatch(/^#[0-9a-f]{6}$/);
          expect(paintPicture(seen, 'dark')).toEqual(paintPicture(seen, 'dark'));
        }
      }
    }
  });

  test('the frame hides at home, keeps its secret while it rings, dims on hold', () => {
    const frame = (phase: CallPhase) => paintPicture(view({ phase }), 'light').frame;
    expect(PHASES.map(frame)).toEqual(['hidden', 'unknown', 'live', 'live', 'dimmed', 'parting', 'live']);
  });

  test('the telephone rests, rings, is off the hook, waits', () => {
    const phone = (phase: CallPhase) => paintPicture(view({ phase }), 'light').phone;
    expect(PHASES.map(phone)).toEqual(['rest', 'ringing', 'off', 'off', 'hold', 'rest', 'rest']);
  });

  test('only a customer who speaks moves the mouth', () => {
    expect(PHASES.filter((phase) => paintPicture(view({ phase }), 'light').talking)).toEqual(['speaking']);
  });

  test('a failed call leaves the handset off and the room grey, whatever the mood was', () => {
    const failed = paintPicture(view({ phase: 'done', mood: 'furious' }), 'light');
    expect(failed).toMatchObject({ outcome: 'failed', phone: 'dangling' });
    expect(failed.glass).toBe(paintPicture(view({ phase: 'done', mood: 'sad' }), 'light').glass);
  });

  test('what was seen at the end counts more than the mood, but only at the end', () => {
    expect(paintPicture(view({ phase: 'done', mood: 'anxious' }), 'light').outcome).toBe('plain');
    expect(paintPicture(view({ phase: 'done', mood: 'anxious' }), 'light', 'solved').outcome).toBe('solved');
    expect(paintPicture(view({ phase: 'speaking' }), 'light', 'solved').outcome).toBe('plain');
  });

  test('the plant droops as the mood and the patience go, and picks up when the call is solved', () => {
    const droops = MOODS.map((mood) => paintPicture(view({ mood }), 'light').droop);
    expect(droops).toEqual([...droops].sort((a, b) => a - b));
    const tried = paintPicture(view({ patience: 0 }), 'light').droop;
    expect(tried).toBeGreaterThan(paintPicture(view(), 'light').droop);
    expect(paintPicture(view({ phase: 'done', mood: 'pleased' }), 'light').droop).toBeLessThan(
      Math.min(...droops),
    );
  });

  test('the room is darker at night, under a dark theme, and on hold', () => {
    const noon = brightness(paintPicture(view(), 'light').glass);
    expect(brightness(paintPicture(view({ hour: 23 }), 'light').glass)).toBeLessThan(noon);
    expect(brightness(paintPicture(view(), 'dark').glass)).toBeLessThan(noon);
    expect(brightness(paintPicture(view({ phase: 'hold' }), 'light').glass)).toBeLessThan(noon);
  });

  test("nobody's mood is in the room before the call is answered", () => {
    const glass = (phase: CallPhase, mood: CallView['mood']) =>
      paintPicture(view({ phase, mood }), 'light').glass;
    expect(glass('home', 'furious')).toBe(glass('home', 'calm'));
    expect(glass('ringing', 'furious')).toBe(glass('ringing', 'calm'));
  });

  test('a person nobody has drawn is shown as somebody who is', () => {
    expect(paintPicture(view({ person: 'stranger' }), 'light').person).toBe('neighbour');
  });
});
