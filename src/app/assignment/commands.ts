/** What can be done with assignments, beside playing them (playing.ts). */
import type { Attempt } from '../../core/model.ts';
import type { Host } from '../host.ts';
import type { StoredAttempt } from '../ports.ts';
import type { Desk } from '../services.ts';
import type { AssignedRecord } from '../shelves.ts';
import type { AssignmentProblem } from '../store.ts';
import { fromFileText } from './file.ts';
import { AssignmentError, fromLinkText } from './link.ts';
import type { Assignment } from './model.ts';
import { showProblem, takeUp, takeUpRecord } from './playing.ts';
import { allAssigned, keepAssigned } from './shelf.ts';

/** An assignment that is kept here, with the heads of what was played for it. */
export interface KeptAssignment {
  readonly record: AssignedRecord;
  readonly attempts: readonly StoredAttempt[];
}

export interface AssignmentCommands {
  /** Opens an assignment by the text of its link, or by its id where it is kept here, and shows its page: or what is wrong. */
  open(text: string): Promise<void>;
  /** Opens an assignment's file and shows its page; returns what is wrong with it. */
  openFile(text: string): Promise<AssignmentProblem | undefined>;
  /** Those that are kept here, the last opened first. */
  all(): Promise<KeptAssignment[]>;
  /** Changes what is known of the trainee of the assignment on the desk. */
  change(changes: Partial<Pick<AssignedRecord, 'name' | 'sentAt'>>): Promise<void>;
  /** Everything that was played for the assignment on the desk, with its logs, the oldest first. */
  logs(): Promise<Attempt[]>;
  /** Throws an assignment away, with what was played for it. */
  remove(id: string): Promise<void>;
  /** Takes up the assignment that the game was packaged with. */
  enter(host: Host): Promise<void>;
}

/** Ids are short, and the texts of links are not. */
const isId = (text: string): boolean => /^[\w-]{8,40}$/.test(text);

export function assignmentCommands(desk: Desk): AssignmentCommands {
  const { store, services, kept, inTurn } = desk;

  async function keepAndShow(assignment: Assignment): Promise<void> {
    const shelves = await services.shelves();
    const record = await keepAssigned(shelves, assignment, services.clock.now(), services.randomId).catch(
      () => {
        desk.notify('failed');
        return unkept(assignment);
      },
    );
    const { record: taken } = await takeUpRecord(desk, record);
    desk.goTo({ name: 'assignment', id: taken.id });
  }

  /** Where nothing can be kept it can be played all the same. */
  const unkept = (assignment: Assignment): AssignedRecord => ({
    id: assignment.id,
    assignment,
    person: services.randomId(),
    name: '',
    openedAt: services.clock.now(),
    sentAt: undefined,
  });

  async function open(address: string): Promise<void> {
    // Writers end their sentences right after a link.
    const text = address.replace(/[^\w-]+$/, '');
    const taken = isId(text) ? await takeUp(desk, text) : undefined;
    if (taken || store.getState().hosted) {
      desk.goTo({ name: 'assignment', id: text });
      return;
    }
    if (isId(text)) {
      showProblem(desk, address, 'unknown');
      return;
    }
    try {
      await keepAndShow(await fromLinkText(text));
    } catch (error) {
      if (!(error instanceof AssignmentError)) throw error;
      showProblem(desk, address, error.trouble);
    }
  }

  async function openFile(text: string): Promise<AssignmentProblem | undefined> {
    try {
      await keepAndShow(fromFileText(text));
      return undefined;
    } catch (error) {
      if (!(error instanceof AssignmentError)) throw error;
      return error.trouble;
    }
  }

  async function all(): Promise<KeptAssignment[]> {
    const records = await allAssigned(await services.shelves());
    if (records.length === 0) return [];
    const heads = (await kept((storage) => storage.list())) ?? [];
    return records.map((record) => ({
      record,
      attempts: heads.filter(({ assignment }) => assignment === record.id),
    }));
  }

  async function change(changes: Partial<Pick<AssignedRecord, 'name' | 'sentAt'>>): Promise<void> {
    const { assigned, hosted } = store.getState();
    if (!assigned) return;
    const record = { ...assigned.record, ...changes };
    store.setState({ assigned: { ...assigned, record } });
    if (hosted) return;
    await services
      .shelves()
      .then((shelves) => shelves.assigned.put(record))
      .catch(() => desk.notify('failed'));
    await services.onAssigned(record);
  }

  async function logs(): Promise<Attempt[]> {
    await desk.refreshAttempts();
    const heads = store.getState().assigned?.attempts ?? [];
    const found = await Promise.all(heads.map(({ id }) => kept((storage) => storage.load(id))));
    return found.filter((attempt) => attempt !== undefined).reverse();
  }

  async function remove(id: string): Promise<void> {
    const heads = (await kept((storage) => storage.list())) ?? [];
    for (const head of heads.filter(({ assignment }) => assignment === id))
      await kept((storage) => storage.remove(head.id));
    await (await services.shelves()).assigned.remove(id);
    const { assigned, call } = store.getState();
    store.setState({
      ...(assigned?.record.id === id ? { assigned: undefined } : {}),
      ...(call?.attempt.assignment === id ? { call: undefined } : {}),
    });
  }

  async function enter({ assignment, learner, mode }: Host): Promise<void> {
    store.setState({ hosted: { mode } });
    if (assignment) await takeUpRecord(desk, { ...unkept(assignment), person: '', name: learner });
  }

  return {
    open: (text) => inTurn(() => open(text)),
    openFile: (text) => inTurn(() => openFile(text)),
    all,
    change,
    logs,
    remove: (id) => inTurn(() => remove(id)),
    enter,
  };
}
