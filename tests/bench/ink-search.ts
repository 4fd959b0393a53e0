/**
 * How long ink takes to try one choice and come back. Ink has no search: its way back is the saved state, loaded again for every choice.
 */
import type { Story } from 'inkjs/full';
import type { Scenario } from '../../src/core/model.ts';
import { compileInk } from './ink-story.ts';
import { cpuNow } from './rounds.ts';

/** Walks a play and tries every choice on the way; returns milliseconds a try. */
export function timeInkTries(scenario: Scenario, start: number, tries: number): number {
  const story = compileInk(scenario, start);
  story.ContinueMaximally();
  walk(story, 100);
  const begun = cpuNow();
  const done = walk(story, tries);
  return (cpuNow() - begun) / done;
}

/** The first choice that can be gone on from is gone on with. */
function walk(story: Story, tries: number): number {
  let done = 0;
  while (done < tries) {
    const saved = story.state.ToJson();
    const count = story.currentChoices.length;
    if (count === 0) throw new Error('the walk has come to an end of the story');
    for (let choice = count - 1; choice >= 0; choice--) {
      story.state.LoadJson(saved);
      story.ChooseChoiceIndex(choice);
      while (story.canContinue) story.Continue();
      done++;
    }
  }
  return done;
}
