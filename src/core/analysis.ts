/**
 * The exact best and worst that can still be reached from every state of a scenario: dynamic programming over all reachable states,
 * nothing sampled. Notes are left out of the states, because they can be mended at no cost until the record is filed: the best
 * and worst of the filing itself are added instead.
 */
import { movesOf } from './legal.ts';
import { type GameEvent, PHASE, type Scenario, type State } from './model.ts';
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
  moves: readonly Move[];
  best: number;
  worst: number;
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

/** The identity of a state for the analysis: all but the notes and rings of the past, as a string of code units. */
export function keyOf(state: State): string {
  const rings = state.phase === PHASE.ringing ? state.rings : 0;
  const small = state.phase | (rings << 3) | ((state.given === 0 ? 0 : 1) << 7);
  if (state.phase === PHASE.wrapUp) return String.fromCharCode(small);
  if (state.phase === PHASE.done) return '\u0005';
  return String.fromCharCode(
    small,
    state.moment,
    state.patience,
    state.flags & 0xffff,
    state.flags >>> 16,
    state.raised,
    state.answered,
    state.kept,
  );
}

/** Notes do not tell states apart; the filing is judged as done rightly (best) or wrongly (worst) by two moves of its own. */
const forget = (state: State): State =>
  state.noted === 0 && state.misnoted === 0 ? state : { ...state, noted: 0, misnoted: 0 };

/** All states reachable from the given ones with their best and worst, computed exactly. */
export class Analysis {
  readonly nodes: Node[] = [];
  private readonly index = new Map<string, number>();
  private readonly scenario: Scenario;
  private readonly limit: number;

  /**
   * @param limit the most states to count
   * @throws LoopError where a state can be come back to.
   * @throws SizeError where there are more states than the limit.
   */
  constructor(scenario: Scenario, from: readonly State[], limit = Number.POSITIVE_INFINITY) {
    this.scenario = scenario;
    this.limit = limit;
    for (const state of from) this.visit(forget(state));
    this.value(this.order());
  }

  /** The node of a state, whatever was noted in it. @throws RangeError for a state that cannot be reached. */
  nodeOf(state: State): Node {
    const index = this.index.get(keyOf(state));
    if (index === undefined)
      throw new RangeError('the state cannot be reached from where the analysis began');
    return this.nodes[index]!;
  }

  best = (state: State): number => this.nodeOf(state).best;
  worst = (state: State): number => this.nodeOf(state).worst;

  /** A move that keeps the best within reach; undefined when the call is over. Before the filing, what is still to be noted. */
  bestMove(state: State): Move | undefined {
    const node = this.nodeOf(state);
    const open = state.phase === PHASE.wrapUp ? state.given & ~state.noted : 0;
    if (open !== 0) {
      const event: GameEvent = { type: 'note', fact: 31 - Math.clz32(open & -open), right: true };
      return { event, gain: 0, to: this.index.get(keyOf(state))! };
    }
    return node.moves.find((move) => move.gain + this.nodes[move.to]!.best === node.best);
  }

  private visit(root: State): void {
    this.intern(root);
    for (let at = 0; at < this.nodes.length; at++) {
      const node = this.nodes[at]!;
      node.moves = this.movesFrom(node.state);
    }
  }

  private movesFrom(state: State): Move[] {
    if (state.phase === PHASE.wrapUp) return this.filings(state);
    return movesOf(this.scenario, state).map((event) => this.move(state, event));
  }

  /** Filing with everything noted, and with nothing noted. */
  private filings(state: State): Move[] {
    const file: GameEvent = { type: 'file' };
    return [this.move({ ...state, noted: state.given }, file), this.move(state, file)];
  }

  private move(state: State, event: GameEvent): Move {
    const [next, effects] = step(this.scenario, state, event);
    return { event, gain: gainOf(effects), to: this.intern(forget(next)) };
  }

  private intern(state: State): number {
    const key = keyOf(state);
    const known = this.index.get(key);
    if (known !== undefined) return known;
    if (this.nodes.length >= this.limit) throw new SizeError(this.limit);
    this.index.set(key, this.nodes.length);
    return this.nodes.push({ state, moves: [], best: 0, worst: 0 }) - 1;
  }

  /** The nodes from the last to the first (depth-first postorder), without recursion: a long scenario is deep. */
  private order(): Int32Array {
    const { nodes } = this;
    const order = new Int32Array(nodes.length);
    const next = new Int32Array(nodes.length);
    const mark = new Uint8Array(nodes.length); // 1 on the way, 2 done
    const path: number[] = [];
    let count = 0;
    for (let root = 0; root < nodes.length; root++) {
      if (mark[root] === 0) path.push(root);
      while (path.length > 0) {
        const at = path[path.length - 1]!;
        mark[at] = 1;
        const move = nodes[at]!.moves[next[at]!++];
        if (move === undefined) {
          mark[at] = 2;
          order[count++] = at;
          path.pop();
        } else if (mark[move.to] === 0) path.push(move.to);
        else if (mark[move.to] === 1) throw this.loop(path, move.to);
      }
    }
    return order;
  }

  private loop(path: readonly number[], to: number): LoopError {
    const round = path.slice(path.indexOf(to)).map((at) => this.nodes[at]!.state.moment);
    return new LoopError(round.filter((moment, index) => moment !== round[index - 1]));
  }

  private value(order: Int32Array): void {
    for (const at of order) {
      const node = this.nodes[at]!;
      if (node.moves.length === 0) continue;
      node.best = Number.NEGATIVE_INFINITY;
      node.worst = Number.POSITIVE_INFINITY;
      for (const { gain, to } of node.moves) {
        const after = this.nodes[to]!;
        node.best = Math.max(node.best, gain + after.best);
        node.worst = Math.min(node.worst, gain + after.worst);
      }
    }
  }
}
