import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/content/locales.ts';
import { Analysis } from '../../src/core/analysis.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import { begin } from '../../src/core/step.ts';
import { loadTexts, speak } from '../../src/i18n/index.ts';
import { decisionsOf, type Told } from '../../src/lms/decisions.ts';
import { buildScenario } from '../core/build-scenario.ts';
import { EVEN, play } from '../core/play.ts';
import { judgeHere, numbers, randomLog, readAll, toldOf } from './xapi/played.ts';

beforeAll(async () => {
  await speak('en');
  await loadTexts('more');
  await readAll();
}, 60_000);

const scenario = buildScenario({
  facts: ['number'],
  flags: ['asked'],
  moments: {
    hello: { lines: [], choices: { well: { acts: 'greet introduce', to: 'story' }, curt: { to: 'story' } } },
    story: {
      gives: ['number'],
      choices: {
        again: { when: 'not asked', set: ['asked'], reply: true, to: 'back' },
        go: { to: 'bye' },
      },
    },
    back: { choices: { back: { to: 'story' } } },
    bye: { choices: { bye: { acts: 'ask-else farewell', to: '!solved' } } },
  },
});

/** Words that say where they stand. */
const words = {
  facts: {},
  record: [{ label: 'Number' }],
  lookUps: [],
  desks: [],
  moments: scenario.moments.map((moment) => ({
    lines: moment.lines.map(() => `${moment.id}?`),
    choices: moment.choices.map(({ id }) => [`say ${id}`, `reply to ${id}`, '']),
  })),
} as unknown as Told['words'];

function told(names: string, at: readonly number[] = []) {
  const { log } = play(scenario, names);
  const timed = log.map(({ event }, index) => ({ event, at: at[index] ?? 1000 * index }));
  const result = judgeLog(scenario, new Analysis(scenario, [begin(scenario, EVEN)]), EVEN, timed);
  const attempt = { id: 'a', scenario: 's', hash: 'h', locale: 'en', seed: EVEN, startedAt: 0, log: timed };
  return { result, decisions: decisionsOf({ scenario, words, attempt, locale: 'en' }, result) };
}

const ROUND = 'pick-up well line-end again line-end back line-end go line-end bye note:number file';

describe('the decisions of an attempt', () => {
  it('have ids by moment, with a count where it is visited again', () => {
    const ids = told(ROUND).decisions.map(({ id }) => id);
    expect(ids).toEqual(['_pick-up', 'hello', 'story', 'back', 'story_2', 'bye', '_file']);
  });

  it('say what the customer had said, what could be said, and what was', () => {
    const [, , story, back, second] = told(ROUND).decisions;
    expect(story).toMatchObject({
      kind: 'choice',
      moment: 'story',
      prompt: 'story?',
      options: [
        { id: 'again', text: 'say again' },
        { id: 'go', text: 'say go' },
      ],
      response: 'again',
      said: 'say again',
    });
    expect(back!.prompt).toBe('reply to again back?');
    expect(second!.response).toBe('go');
  });

  it('say what would have been better, with points that add up', () => {
    const { decisions, result } = told(ROUND.replace('well', 'curt'));
    const curt = decisions[1]!;
    expect(curt).toMatchObject({ correct: false, better: 'well', betterText: 'say well' });
    expect(curt.loss).toBeGreaterThan(0);
    expect(decisions.reduce((sum, { loss }) => sum + loss, 0)).toBe(result.loss);
  });

  it('take the time since they could have been made', () => {
    const names = 'pick-up well line-end wait wait again';
    const { decisions } = told(names, [700, 2000, 3000, 13_000, 23_000, 24_500]);
    const took = Object.fromEntries(decisions.map(({ id, took: time }) => [id, time]));
    expect(took).toMatchObject({ '_pick-up': 700, hello: 1300, story: 21_500 });
  });

  it('show what the record held', () => {
    expect(told(ROUND).decisions.at(-1)!.record).toEqual([{ id: 'number', label: 'Number', noted: 'right' }]);
    const without = told(ROUND.replace('note:number ', '')).decisions.at(-1)!;
    expect(without.record).toMatchObject([{ noted: 'missing' }]);
    expect(without).toMatchObject({ kind: 'action', response: 'do_file', said: 'You filed the record.' });
  });

  it('have ids that an LMS takes, unique in an attempt, and whole texts in every language', async () => {
    const { entries } = await readAll();
    for (const locale of LOCALES) {
      await speak(locale);
      for (const { scenario: real } of entries) {
        const log = randomLog(real, 5, numbers(5));
        const one = await toldOf(real.id, locale, { log, seed: 5 });
        const decisions = decisionsOf(one, judgeHere(real, one.attempt));
        const ids = decisions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, said, better, betterText, options, response, kind } of decisions) {
          expect(id).toMatch(/^[A-Za-z0-9_-]{1,100}$/);
          expect(said).not.toMatch(/^$|debrief\.|[{}]/);
          expect(betterText ?? 'none').not.toMatch(/^$|debrief\.|[{}]/);
          expect(betterText === undefined).toBe(better === undefined);
          if (kind === 'choice') expect(options.map((option) => option.id)).toContain(response);
        }
      }
    }
    await speak('en');
  }, 30_000);
});
