/** Reads packs beside the page: a hostile one may take as long as it likes, and is stopped. */
import { type ReadingRequest, readAll } from './pack-reading.ts';

addEventListener('message', async ({ data }: MessageEvent<ReadingRequest>) => {
  postMessage(await readAll(data));
});
