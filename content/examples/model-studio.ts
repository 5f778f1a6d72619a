import { callJson } from './call-json.ts';
import {
  assertPossible,
  type Capabilities,
  type ErrorKind,
  VideoError,
  type VideoProvider,
  type VideoRequest,
} from './video-provider.ts';

interface Settings {
  apiKey: string;
  /** Of the key's own region, for example https://dashscope-intl.aliyuncs.com for Singapore. */
  baseUrl: string;
  model: keyof typeof models;
  http?: typeof fetch;
}

const large = ['720p', '1080p'] as const;
const all = ['480p', ...large] as const;

/** One address, three protocols: pixels up to 2.6, a tier and a ratio from 2.7 on, a switch for sound in 3.0. */
const models = {
  'wan2.6-t2v': { protocol: 'size', resolutions: large, max: 15, sound: 'always' },
  'wan2.7-t2v': { protocol: 'tier', resolutions: large, max: 15, sound: 'always' },
  'wan3.0-video': { protocol: 'tier', resolutions: all, max: 30, sound: 'optional' },
} as const;

const sizes: Record<string, string> = {
  '720p 16:9': '1280*720',
  '720p 9:16': '720*1280',
  '720p 1:1': '960*960',
  '1080p 16:9': '1920*1080',
  '1080p 9:16': '1080*1920',
  '1080p 1:1': '1440*1440',
};

const linkHours = 24;

function kindOf(status: number, code: string): ErrorKind {
  if (status >= 500) return 'uncertain';
  if (/data_?inspection_?failed|IPInfringement/i.test(code)) return 'refused';
  if (status === 429 || code.startsWith('Throttling')) return 'quota';
  if (status === 401 || status === 403 || /ApiKey|Arrearage|AccessDenied/.test(code)) {
    return 'account';
  }
  return code.startsWith('InvalidParameter') ? 'invalid' : 'failed';
}

/** Wan text-to-video at Alibaba Cloud Model Studio. */
export function modelStudio({ apiKey, baseUrl, model, http = fetch }: Settings): VideoProvider {
  const { protocol, resolutions, max, sound } = models[model];
  const capabilities: Capabilities = {
    resolutions,
    seconds: { min: 2, max },
    sound,
    cancel: 'queued',
    linkHours,
  };
  const tasks = `${baseUrl}/api/v1/tasks/`;
  const headers = { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' };
  const failure = (status: number, from: { code?: string; message?: string }) => {
    const code = from.code ?? `http-${status}`;
    return new VideoError(kindOf(status, code), code, from.message ?? code);
  };

  const parametersOf = (request: VideoRequest) => ({
    ...(protocol === 'size'
      ? { size: sizes[`${request.resolution} ${request.aspectRatio}`] }
      : { resolution: request.resolution.toUpperCase(), ratio: request.aspectRatio }),
    ...(sound === 'optional' ? { audio: request.sound } : {}),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    duration: request.seconds,
    prompt_extend: false, // or the model that you test gets another prompt than its rival
  });

  return {
    name: 'model-studio',
    capabilities,

    async submit(request, signal) {
      assertPossible(request, capabilities);
      const answer = await callJson(
        http,
        `${baseUrl}/api/v1/services/aigc/video-generation/video-synthesis`,
        {
          method: 'POST',
          headers: { ...headers, 'X-DashScope-Async': 'enable' }, // without it the call is refused
          body: JSON.stringify({
            model,
            input: { prompt: request.prompt },
            parameters: parametersOf(request),
          }),
        },
        signal,
      );
      const id = answer.body.output?.task_id;
      if (!answer.ok || typeof id !== 'string') throw failure(answer.status, answer.body);
      return {
        provider: 'model-studio',
        model,
        id,
        submittedAt: new Date().toISOString(),
        links: {},
      };
    },

    async poll(job, signal) {
      const answer = await callJson(http, tasks + job.id, { headers }, signal);
      if (!answer.ok) throw failure(answer.status, answer.body);
      const output = answer.body.output ?? {};
      switch (output.task_status) {
        case 'PENDING':
          return { state: 'queued' };
        case 'RUNNING':
          return { state: 'running' };
        case 'SUCCEEDED':
          return { state: 'succeeded', videoUrl: output.video_url, seed: null };
        case 'CANCELED':
          return { state: 'failed', error: new VideoError('cancelled', 'CANCELED', job.id) };
        case 'UNKNOWN': {
          // It never comes back: too old, or never known in this region.
          const hours = (Date.now() - Date.parse(job.submittedAt)) / 3_600_000;
          const kind = hours > linkHours ? 'expired' : 'unknown-task';
          return { state: 'failed', error: new VideoError(kind, 'UNKNOWN', job.id) };
        }
        default:
          return { state: 'failed', error: failure(answer.status, output) };
      }
    },

    async cancel(job, signal) {
      const url = `${tasks}${job.id}/cancel`;
      const answer = await callJson(http, url, { method: 'POST', headers }, signal);
      if (answer.ok) return true;
      if (answer.body.code === 'UnsupportedOperation') return false; // it no longer waits
      throw failure(answer.status, answer.body);
    },
  };
}
