import { type Answer, callJson } from './call-json.ts';
import { bodyOf, capabilities } from './fal-request.ts';
import {
  assertPossible,
  type ErrorKind,
  type Job,
  VideoError,
  type VideoProvider,
} from './video-provider.ts';

interface Settings {
  apiKey: string;
  http?: typeof fetch;
}

/** What comes back, in the fields that matter here. */
interface Body {
  request_id?: string;
  status?: string;
  status_url?: string;
  response_url?: string;
  cancel_url?: string;
  /** The result: the video stands at `video.url`. */
  video?: { url?: string };
  seed?: number;
  detail?: string | { type?: string; msg?: string }[];
  error_type?: string;
}

const queue = 'https://queue.fal.run/';
const model = 'fal-ai/wan/v2.2-a14b/text-to-video';

/**
 * The model's errors are a list, each with a `type`; the platform's are one `error_type`.
 * @param ended whether the job is over; until then a server error says nothing about it
 */
function failure({ status, body }: Answer<Body>, ended = false): VideoError {
  const first = Array.isArray(body.detail) ? body.detail[0] : undefined;
  const code = first?.type ?? body.error_type ?? `http-${status}`;
  let kind: ErrorKind = status >= 500 && !ended ? 'uncertain' : 'failed';
  if (code === 'content_policy_violation') kind = 'refused';
  else if (code === 'client_cancelled') kind = 'cancelled';
  else if (status === 429) kind = 'quota';
  else if (status === 401 || status === 403) kind = 'account';
  else if (status === 404) kind = 'unknown-task';
  else if (status === 400 || status === 422) kind = 'invalid';
  return new VideoError(kind, code, String(first?.msg ?? body.detail ?? code));
}

/** Wan 2.2 A14B, open weights, at fal. */
export function falQueue({ apiKey, http = fetch }: Settings): VideoProvider {
  const headers = { Authorization: `Key ${apiKey}`, 'Content-Type': 'application/json' };

  /** Links come with the job, they are not built by hand; the key goes nowhere else. */
  const linkOf = (job: Job, name: string) => {
    const link = job.links[name];
    if (!link?.startsWith(queue)) throw new VideoError('unknown-task', 'no-link', job.id);
    return link;
  };

  return {
    name: 'fal',
    capabilities,

    async submit(request, signal) {
      assertPossible(request, capabilities);
      const answer = await callJson<Body>(
        http,
        `${queue}${model}`,
        {
          method: 'POST',
          headers,
          body: JSON.stringify(bodyOf(request)),
        },
        signal,
      );
      const { request_id: id, status_url = '', response_url = '', cancel_url = '' } = answer.body;
      if (!answer.ok || !id) throw failure(answer);
      return {
        provider: 'fal',
        model,
        id,
        submittedAt: new Date().toISOString(),
        links: { status: status_url, response: response_url, cancel: cancel_url },
      };
    },

    async poll(job, signal) {
      const status = await callJson<Body>(http, linkOf(job, 'status'), { headers }, signal);
      if (!status.ok) throw failure(status);
      if (status.body.status === 'IN_QUEUE') return { state: 'queued' };
      if (status.body.status === 'IN_PROGRESS') return { state: 'running' };
      // COMPLETED means that it ended. Whether it ended well stands in the response.
      const result = await callJson<Body>(http, linkOf(job, 'response'), { headers }, signal);
      const { video, seed } = result.body;
      return result.ok && video?.url
        ? { state: 'succeeded', videoUrl: video.url, seed: seed ?? null }
        : { state: 'failed', error: failure(result, true) };
    },

    async cancel(job, signal) {
      const link = linkOf(job, 'cancel');
      const answer = await callJson<Body>(http, link, { method: 'PUT', headers }, signal);
      if (answer.ok) return true;
      if (answer.body.status === 'ALREADY_COMPLETED') return false;
      throw failure(answer);
    },
  };
}
