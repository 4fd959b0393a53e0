/** Somebody who plays a SCORM package in the frame of an LMS, and what the LMS then has. */
import { expect } from 'vitest';
import type { Assignment } from '../../../src/app/assignment/model.ts';
import { loadHandbook } from '../../../src/content/catalogue.ts';
import type { GameEvent, Scenario } from '../../../src/core/model.ts';
import type { Held } from '../../../src/lms/held.ts';
import { readSuspend } from '../../../src/lms/suspend.ts';
import { playCall, type Way } from '../bot.ts';
import type { Course, Seat } from './learning-platform.ts';

/** As long as a laden machine may take. */
export const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 });

export const principlesNow = async (): Promise<string[]> =>
  (await loadHandbook()).principles.map(({ id }) => id);

/** Goes from wherever the game is to a call of the assignment. */
export const goTo = ({ game }: Pick<Seat, 'game'>, scenario: string, assignment: string): Promise<void> =>
  game.evaluate((address) => {
    location.hash = address;
  }, `#/play/${scenario}/${assignment}`);

/** The values of a field of all rows of a list, in order. */
export const rows = ({ committed }: Course, list: string, field: string): string[] => {
  const found: string[] = [];
  for (const [name, value] of Object.entries(committed)) {
    const match = new RegExp(`^cmi\\.${list}\\.(\\d+)\\.${field}$`).exec(name);
    if (match) found[Number(match[1])] = value;
  }
  return found;
};

export class Trainee {
  private readonly assignment: Assignment;
  private readonly principles: readonly string[];

  constructor(assignment: Assignment, principles: readonly string[]) {
    this.assignment = assignment;
    this.principles = principles;
  }

  /** The attempts that the LMS has. */
  kept({ committed }: Course): Held[] {
    const { assignment, principles } = this;
    return readSuspend({ assignment, principles }, committed['cmi.suspend_data'] ?? '');
  }

  /** The attempt that goes on, as the LMS has it. */
  async open(seat: Seat, { id }: Scenario): Promise<Held | undefined> {
    const held = this.kept(await seat.desk());
    return held.find(({ head }) => head.scenario === id && !head.summary);
  }

  /** Takes a call, or goes on with it, and waits until the LMS has it. */
  async take(seat: Seat, scenario: Scenario): Promise<{ seed: number; events: readonly GameEvent[] }> {
    await goTo(seat, scenario.id, this.assignment.id);
    await seat.game.locator('main.call').waitFor();
    await until(() => this.open(seat, scenario)).toBeDefined();
    const { head, log } = (await this.open(seat, scenario))!;
    return { seed: head.seed, events: log!.map(({ event }) => event) };
  }

  /** Plays a call to its end, and waits until the LMS has heard of it. */
  async finish(seat: Seat, scenario: Scenario, way: (scenario: Scenario, seed: number) => Way) {
    const { seed, events } = await this.take(seat, scenario);
    const course = await playCall(seat.game, scenario, seed, way(scenario, seed), { hand: 'page' }, events);
    await seat.game.locator('main.debrief').waitFor();
    await until(() => this.open(seat, scenario)).toBeUndefined();
    return { scenario, seed, events: course.events };
  }
}
