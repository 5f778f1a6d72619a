import { VideoError } from './video-provider.ts';

export interface Answer {
  status: number;
  ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what a server sends is checked where it is read
  body: any;
}

/**
 * One HTTP call with a deadline. No retry in here: a submitted job that is sent twice is paid twice.
 * @throws VideoError of kind `uncertain` where no answer came; the server may have acted all the same
 */
export async function callJson(
  http: typeof fetch,
  url: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(30_000);
  try {
    const response = await http(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    const text = await response.text();
    return { status: response.status, ok: response.ok, body: text ? JSON.parse(text) : {} };
  } catch (cause) {
    throw new VideoError('uncertain', 'no-answer', String(cause));
  }
}
