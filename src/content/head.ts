/** What a list shows of a scenario without loading it: made at build time for the library, in the browser for a pack. */
import { touchedRules } from './coverage.ts';
import { difficultyOf } from './difficulty.ts';
import type { Entry } from './library.ts';

/** The head of a scenario; `ScenarioHead` is its type. */
export const head = ({ scenario, source, analysis }: Entry) => ({
  id: scenario.id,
  hash: scenario.hash,
  channel: scenario.channel,
  person: scenario.person,
  length: scenario.length,
  pass: scenario.pass,
  hour: scenario.hour,
  trains: scenario.trains,
  intro: source.intro ?? false,
  /** Everything that can be kept or broken in it; `trains` is what it is there for. */
  rules: touchedRules(scenario, analysis),
  difficulty: difficultyOf(scenario, analysis),
});
