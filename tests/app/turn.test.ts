import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/app/store.ts';
import { takeTurn } from '../../src/app/turn.ts';
import { PHASE } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { buildScenario } from '../core/build-scenario.ts';

const scenario = buildScenario({
  moments: {
    hello: { lines: [], choices: { on: { to: 'calm' }, vent: { to: 'rage' } } },
    calm: { choices: { bye: { to: '!solved' }, no: { to: '!solved' } } },
    rage: { vent: true, choices: { bye: { to: '!solved' }, no: { to: '!solved' } } },
  },
});
const picked = step(scenario, begin(scenario, 1), { type: 'pick-up' })[0];
const call = { scenario, state: picked } as Call;

describe('a turn', () => {
  it('takes the end of the line that answers along, where lines end at once', () => {
    const turn = takeTurn(call, { type: 'choose', choice: 0 }, true);
    expect(turn.events.map(({ type }) => type)).toEqual(['choose', 'line-end']);
    expect(turn.state.phase).toBe(PHASE.listening);
    const [spoken] = step(scenario, picked, { type: 'choose', choice: 0 });
    expect(turn.state).toEqual(step(scenario, spoken, { type: 'line-end' })[0]);
    expect(turn.entries.map(({ type }) => type)).toContain('line');
  });

  it('leaves the line to run where it takes its time', () => {
    const turn = takeTurn(call, { type: 'choose', choice: 0 }, false);
    expect(turn.events).toHaveLength(1);
    expect(turn.state.phase).toBe(PHASE.speaking);
  });

  it('never ends a line that is poured out', () => {
    expect(takeTurn(call, { type: 'choose', choice: 1 }, true).events).toHaveLength(1);
  });

  it('is nothing where the state does not take the event', () => {
    const turn = takeTurn(call, { type: 'file' }, true);
    expect(turn.events).toHaveLength(0);
    expect(turn.state).toBe(picked);
  });
});
