/** The far end of `workerLine`. */
import { directLine, type Request } from './line.ts';

addEventListener('message', ({ data: { id, request } }: MessageEvent<{ id: number; request: Request }>) => {
  void directLine(request).then((reply) => postMessage({ id, reply }));
});
