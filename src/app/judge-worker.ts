/** Judges a call beside the page, so that no press ever waits for it. */
import type { Attempt, Scenario } from '../core/model.ts';
import { judgeAttempt } from './judge.ts';

addEventListener('message', ({ data }: MessageEvent<{ scenario: Scenario; attempt: Attempt }>) => {
  postMessage(judgeAttempt(data.scenario, data.attempt));
});
