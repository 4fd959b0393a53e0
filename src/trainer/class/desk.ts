/**
 * The class of one assignment as the page has it: what lies on the shelf is opened again, what is handed in is read beside the page, kept and
 * put together. One store; the parts of the page read it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assignment } from '../../app/assignment/model.ts';
import { readPackAside } from '../../app/pack-reader.ts';
import type { ResultRecord, Shelves } from '../../app/shelves.ts';
import { addPack, loadHandbook, loadScenario } from '../../content/catalogue.ts';
import type { Scenario } from '../../core/model.ts';
import { type ClassModel, classModel } from './model/class-model.ts';
import { type Run, runReader } from './read/run-reader.ts';
import type { Input, OpenedResult, Outcome, ReaderSetup } from './read/types.ts';
import type { Progress } from './read/worker.ts';

/** What came of one thing that was read in, without its contents. */
export type Report =
  | { readonly kind: 'opened'; readonly source: string; readonly result: OpenedResult }
  | Exclude<Outcome, { kind: 'opened' }>;

export interface ClassState {
  /** `missing`: no such assignment was made here. */
  readonly phase: 'opening' | 'ready' | 'missing' | 'failed';
  readonly assignment: Assignment | undefined;
  /** The assignment's scenarios, those that can be had here, by id. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly model: ClassModel | undefined;
  readonly results: ReadonlyMap<string, OpenedResult>;
  /** What came of what was handed in since the page was opened, the newest reading last; and of what lay on the shelf and did not open. */
  readonly reports: readonly Report[];
  readonly progress: { readonly read: number; readonly total: number } | undefined;
  /** What could not be kept, or not be read at all: a key of `class.trouble.*`. */
  readonly trouble: 'not-kept' | 'not-read' | undefined;
}

export interface ClassDesk extends StoreApi<ClassState> {
  open(): Promise<void>;
  /** Reads files and pasted texts in, after whatever is being read. */
  readIn(inputs: readonly Input[]): Promise<void>;
  /** Stops reading; what has been read by then stays. */
  cancel(): void;
  /** Throws results away. */
  remove(ids: readonly string[]): Promise<void>;
  /** The sealed results of this class, as they came. */
  sealed(): Promise<ResultRecord[]>;
}

/** Milliseconds between two tables while results are still coming in. */
const OFTEN = 1000;

