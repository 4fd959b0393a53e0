/**
 * The exact best and worst that can still be reached from every state of a scenario: dynamic programming over all reachable states,
 * nothing sampled. Notes are left out of the states, because they can be mended at no cost until the record is filed: the best
 * and worst of the filing itself are added instead.
 */
import { movesOf } from './legal.ts';
import { type GameEvent, PHASE, type Scenario, type State } from './model.ts';
import { relevanceOf } from './relevance.ts';
import { StateTable } from './state-table.ts';
import { gainOf, step } from './step.ts';

/** A way from one state to another, with the points it brings. */
export interface Move {
  readonly event: GameEvent;
  readonly gain: number;
  /** Index of the state it leads to. */
  readonly to: number;
}

/** A state that can be reached, with its moves, and the most and least that can still come. */
export interface Node {
  readonly state: State;
  readonly moves: readonly Move[];
  readonly best: number;
  readonly worst: number;
}

/** Raised where a state can be come back to: such a scenario has no par. `moments` tells the way round. */
export class LoopError extends Error {
  readonly moments: readonly number[];
  constructor(moments: readonly number[]) {
    super('a state can be come back to');
    this.moments = moments;
  }
}

/** Raised where there are more states than were to be counted. */
export class SizeError extends Error {
  constructor(limit: number) {
    super(`there are more than ${limit} states`);
  }
}

/** Notes do not tell states apart: the filing stands for them. */
const forget = (state: State): State =>
  state.noted === 0 && state.misnoted === 0 ? state : { ...state, noted: 0, misnoted: 0 };

/** All states reachable from the given ones with their best and worst, computed exactly. */
export class Analysis {
  private readonly scenario: Scenario;
  private readonly table: StateTable;
  /** The moves of all states one after the other: those of state `i` lie from `starts[i]` to `starts[i + 1]`. */
  private readonly starts: number[] = [];
  private readonly targets: number[] = [];
  private readonly gains: number[] = [];
  private readonly most: Int32Array;
  private readonly least: Int32Array;
  private cache: readonly Node[] | undefined;

  /**
   * @param limit the most states to count
   * @throws LoopError where a state can be come back to.
   * @throws SizeError where there are more states than the limit.
   */
  constructor(scenario: Scenario, from: readonly State[], limit = Number.POSITIVE_INFINITY) {
    this.scenario = scenario;
    this.table = new StateTable(relevanceOf(scenario));
    this.explore(from, limit);
    this.most = new Int32Array(this.size);
    this.least = new Int32Array(this.size);
    this.value(this.order());
  }

  /** How many states there are. */
  get size(): number {
    return this.table.size;
  }

  /** Every state with its moves: for those who look at all of them, once. */
  get nodes(): readonly Node[] {
    this.cache ??= Array.from({ length: this.size }, (_, at) => this.node(at));
    return this.cache;
  }

  /** The node of a state, whatever was noted in it. @throws RangeError for a state that cannot be reached. */
  nodeOf(state: State): Node {
    const at = this.place(state);
    return this.cache?.[at] ?? this.node(at);
  }

  /** The most that can still be won from a state. @throws RangeError for a state that cannot be reached. */
  best = (state: State): number => this.most[this.place(state)]!;

  /** The least that can still come of a state. @throws RangeError for a state that cannot be reached. */
  worst = (state: State): number => this.least[this.place(state)]!;

  /** A move that keeps the best within reach; undefined when the call is over. Before the filing, what is still to be noted. */
  bestMove(state: State): Move | undefined {
    const at = this.place(state);
    const open = state.phase === PHASE.wrapUp ? state.given & ~state.noted : 0;
    if (open !== 0) {
      return { event: { type: 'note', fact: 31 - Math.clz32(open & -open), right: true }, gain: 0, to: at };
    }
    return this.movesAt(at).find(({ gain, to }) => gain + this.most[to]! === this.most[at]!);
  }

  private place(state: State): number {
    const at = this.table.find(forget(state));
    if (at < 0) throw new RangeError('the state cannot be reached from where the analysis began');
    return at;
  }

  private node(at: number): Node {
    const state = this.table.at(at);
    return { state, moves: this.movesAt(at), best: this.most[at]!, worst: this.least[at]! };
  }

  private movesAt(at: number): Move[] {
    const from = this.starts[at]!;
    return eventsOf(this.scenario, this.table.at(at)).map(([event], index) => ({
      event,
      gain: this.gains[from + index]!,
      to: this.targets[from + index]!,
    }));
  }

  private explore(from: readonly State[], limit: number): void {
    const { table } = this;
    for (const state of from) table.add(forget(state));
    for (let at = 0; at < table.size; at++) {
      this.starts.push(this.targets.length);
      for (const [event, state] of eventsOf(this.scenario, table.at(at))) {
        const [next, effects] = step(this.scenario, state, event);
        this.gains.push(gainOf(effects));
        this.targets.push(table.add(forget(next)));
      }
      if (table.size > limit) throw new SizeError(limit);
    }
    this.starts.push(this.targets.length);
  }

  /** The states from the last to the first (depth-first postorder), without recursion: a long scenario is deep. */
  private order(): Int32Array {
    const { size, starts, targets } = this;
    const order = new Int32Array(size);
    const next = Int32Array.from(starts);
    const mark = new Uint8Array(size); // 1 on the way, 2 done
    const path: number[] = [];
    let count = 0;
    for (let root = 0; root < size; root++) {
      if (mark[root] === 0) path.push(root);
      while (path.length > 0) {
        const at = path[path.length - 1]!;
        mark[at] = 1;
        const move = next[at]!++;
        const to = move < starts[at + 1]! ? targets[move]! : -1;
        if (to < 0) {
          mark[at] = 2;
          order[count++] = at;
          path.pop();
        } else if (mark[to] === 0) path.push(to);
        else if (mark[to] === 1) throw this.loop(path, to);
      }
    }
    return order;
  }

  private loop(path: readonly number[], to: number): LoopError {
    const round = path.slice(path.indexOf(to)).map((at) => this.table.at(at).moment);
    return new LoopError(round.filter((moment, index) => moment !== round[index - 1]));
  }

  private value(order: Int32Array): void {
    const { starts, targets, gains, most, least } = this;
    for (const at of order) {
      const end = starts[at + 1]!;
      let [high, low] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let move = starts[at]!; move < end; move++) {
        const to = targets[move]!;
        high = Math.max(high, gains[move]! + most[to]!);
        low = Math.min(low, gains[move]! + least[to]!);
      }
      if (starts[at] === end) continue;
      most[at] = high;
      least[at] = low;
    }
  }
}

/**
 * The events of a state, each with the state it happens in: the filing happens twice, with everything noted and with nothing noted.
 */
function eventsOf(scenario: Scenario, state: State): readonly (readonly [GameEvent, State])[] {
  if (state.phase !== PHASE.wrapUp) return movesOf(scenario, state).map((event) => [event, state]);
  const file: GameEvent = { type: 'file' };
  return [
    [file, { ...state, noted: state.given }],
    [file, state],
  ];
}
