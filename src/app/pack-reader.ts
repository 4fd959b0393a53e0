/** Has packs read: in a worker where there is one, else here. */
import { loadHandbook, packScenarios } from '../content/catalogue.ts';
import type { Files } from '../content/library.ts';
import { loadCourtesy, scenarios } from '../content/listing.ts';
import type { PackReading, ReadingRequest } from './pack-reading.ts';

/** Milliseconds after which a pack has had its time. */
const PATIENCE = 30_000;

export interface PackReader {
  /** Never rejects for what is in the pack. @param pack the record on the shelf that it is: its own ids are not taken */
  read(files: Files, options?: { report?: boolean; pack?: string | undefined }): Promise<PackReading>;
  stop(): void;
}

/** A reader that keeps its worker for the next time, until it is stopped. One reading at a time. */
export function createPackReader(): PackReader {
  let worker: Worker | undefined;
  const stop = () => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    stop,
    async read(files, { report = false, pack } = {}) {
      const [handbook, courtesy] = await Promise.all([loadHandbook(), report ? loadCourtesy() : undefined]);
      const request = { files, handbook, courtesy, report, taken: takenIds(pack) };
      try {
        worker ??= new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
        return await ask(worker, request);
      } catch (error) {
        stop();
        if (error instanceof TooSlow) return tooSlow(files);
        return (await import('./pack-reading.ts')).readAll(request);
      }
    },
  };
}

class TooSlow extends Error {}

function ask(worker: Worker, request: ReadingRequest): Promise<PackReading> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow()), PATIENCE);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<PackReading>) => end(() => resolve(data));
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject(new Error('the worker did not read')));
    };
    worker.postMessage(request);
  });
}

const tooSlow = (files: Files): PackReading => {
  const [file = ''] = Object.keys(files);
  const values = { path: file, limit: PATIENCE / 1000 };
  return { scenarios: [], sources: {}, reports: {}, problems: [{ code: 'too-slow', file, line: 0, values }] };
};

/** Ids that a pack must not use: those of the library and of all other packs on the shelf. */
const takenIds = (pack: string | undefined): string[] => [
  ...scenarios.map(({ id }) => id),
  ...packScenarios().flatMap((one) => (one.pack !== undefined && one.pack !== pack ? [one.head.id] : [])),
];

/** Reads one pack, as it came with an assignment: `addPack(reading.scenarios)` brings it into the catalogue. */
export async function readPackAside(files: Files): Promise<PackReading> {
  const reader = createPackReader();
  try {
    return await reader.read(files);
  } finally {
    reader.stop();
  }
}
