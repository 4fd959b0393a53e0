/** The shipped library: what the design promises of every scenario, beyond what the linter asks. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { readLibrary } from '../../src/content/library.ts';
import { bestLocale, isLocale, LOCALE_NAMES, LOCALES } from '../../src/content/locales.ts';
import { readYamlFiles } from '../../src/content/plugin.ts';
import { TEMPERAMENT_SEEDS } from '../../src/content/scenario-lint.ts';
import { Analysis } from '../../src/core/analysis.ts';
import { PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { begin, temperament } from '../../src/core/step.ts';
import { buildScenario } from '../core/build-scenario.ts';
import { EVEN } from '../core/play.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL('../../scenarios', import.meta.url));
const { entries } = await readLibrary(readYamlFiles(root));

/** Whether par can be reached without a single ring or step of waiting: by a player who has turned the timers off. */
function reachesParUnhurried(scenario: Scenario, analysis: Analysis, from: State): boolean {
  const { nodes } = analysis;
  const indices = new Map(nodes.map((node, index) => [node, index]));
  const open = [indices.get(analysis.nodeOf(from))!];
  const seen = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { state, moves, best } = nodes[at]!;
    if (state.phase === PHASE.done) return true;
    for (const { event, gain, to } of moves) {
      if (event.type === 'ring' || event.type === 'wait' || seen.has(to)) continue;
      if (gain + nodes[to]!.best !== best) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return scenario.moments.length === 0;
}

describe('every scenario', () => {
  it.each(entries.filter(({ analysis }) => analysis).map((entry) => [entry.scenario.id, entry] as const))(
    '%s loses a player who turns the timers off nothing, whatever the customer’s temperament',
    (_, { scenario, analysis }) => {
      for (const seed of TEMPERAMENT_SEEDS) {
        expect(reachesParUnhurried(scenario, analysis!, begin(scenario, seed))).toBe(true);
      }
    },
  );

  it('would be found out if it rewarded waiting', () => {
    const talk = (route: string) =>
      buildScenario({
        patience: [4, 4],
        moments: {
          talk: {
            lines: [],
            choices: { a: { to: [route, '!cut-off'] }, b: { acts: 'greet', to: '!cut-off' } },
          },
        },
      });
    const reaches = (scenario: Scenario) => {
      const from = begin(scenario, EVEN);
      return reachesParUnhurried(scenario, new Analysis(scenario, [from]), from);
    };
    expect(reaches(talk('patience<2 ? !solved'))).toBe(false);
    expect(reaches(talk('patience>=2 ? !solved'))).toBe(true);
  });
});

describe('the seeds of the three temperaments', () => {
  it('are of the three temperaments', () => {
    expect(TEMPERAMENT_SEEDS.map(temperament)).toEqual([-1, 0, 1]);
  });
});

describe('the languages', () => {
  it('have their own names', () => {
    expect(Object.keys(LOCALE_NAMES)).toEqual([...LOCALES]);
    expect(new Set(Object.values(LOCALE_NAMES)).size).toBe(LOCALES.length);
    expect([isLocale('hu'), isLocale('zh-Hans'), isLocale('zh'), isLocale(undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    [['hu-HU', 'en'], 'hu'],
    [['de', 'fr-CA', 'en'], 'fr'],
    [['zh-TW'], 'zh-Hans'],
    [['ZH-hans-CN'], 'zh-Hans'],
    [['lt'], 'lt'],
    [['de-AT'], 'en'],
    [[], 'en'],
    [['', '*'], 'en'],
  ])('of a browser that prefers %j: %s', (preferred, wanted) => {
    expect(bestLocale(preferred)).toBe(wanted);
  });
});
