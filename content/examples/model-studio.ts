import { callJson } from './call-json.ts';
import { bodyOf, capabilitiesOf, type ModelStudioModel } from './model-studio-request.ts';
import {
  assertPossible,
  type ErrorKind,
  VideoError,
  type VideoProvider,
} from './video-provider.ts';

interface Settings {
  apiKey: string;
  /** Of the key's own region; for Singapore: https://dashscope-intl.aliyuncs.com */
  baseUrl: string;
  model: ModelStudioModel;
  http?: typeof fetch;
}

interface Fault {
  code?: string;
  message?: string;
}

/** What comes back. A refused call has its code at the top, a failed task in `output`. */
interface Body extends Fault {
  output?: Fault & { task_id?: string; task_status?: string; video_url?: string };
}

function kindOf(status: number, code: string): ErrorKind {
  if (status >= 500) return 'uncertain';
  if (/data_?inspection_?failed|IPInfringement/i.test(code)) return 'refused';
  if (status === 429 || code.startsWith('Throttling')) return 'quota';
  if (status === 401 || status === 403) return 'account';
  if (/ApiKey|Arrearage|AccessDenied/.test(code)) return 'account';
  return code.startsWith('InvalidParameter') ? 'invalid' : 'failed';
}

function failure(status: number, { code = `http-${status}`, message = code }: Fault): VideoError {
  return new VideoError(kindOf(status, code), code, message);
}

/** Wan text-to-video at Alibaba Cloud Model Studio. */
export function modelStudio(settings: Settings): VideoProvider {
  const { apiKey, baseUrl, model, http = fetch } = settings;
  const capabilities = capabilitiesOf(model);
  const headers = { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' };
  const taskUrl = (id: string) => `${baseUrl}/api/v1/tasks/${id}`;

  return {
    name: 'model-studio',
    capabilities,

    async submit(request, signal) {
      assertPossible(request, capabilities);
      const { ok, status, body } = await callJson<Body>(
        http,
        `${baseUrl}/api/v1/services/aigc/video-generation/video-synthesis`,
        {
          method: 'POST',
          // Without this header the call is refused.
          headers: { ...headers, 'X-DashScope-Async': 'enable' },
          body: JSON.stringify(bodyOf(model, request)),
        },
        signal,
      );
      const id = body.output?.task_id;
      if (!ok || !id) throw failure(status, body);
      const submittedAt = new Date().toISOString();
      return { provider: 'model-studio', model, id, submittedAt, links: {} };
    },

    async poll({ id, submittedAt }, signal) {
      const { ok, status, body } = await callJson<Body>(http, taskUrl(id), { headers }, signal);
      if (!ok) throw failure(status, body);
      const task = body.output ?? {};
      if (task.task_status === 'PENDING') return { state: 'queued' };
      if (task.task_status === 'RUNNING') return { state: 'running' };
      if (task.task_status === 'SUCCEEDED' && task.video_url) {
        return { state: 'succeeded', videoUrl: task.video_url, seed: null };
      }
      let error = failure(status, task);
      if (task.task_status === 'CANCELED') error = new VideoError('cancelled', 'CANCELED', id);
      if (task.task_status === 'UNKNOWN') {
        // It never comes back: too old, or never known in this region.
        const hours = (Date.now() - Date.parse(submittedAt)) / 3_600_000;
        const kind = hours > capabilities.linkHours ? 'expired' : 'unknown-task';
        error = new VideoError(kind, 'UNKNOWN', id);
      }
      return { state: 'failed', error };
    },

    async cancel({ id }, signal) {
      const init = { method: 'POST', headers };
      const { ok, status, body } = await callJson<Body>(
        http,
        `${taskUrl(id)}/cancel`,
        init,
        signal,
      );
      // It no longer waits, so it cannot be called off.
      if (body.code === 'UnsupportedOperation') return false;
      if (!ok) throw failure(status, body);
      return true;
    },
  };
}