export function createDesk(id: string, shelves: () => Promise<Shelves>, now = Date.now): ClassDesk {
  const store = createStore<ClassState>(() => ({
    phase: 'opening',
    assignment: undefined,
    scenarios: new Map(),
    model: undefined,
    results: new Map(),
    reports: [],
    progress: undefined,
    trouble: undefined,
  }));
  const { getState, setState } = store;
  let order: readonly string[] = [];
  let run: Run | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let [countedAt, cost] = [0, 0];

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const kept = async <T>(work: (shelf: Shelves) => Promise<T>): Promise<T | undefined> => {
    try {
      return await work(await shelves());
    } catch {
      setState({ trouble: 'not-kept' });
      return undefined;
    }
  };

  function count(): void {
    const { assignment, results } = getState();
    const from = performance.now();
    setState({ model: classModel(assignment!, results.values(), order, now()) });
    countedAt = performance.now();
    cost = countedAt - from;
  }

  function take({ outcomes, read, total, done }: Progress): void {
    const results = new Map(getState().results);
    for (const one of outcomes) if (one.kind === 'opened') results.set(one.result.id, one.result);
    const reports = [...getState().reports, ...outcomes.map(reportOf)];
    setState({ results, reports, progress: { read, total } });
    // A table on the way, where that holds nobody up.
    if (!done && results.size > 0 && performance.now() - countedAt > OFTEN && cost < 50) count();
  }

  /** @param keep whether what comes out is new, and to be put on the shelf */
  async function read(
    inputs: readonly Input[],
    records: readonly ResultRecord[],
    keep: boolean,
  ): Promise<void> {
    const total = inputs.length + records.length;
    if (total === 0) return;
    const setup = await setupOf(id, getState(), shelves, now());
    if (!keep) Object.assign(setup, { known: [] });
    setState({ progress: { read: 0, total }, trouble: undefined });
    const keeping: Promise<unknown>[] = [];
    try {
      run = runReader({ setup, inputs, records }, (progress) => {
        const fresh = progress.outcomes.flatMap((one) => (one.kind === 'refused' ? [] : [one.record]));
        if (keep && fresh.length > 0) keeping.push(kept(({ results }) => results.put(...fresh)));
        // What lay on the shelf and opens is nothing to tell.
        take(progress);
      });
      await run.done;
    } catch {
      setState({ trouble: 'not-read' });
    }
    await Promise.all(keeping);
    run = undefined;
    // Whoever sees that it is over sees the whole class.
    count();
    setState({ progress: undefined });
  }

  async function open(): Promise<void> {
    try {
      const made = await (await shelves()).made.get(id);
      if (!made) return setState({ phase: 'missing' });
      const [scenarios, handbook, records] = await Promise.all([
        scenariosOf(made.assignment),
        loadHandbook(),
        (await shelves()).results.all(),
      ]);
      order = handbook.principles.map((principle) => principle.id);
      setState({ phase: 'ready', assignment: made.assignment, scenarios });
      count();
      await read(
        [],
        records.filter(({ assignment }) => assignment === id),
        false,
      );
      setState({ reports: getState().reports.filter(({ kind }) => kind !== 'opened') });
    } catch {
      setState({ phase: 'failed' });
    }
  }

  return {
    ...store,
    open: () => inTurn(open),
    readIn: (inputs) => inTurn(() => read(inputs, [], true)),
    cancel: () => run?.cancel(),
    remove: (ids) =>
      inTurn(async () => {
        await kept(({ results }) => results.remove(...ids));
        const gone = new Set(ids);
        setState({
          results: new Map([...getState().results].filter(([one]) => !gone.has(one))),
          reports: getState().reports.filter((one) => one.kind !== 'opened' || !gone.has(one.result.id)),
        });
        count();
      }),
    sealed: async () => (await (await shelves()).results.all()).filter(({ assignment }) => assignment === id),
  };
}

const reportOf = (outcome: Outcome): Report =>
  outcome.kind === 'opened' ? { kind: 'opened', source: outcome.source, result: outcome.result } : outcome;

async function setupOf(
  assignment: string,
  state: ClassState,
  shelves: () => Promise<Shelves>,
  now: number,
): Promise<ReaderSetup> {
  const { keys, made, results } = await shelves();
  const [allKeys, allMade, all] = await Promise.all([keys.all(), made.all(), results.all()]);
  return {
    assignment,
    titles: new Map(allMade.map((one) => [one.id, one.assignment.title])),
    keys: new Map(allKeys.map(({ id, key }) => [id, key])),
    assigned: state.assignment!.scenarios.map(({ id }) => id),
    scenarios: [...state.scenarios.values()],
    known: all.map(({ id }) => id),
    now,
  };
}

/** The scenarios of an assignment that can be had here; those of its own pack may be nowhere else any more. */
async function scenariosOf({ scenarios, pack }: Assignment): Promise<Map<string, Scenario>> {
  const found = await loadAll(scenarios.map(({ id }) => id));
  if (pack && scenarios.some(({ id, hash }) => found.get(id)?.hash !== hash)) {
    const reading = await readPackAside(pack);
    addPack(reading.scenarios);
    for (const { scenario } of reading.scenarios) found.set(scenario.id, scenario);
  }
  return found;
}

async function loadAll(ids: readonly string[]): Promise<Map<string, Scenario>> {
  const found = await Promise.all(
    ids.map((id) =>
      loadScenario(id).catch((error: unknown) => {
        if (error instanceof RangeError) return undefined;
        throw error;
      }),
    ),
  );
  return new Map(found.flatMap((scenario) => (scenario ? [[scenario.id, scenario] as const] : [])));
}
