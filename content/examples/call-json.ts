import { VideoError } from './video-provider.ts';

export interface Answer<Body> {
  status: number;
  ok: boolean;
  /** As its reference describes it, every field optional: it comes from a stranger. */
  body: Body;
}

/**
 * One HTTP call with a deadline and no retry: a job that is sent twice is paid twice.
 * @throws VideoError of kind `uncertain` where no answer came; the server may have acted
 */
export async function callJson<Body>(
  http: typeof fetch,
  url: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Answer<Body>> {
  const deadline = AbortSignal.timeout(30_000);
  try {
    const response = await http(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    const text = await response.text();
    return { status: response.status, ok: response.ok, body: JSON.parse(text || '{}') };
  } catch (cause) {
    throw new VideoError('uncertain', 'no-answer', String(cause));
  }
}
