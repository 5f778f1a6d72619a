import { type Job, VideoError, type VideoProvider, type VideoRequest } from './video-provider.ts';

interface Made {
  job: Job;
  /** The file itself: the provider's link will die. */
  file: Uint8Array;
}

interface Options {
  /** Keeps the job before the first poll, so that a crash loses no paid work. */
  remember: (job: Job) => Promise<void>;
  everyMs?: number;
  patienceMs?: number;
  signal?: AbortSignal;
  http?: typeof fetch;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Waits for a job and fetches its file. @throws VideoError */
export async function collect(provider: VideoProvider, job: Job, options: Options): Promise<Made> {
  const { everyMs = 15_000, patienceMs = 20 * 60_000, signal, http = fetch } = options;
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    const answer = await provider.poll(job, signal).catch((error: unknown) => {
      if (!(error instanceof VideoError) || signal?.aborted) throw error;
      // A busy or silent server says nothing about the job: ask again.
      if (/quota|uncertain/.test(error.kind)) return { state: 'running' as const };
      // The question failed, not the job: unless nobody knows it, it may be running.
      const kind = error.kind === 'unknown-task' ? error.kind : 'uncertain';
      throw new VideoError(kind, error.code, error.message);
    });
    if (answer.state === 'failed') throw answer.error;
    if (answer.state === 'succeeded') {
      const response = await http(answer.videoUrl, signal ? { signal } : {});
      if (!response.ok) throw new VideoError('expired', `http-${response.status}`, job.id);
      return { job, file: new Uint8Array(await response.arrayBuffer()) };
    }
    await pause(everyMs);
  }
  throw new VideoError('uncertain', 'out-of-patience', job.id);
}

/** Another provider may help here: not with a refusal, never while a first job may run. */
const elsewhere = new Set(['quota', 'account', 'unknown-task', 'failed']);

/** Asks the providers in order of preference. @throws VideoError of the last one asked */
export async function makeVideo(
  providers: VideoProvider[],
  request: VideoRequest,
  options: Options,
): Promise<Made> {
  let last = new VideoError('invalid', 'no-provider', 'no provider can make this clip');
  for (const provider of providers) {
    try {
      const job = await provider.submit(request, options.signal);
      await options.remember(job);
      return await collect(provider, job, options);
    } catch (error) {
      if (!(error instanceof VideoError)) throw error;
      last = error;
      const impossible = error.code === 'not-possible-here';
      if (!impossible && !elsewhere.has(error.kind)) throw error;
    }
  }
  throw last;
}
