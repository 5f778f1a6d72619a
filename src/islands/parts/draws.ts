import type { Request, Uncertainty } from '../../state/uncertainty.ts';

interface Waiting {
  request: Request;
  resolve: (result: Uncertainty | null) => void;
  reject: (error: unknown) => void;
}

let running = false;
let next: Waiting | null = null;

/**
 * Has a request worked out in a worker, one at a time; where no worker runs, here, when the page has nothing else to
 * do. Null where a newer request has overtaken it. Rejects where neither works.
 */
export function workedOut(request: Request): Promise<Uncertainty | null> {
  return new Promise((resolve, reject) => {
    next?.resolve(null);
    next = { request, resolve, reject };
    if (!running) void work();
  });
}

async function work(): Promise<void> {
  running = true;
  for (let one = next; one; one = next) {
    next = null;
    const { request, resolve, reject } = one;
    try {
      const result = await inWorker(request).catch(() => here(request));
      resolve(next ? null : result);
    } catch (error) {
      reject(error);
    }
  }
  running = false;
}

/** Longer than the slowest machine takes. */
const patience = 30_000;

let worker: Worker | null = null;
/** Why it is not tried again. */
let broken = false;

function inWorker(request: Request): Promise<Uncertainty> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      broken = true;
      worker?.terminate();
      worker = null;
      reject(error);
    };
    if (broken) return reject(new Error('no worker'));
    try {
      worker ??= new Worker(new URL('../uncertainty.worker.ts', import.meta.url), {
        type: 'module',
      });
    } catch (error) {
      return fail(error);
    }
    const late = setTimeout(fail, patience, new Error('the worker does not answer'));
    worker.onmessage = ({ data }) => {
      clearTimeout(late);
      if ('result' in data) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.onerror = (event) => {
      clearTimeout(late);
      event.preventDefault();
      fail(event);
    };
    worker.postMessage(request);
  });
}

async function here(request: Request): Promise<Uncertainty> {
  const { workOut } = await import('../../state/uncertainty.ts');
  await new Promise<void>((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 1000 });
    else setTimeout(done, 50);
  });
  return workOut(request);
}
