import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../src/app/view.ts';
import { planCues } from '../../src/audio/plan-cues.ts';

describe('planCues', () => {
  it.each<[string, Gesture[], [string, number][]]>([
    ['one alone sounds at once', ['mood-up'], [['mood-up', 0]]],
    ['what has no sound is left out', ['nod'], []],
    ['the same three times sounds once', ['rule-kept', 'rule-kept', 'rule-kept'], [['rule-kept', 0]]],
    ['two gestures with one sound, too', ['flinch', 'turn-away'], [['thud', 0]]],
    [
      'a good turn: warmth, mood, verdict',
      ['rule-kept', 'mood-up', 'lean-in'],
      [
        ['lean-in', 0],
        ['mood-up', 140],
        ['rule-kept', 280],
      ],
    ],
    ['a broken rule outweighs the kept one', ['rule-kept', 'rule-broken'], [['rule-broken', 0]]],
    [
      'critical outweighs all verdicts and moods',
      ['mood-down', 'rule-broken', 'critical'],
      [['critical', 0]],
    ],
    [
      'the jingle waits for the handset',
      ['agent-hangs-up', 'call-solved'],
      [
        ['hang-up', 0],
        ['call-solved', 590],
      ],
    ],
    [
      'and for the dead line',
      ['customer-hangs-up', 'call-failed'],
      [
        ['customer-hangs-up', 0],
        ['call-failed', 1640],
      ],
    ],
  ])('%s', (_, gestures, planned) => {
    expect(planCues(gestures).map(({ cue, after }) => [cue, after])).toEqual(planned);
  });
});
