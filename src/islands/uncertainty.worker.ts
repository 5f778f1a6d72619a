/** Draws ten thousand months beside the page, so that it stays free for the reader. */
import { type Request, workOut } from '../state/uncertainty.ts';

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    postMessage({ result: workOut(data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
