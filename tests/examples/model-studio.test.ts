import { describe, expect, test } from 'vitest';
import { modelStudio } from '../../content/examples/model-studio.ts';
import type { Job, VideoRequest } from '../../content/examples/video-provider.ts';
import { fakeHttp } from './fake-http.ts';

const baseUrl = 'https://dashscope-intl.aliyuncs.com';
const request: VideoRequest = {
  prompt: 'a paper boat in the rain',
  seconds: 5,
  resolution: '720p',
  aspectRatio: '16:9',
  sound: false,
  seed: 7,
};
const job: Job = {
  provider: 'model-studio',
  model: 'wan2.6-t2v',
  id: 'task-1',
  submittedAt: new Date().toISOString(),
  links: {},
};
const made = { body: { output: { task_id: 'task-1', task_status: 'PENDING' }, request_id: 'r' } };
type Model = Parameters<typeof modelStudio>[0]['model'];
const at = (http: typeof fetch, model: Model = 'wan2.6-t2v') =>
  modelStudio({ apiKey: 'sk-test', baseUrl, model, http });
const failed = (kind: string, code: string) => ({
  state: 'failed',
  error: expect.objectContaining({ kind, code }),
});

describe('a request to Model Studio', () => {
  test('goes to the region of the key, asynchronously, and yields a job that can be stored', async () => {
    const { http, asked } = fakeHttp(made);
    const submitted = await at(http).submit(request);
    expect(asked[0]).toMatchObject({
      url: `${baseUrl}/api/v1/services/aigc/video-generation/video-synthesis`,
      method: 'POST',
      headers: {
        authorization: 'Bearer sk-test',
        'content-type': 'application/json',
        'x-dashscope-async': 'enable',
      },
    });
    expect(submitted).toMatchObject({
      id: 'task-1',
      model: 'wan2.6-t2v',
      provider: 'model-studio',
    });
    expect(JSON.parse(JSON.stringify(submitted))).toEqual(submitted);
  });

  test('speaks pixels up to 2.6', async () => {
    const { http, asked } = fakeHttp(made);
    await at(http).submit(request);
    expect(asked[0]?.body).toEqual({
      model: 'wan2.6-t2v',
      input: { prompt: request.prompt },
      parameters: { size: '1280*720', duration: 5, seed: 7, prompt_extend: false },
    });
  });

  test('speaks tiers from 2.7 on, and has no switch for sound there', async () => {
    const { http, asked } = fakeHttp(made);
    await at(http, 'wan2.7-t2v').submit({ ...request, aspectRatio: '9:16' });
    expect(asked[0]?.body).toMatchObject({
      parameters: { resolution: '720P', ratio: '9:16', duration: 5, seed: 7 },
    });
    expect(JSON.stringify(asked[0]?.body)).not.toContain('audio');
  });

  test.each([true, false])('says whether sound is wanted from 3.0 on: %s', async (sound) => {
    const { http, asked } = fakeHttp(made);
    await at(http, 'wan3.0-video').submit({ ...request, resolution: '480p', seconds: 30, sound });
    expect(asked[0]?.body).toMatchObject({
      parameters: { resolution: '480P', ratio: '16:9', duration: 30, audio: sound },
    });
  });

  test.each<[string, Partial<VideoRequest>]>([
    ['a tier that 2.6 does not have', { resolution: '480p' }],
    ['one second', { seconds: 1 }],
    ['half seconds', { seconds: 4.5 }],
    ['more than fifteen seconds', { seconds: 16 }],
  ])('is stopped before it is sent: %s', async (_what, wrong) => {
    const { http, asked } = fakeHttp();
    await expect(at(http).submit({ ...request, ...wrong })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'not-possible-here',
    });
    expect(asked).toEqual([]);
  });

  test.each([
    [400, 'DataInspectionFailed', 'refused'],
    [400, 'data_inspection_failed', 'refused'],
    [400, 'IPInfringementSuspect', 'refused'],
    [400, 'InvalidParameter', 'invalid'],
    [401, 'InvalidApiKey', 'account'],
    [400, 'Arrearage', 'account'],
    [403, 'AccessDenied', 'account'],
    [429, 'Throttling.RateQuota', 'quota'],
    [429, 'Throttling.AllocationQuota', 'quota'],
    [500, 'InternalError', 'uncertain'],
    [400, 'SomethingNew', 'failed'],
  ])('that fails with %i %s is %s', async (status, code, kind) => {
    const { http } = fakeHttp({ status, body: { code, message: 'why', request_id: 'r' } });
    await expect(at(http).submit(request)).rejects.toMatchObject({ kind, code, message: 'why' });
  });

  test.each([
    ['the network breaks', new TypeError('fetch failed')],
    ['a page comes instead of an answer', { status: 502, body: '<html>' }],
  ])('is uncertain when %s', async (_what, answer) => {
    const { http } = fakeHttp(answer);
    await expect(at(http).submit(request)).rejects.toMatchObject({ kind: 'uncertain' });
  });
});

describe('a task of Model Studio', () => {
  const poll = async (output: object, of = job) => {
    const { http, asked } = fakeHttp({ body: { output: { task_id: of.id, ...output } } });
    const state = await at(http).poll(of);
    expect(asked[0]).toMatchObject({ url: `${baseUrl}/api/v1/tasks/task-1`, method: 'GET' });
    return state;
  };

  test('waits, runs, succeeds', async () => {
    expect(await poll({ task_status: 'PENDING' })).toEqual({ state: 'queued' });
    expect(await poll({ task_status: 'RUNNING' })).toEqual({ state: 'running' });
    const video_url = 'https://dashscope-result-sh.oss-accelerate.aliyuncs.com/x.mp4?Expires=1';
    expect(await poll({ task_status: 'SUCCEEDED', video_url })).toEqual({
      state: 'succeeded',
      videoUrl: video_url,
      seed: null,
    });
  });

  test('fails with the reason that the task carries', async () => {
    const task = { task_status: 'FAILED', message: 'why' };
    expect(await poll({ ...task, code: 'InvalidParameter' })).toEqual(
      failed('invalid', 'InvalidParameter'),
    );
    expect(await poll({ ...task, code: 'DataInspectionFailed' })).toEqual(
      failed('refused', 'DataInspectionFailed'),
    );
    expect(await poll({ task_status: 'SUCCEEDED' })).toMatchObject(failed('failed', 'http-200'));
    expect(await poll({ task_status: 'CANCELED' })).toEqual(failed('cancelled', 'CANCELED'));
  });

  test('that is unknown has expired after a day and is lost before', async () => {
    const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
    expect(await poll({ task_status: 'UNKNOWN' })).toEqual(failed('unknown-task', 'UNKNOWN'));
    expect(await poll({ task_status: 'UNKNOWN' }, { ...job, submittedAt: yesterday })).toEqual(
      failed('expired', 'UNKNOWN'),
    );
  });

  test('says nothing where the question was refused', async () => {
    const { http } = fakeHttp({ status: 429, body: { code: 'Throttling', message: 'slow down' } });
    await expect(at(http).poll(job)).rejects.toMatchObject({ kind: 'quota' });
  });

  test('can be called off while it waits', async () => {
    const { http, asked } = fakeHttp(
      { body: { request_id: 'r' } },
      { status: 400, body: { code: 'UnsupportedOperation' } },
    );
    expect(await at(http).cancel(job)).toBe(true);
    expect(asked[0]).toMatchObject({
      url: `${baseUrl}/api/v1/tasks/task-1/cancel`,
      method: 'POST',
    });
    expect(await at(http).cancel(job)).toBe(false);
  });
});
