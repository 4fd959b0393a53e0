import { describe, expect, it } from 'vitest';
import type { CallPhase, Gesture } from '../../src/app/view.ts';
import {
  bedFor,
  CAPTIONS,
  captionsBetween,
  OPEN,
  SOUNDINGS,
  standingCaptions,
} from '../../src/audio/follow-call.ts';
import { CUES } from '../../src/audio/sprite.ts';
import { viewOf } from './fake-port.ts';

describe('captions that follow from a change of phase', () => {
  it.each<[CallPhase, CallPhase, string[]]>([
    ['home', 'ringing', []],
    ['ringing', 'speaking', []],
    ['listening', 'hold', ['hold-music']],
    ['hold', 'hold', []],
    ['hold', 'listening', ['hold-ends']],
    ['hold', 'done', ['hold-ends']],
    ['listening', 'wrap-up', []],
  ])('%s → %s: %j', (before, after, captions) => {
    expect(captionsBetween(viewOf({ phase: before }), viewOf({ phase: after }))).toEqual(captions);
  });

  it('tells of standing music only', () => {
    expect(standingCaptions(viewOf({ phase: 'hold' }))).toEqual(['hold-music']);
    expect(standingCaptions(viewOf({ phase: 'ringing' }))).toEqual([]);
  });
});

describe('what a gesture sounds like', () => {
  it.each<[Gesture, string | undefined, string | undefined]>([
    ['ring', 'ring', 'ring'],
    ['pick-up', 'pick-up', 'pick-up'],
    ['nod', undefined, undefined],
    ['flinch', 'thud', undefined],
    ['turn-away', 'thud', undefined],
    ['hold-on', 'hold-click', undefined],
    ['look-up', 'typing', 'keyboard'],
    ['note', 'pencil', 'pencil'],
    ['agent-hangs-up', 'hang-up', 'agent-hangs-up'],
    ['customer-hangs-up', 'customer-hangs-up', 'customer-hangs-up'],
    ['rule-broken', 'rule-broken', undefined],
    ['call-failed', 'call-failed', 'call-failed'],
  ])('%s: cue %s, caption %s', (gesture, cue, caption) => {
    expect(SOUNDINGS[gesture]).toEqual({ ...(cue && { cue }), ...(caption && { caption }) });
  });

  it('names only cues of the sprite and captions of the list', () => {
    for (const { cue, caption } of Object.values(SOUNDINGS)) {
      if (cue && cue !== 'ring') expect(CUES).toHaveProperty(cue);
      if (caption) expect(CAPTIONS).toContain(caption);
    }
  });
});

describe('the bed of sound', () => {
  it('plays the music on hold and nowhere else', () => {
    const phases: CallPhase[] = ['home', 'ringing', 'speaking', 'listening', 'hold', 'wrap-up', 'done'];
    expect(phases.filter((phase) => bedFor(viewOf({ phase })).music > 0)).toEqual(['hold']);
    expect(phases.every((phase) => bedFor(viewOf({ phase })).ambience > 0)).toBe(true);
  });

  it('draws the room back while the customer speaks', () => {
    const speaking = bedFor(viewOf({ phase: 'speaking' })).ambience;
    expect(speaking).toBeLessThan(bedFor(viewOf({ phase: 'listening' })).ambience);
  });

  it('closes the room in as the mood sinks, on the line only', () => {
    const open = (mood: 'pleased' | 'calm' | 'furious') =>
      bedFor(viewOf({ phase: 'listening', mood })).openness;
    expect(open('pleased')).toBe(OPEN);
    expect(open('calm')).toBeLessThan(OPEN);
    expect(open('furious')).toBeLessThan(open('calm') / 10);
    expect(bedFor(viewOf({ phase: 'home', mood: 'furious' })).openness).toBe(OPEN);
  });

  it.each<[number, boolean]>([
    [0, true],
    [6.4, true],
    [6.5, false],
    [12, false],
    [18.4, false],
    [18.5, true],
    [23.9, true],
  ])('at %s h it is night: %s', (hour, night) => {
    expect(bedFor(viewOf({ hour })).night).toBe(night);
  });
});
