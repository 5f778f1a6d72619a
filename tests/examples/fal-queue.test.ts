import { describe, expect, test } from 'vitest';
import { falQueue } from '../../content/examples/fal-queue.ts';
import type { Job, VideoRequest } from '../../content/examples/video-provider.ts';
import { fakeHttp } from './fake-http.ts';

const request: VideoRequest = {
  prompt: 'a paper boat in the rain',
  seconds: 5,
  resolution: '720p',
  aspectRatio: '16:9',
  sound: false,
  seed: 7,
};
const base = 'https://queue.fal.run/fal-ai/wan/requests/id-1';
const job: Job = {
  provider: 'fal',
  model: 'fal-ai/wan/v2.2-a14b/text-to-video',
  id: 'id-1',
  submittedAt: new Date().toISOString(),
  links: { status: `${base}/status`, response: base, cancel: `${base}/cancel` },
};
const at = (http: typeof fetch) => falQueue({ apiKey: 'test', http });
const completed = { body: { status: 'COMPLETED', request_id: 'id-1' } };

describe('a request to fal', () => {
  test('puts the input at the top of the body and keeps the links that come back', async () => {
    const { http, asked } = fakeHttp({
      body: {
        status: 'IN_QUEUE',
        request_id: 'id-1',
        status_url: `${base}/status`,
        response_url: base,
        cancel_url: `${base}/cancel`,
      },
    });
    const submitted = await at(http).submit(request);
    expect(asked[0]).toEqual({
      url: 'https://queue.fal.run/fal-ai/wan/v2.2-a14b/text-to-video',
      method: 'POST',
      headers: { authorization: 'Key test', 'content-type': 'application/json' },
      body: {
        prompt: request.prompt,
        resolution: '720p',
        aspect_ratio: '16:9',
        num_frames: 81,
        seed: 7,
        enable_prompt_expansion: false,
        enable_safety_checker: true,
      },
    });
    expect(submitted).toEqual({ ...job, submittedAt: expect.any(String) });
  });

  test.each<[string, Partial<VideoRequest>]>([
    ['sound', { sound: true }],
    ['1080p', { resolution: '1080p' }],
    ['eleven seconds', { seconds: 11 }],
  ])('is stopped before it is sent: %s', async (_what, wrong) => {
    const { http, asked } = fakeHttp();
    await expect(at(http).submit({ ...request, ...wrong })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(asked).toEqual([]);
  });

  test.each([
    [401, { detail: 'no key' }, 'account', 'http-401'],
    [429, { detail: 'slow down' }, 'quota', 'http-429'],
    [400, { detail: 'bad header', error_type: 'bad_request' }, 'invalid', 'bad_request'],
    [503, { detail: 'down', error_type: 'runner_scheduling_failure' }, 'uncertain', undefined],
  ])('that fails with %i is sorted', async (status, body, kind, code) => {
    const { http } = fakeHttp({ status, body });
    await expect(at(http).submit(request)).rejects.toMatchObject(code ? { kind, code } : { kind });
  });
});

describe('a job at fal', () => {
  test('waits and runs', async () => {
    const { http, asked } = fakeHttp(
      { status: 202, body: { status: 'IN_QUEUE', queue_position: 2 } },
      { status: 202, body: { status: 'IN_PROGRESS' } },
    );
    expect(await at(http).poll(job)).toEqual({ state: 'queued' });
    expect(await at(http).poll(job)).toEqual({ state: 'running' });
    expect(asked.map(({ url }) => url)).toEqual([`${base}/status`, `${base}/status`]);
  });

  test('succeeds with an address and the seed that was used', async () => {
    const video = { url: 'https://v3.fal.media/files/x.mp4' };
    const { http, asked } = fakeHttp(completed, { body: { video, seed: 7 } });
    expect(await at(http).poll(job)).toEqual({ state: 'succeeded', videoUrl: video.url, seed: 7 });
    expect(asked[1]?.url).toBe(base);
  });

  test.each([
    [422, { detail: [{ type: 'content_policy_violation', msg: 'no' }] }, 'refused'],
    [422, { detail: [{ type: 'value_error', msg: 'no' }] }, 'invalid'],
    [499, { detail: 'gone', error_type: 'client_cancelled' }, 'cancelled'],
    [504, { detail: 'slow', error_type: 'request_timeout' }, 'failed'],
    [404, { detail: 'not found' }, 'unknown-task'],
    [200, { prompt: 'but no video' }, 'failed'],
  ])('completed with %i %j is %s', async (status, body, kind) => {
    const { http } = fakeHttp(completed, { status, body });
    expect(await at(http).poll(job)).toMatchObject({ state: 'failed', error: { kind } });
  });

  test('whose state cannot be had is not called failed', async () => {
    const { http } = fakeHttp({ status: 503, body: { detail: 'down' } });
    await expect(at(http).poll(job)).rejects.toMatchObject({ kind: 'uncertain' });
  });

  test('can be called off until it is done', async () => {
    const { http, asked } = fakeHttp(
      { status: 202, body: { status: 'CANCELLATION_REQUESTED' } },
      { status: 400, body: { status: 'ALREADY_COMPLETED' } },
    );
    expect(await at(http).cancel(job)).toBe(true);
    expect(asked[0]).toMatchObject({ url: `${base}/cancel`, method: 'PUT' });
    expect(await at(http).cancel(job)).toBe(false);
  });

  test('never sends the key to another host', async () => {
    const { http, asked } = fakeHttp();
    const links = { ...job.links, status: 'https://example.com/status' };
    await expect(at(http).poll({ ...job, links })).rejects.toMatchObject({ code: 'no-link' });
    expect(asked).toEqual([]);
  });
});
