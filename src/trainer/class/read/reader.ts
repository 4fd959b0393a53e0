/** Opens what was handed in, one input after the other: every one is told what came of it, and none keeps the others from being read. */
import type { SentAttempt } from '../../../app/assignment/model.ts';
import { MOST_SEALED, SealError, unseal } from '../../../app/assignment/seal.ts';
import type { ResultRecord } from '../../../app/shelves.ts';
import { decodeFile, isFileTrouble, MOST_FILE } from './decode-file.ts';
import { findSealed } from './find-sealed.ts';
import { type Packed, ZipError } from './read-zip.ts';
import { createReplayer } from './replay-attempt.ts';
import type { Input, OpenedResult, Outcome, ReadAttempt, ReaderSetup, Refusal } from './types.ts';

export interface Reader {
  /** What came of a file or a pasted text; several outcomes where several results stand in it. */
  read(input: Input | Packed): Promise<Outcome[]>;
  /** Opens a result from the shelf. */
  reopen(record: ResultRecord): Promise<Outcome>;
}

export function createReader(setup: ReaderSetup): Reader {
  const known = new Set(setup.known);
  const replay = remembering(createReplayer(setup.scenarios, new Set(setup.assigned)));

  async function open(source: string, record: ResultRecord): Promise<Outcome> {
    try {
      const payload = await unseal(record.sealed, setup.keys);
      const { assignment, person, name, made, attempts } = payload;
      const title = setup.titles.get(assignment);
      if (title === undefined) return { kind: 'refused', source, why: 'unknown-assignment', name };
      const kept = { ...record, assignment };
      if (assignment !== setup.assignment) return { kind: 'moved', source, record: kept, name, title };
      const { id, received } = record;
      const result: OpenedResult = { id, person, name, made, received, attempts: attempts.map(replay) };
      return { kind: 'opened', source, record: kept, result };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      return { kind: 'refused', source, why: error.trouble };
    }
  }

  async function openText(source: string, sealed: string): Promise<Outcome> {
    if (sealed.length > MOST_SEALED) return { kind: 'refused', source, why: 'too-big' };
    const id = await idOf(sealed);
    if (known.has(id)) return { kind: 'refused', source, why: 'doubled' };
    const record = { id, assignment: setup.assignment, sealed, received: setup.now };
    // Known from now on: another file with the same in it may be under way already.
    known.add(id);
    const outcome = await open(source, record);
    if (outcome.kind === 'refused') known.delete(id);
    return outcome;
  }

  return {
    reopen: (record) => open(record.id, record),
    async read(input) {
      const text = await textOf(input);
      if (isFileTrouble(text)) return [{ kind: 'refused', source: input.name, why: text }];
      const found = findSealed(text);
      if (found.length === 0) return [{ kind: 'refused', source: input.name, why: foreign(text) }];
      const outcomes: Outcome[] = [];
      for (const one of found) {
        outcomes.push(
          'sealed' in one
            ? await openText(input.name, one.sealed)
            : { kind: 'refused', source: input.name, why: 'damaged' },
        );
      }
      return outcomes;
    },
  };
}

async function textOf(input: Input | Packed): Promise<string> {
  if ('unpack' in input) return unpacked(input);
  if (!('size' in input)) return input.text.trim() === '' ? 'empty' : input.text;
  if (input.size > MOST_FILE) return 'too-big';
  try {
    return decodeFile(new Uint8Array(await input.arrayBuffer()));
  } catch {
    return 'unreadable';
  }
}

function unpacked(packed: Packed): string {
  try {
    return decodeFile(packed.unpack());
  } catch (error) {
    if (error instanceof ZipError) return error.trouble;
    throw error;
  }
}

/** A text without a result; somebody may well have sent the assignment back. */
const foreign = (text: string): Refusal =>
  /"good-call"\s*:\s*"assignment"|#\/assignment\//.test(text) ? 'assignment' : 'foreign';

/** By what the same sealed text is known: 128 bits of SHA-256. */
export async function idOf(sealed: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sealed)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Somebody who sends three results sends the first attempts three times. */
function remembering(replay: (sent: SentAttempt) => ReadAttempt): (sent: SentAttempt) => ReadAttempt {
  const seen = new Map<string, ReadAttempt>();
  return (sent) => {
    const key = JSON.stringify(sent);
    const read = seen.get(key) ?? replay(sent);
    seen.set(key, read);
    return read;
  };
}
