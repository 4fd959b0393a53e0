/** Has results read in by a worker, tells how far it is, and can be called off: what has been read by then stays. */
import type { Progress, Request } from './worker.ts';

export interface Run {
  /** Resolves when all is read or called off. @throws where the worker does not start or breaks */
  readonly done: Promise<void>;
  cancel(): void;
}

export function runReader(request: Request, onProgress: (progress: Progress) => void): Run {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let cancel = () => {};
  const done = new Promise<void>((resolve, reject) => {
    cancel = resolve;
    worker.onmessage = ({ data }: MessageEvent<Progress>) => {
      onProgress(data);
      if (data.done) resolve();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error('the reader did not read'));
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
  return { done, cancel };
}
