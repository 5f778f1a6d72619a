import { describe, expect, test } from 'vitest';
import { collect, makeVideo } from '../../content/examples/make-video.ts';
import {
  type ErrorKind,
  type Job,
  type JobState,
  VideoError,
  type VideoProvider,
  type VideoRequest,
} from '../../content/examples/video-provider.ts';

const request: VideoRequest = {
  prompt: 'x',
  seconds: 5,
  resolution: '720p',
  aspectRatio: '16:9',
  sound: false,
};
const jobOf = (provider: string): Job => ({
  provider,
  model: 'm',
  id: `${provider}-1`,
  submittedAt: '2026-11-22T00:00:00Z',
  links: {},
});
const done: JobState = { state: 'succeeded', videoUrl: 'https://example.com/x.mp4', seed: null };
const error = (kind: ErrorKind) => new VideoError(kind, kind, kind);

/** A provider that answers its polls from a list. */
function scripted(name: string, submit: Job | VideoError, ...polls: (JobState | VideoError)[]) {
  const calls: string[] = [];
  const provider: VideoProvider = {
    name,
    capabilities: {
      resolutions: ['720p'],
      seconds: { min: 1, max: 10 },
      sound: 'never',
      cancel: 'any',
      linkHours: 24,
    },
    async submit() {
      calls.push('submit');
      if (submit instanceof VideoError) throw submit;
      return submit;
    },
    async poll() {
      calls.push('poll');
      const next = polls.shift();
      if (!next || next instanceof VideoError) throw next ?? new Error('polled too often');
      return next;
    },
    cancel: async () => true,
  };
  return { provider, calls };
}

const options = (remembered: Job[] = []) => ({
  remember: async (job: Job) => void remembered.push(job),
  everyMs: 0,
  http: (async () => new Response(new Uint8Array([1, 2, 3]))) as typeof fetch,
});

describe('a clip is made', () => {
  test('by the first provider that can; its job is kept first and its file is fetched', async () => {
    const remembered: Job[] = [];
    const a = scripted('a', jobOf('a'), { state: 'queued' }, { state: 'running' }, done);
    const made = await makeVideo([a.provider], request, options(remembered));
    expect(remembered).toEqual([jobOf('a')]);
    expect(made).toEqual({ job: jobOf('a'), file: new Uint8Array([1, 2, 3]) });
  });

  test.each<ErrorKind>(['quota', 'account', 'failed'])('elsewhere after %s', async (kind) => {
    const a = scripted('a', error(kind));
    const b = scripted('b', jobOf('b'), done);
    const made = await makeVideo([a.provider, b.provider], request, options());
    expect(made.job.provider).toBe('b');
  });

  test('elsewhere where the first provider has no such clip', async () => {
    const a = scripted('a', new VideoError('invalid', 'not-possible-here', 'no 720p'));
    const b = scripted('b', jobOf('b'), done);
    await expect(makeVideo([a.provider, b.provider], request, options())).resolves.toBeTruthy();
  });

  test.each<ErrorKind>(['refused', 'invalid', 'uncertain', 'cancelled'])(
    'nowhere else after %s',
    async (kind) => {
      const a = scripted('a', error(kind));
      const b = scripted('b', jobOf('b'), done);
      await expect(makeVideo([a.provider, b.provider], request, options())).rejects.toMatchObject({
        kind,
      });
      expect(b.calls).toEqual([]);
    },
  );
});

describe('a job is collected', () => {
  test.each<ErrorKind>(['account', 'failed', 'invalid'])(
    'a question that fails with %s is no answer about the job: nobody else is asked',
    async (kind) => {
      const a = scripted('a', jobOf('a'), error(kind));
      const b = scripted('b', jobOf('b'), done);
      await expect(makeVideo([a.provider, b.provider], request, options())).rejects.toMatchObject({
        kind: 'uncertain',
      });
      expect(b.calls).toEqual([]);
    },
  );

  test('past a busy or silent server, without a second submission', async () => {
    const a = scripted('a', jobOf('a'), error('quota'), error('uncertain'), done);
    await collect(a.provider, jobOf('a'), options());
    expect(a.calls).toEqual(['poll', 'poll', 'poll']);
  });

  test('until patience ends: it may still be running then', async () => {
    const a = scripted('a', jobOf('a'));
    await expect(
      collect(a.provider, jobOf('a'), { ...options(), patienceMs: 0 }),
    ).rejects.toMatchObject({ kind: 'uncertain' });
  });

  test('and says so where the file is gone', async () => {
    const a = scripted('a', jobOf('a'), done);
    const http = (async () => new Response('', { status: 403 })) as typeof fetch;
    await expect(collect(a.provider, jobOf('a'), { ...options(), http })).rejects.toMatchObject({
      kind: 'expired',
    });
  });
});
