/** A server that answers from a list and keeps what it was asked. */
export interface Asked {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

type Scripted = { status?: number; body?: unknown } | Error;

export function fakeHttp(...answers: Scripted[]) {
  const asked: Asked[] = [];
  const http: typeof fetch = async (input, init) => {
    asked.push({
      url: String(input),
      method: init?.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : null,
    });
    const next = answers.shift();
    if (!next) throw new Error('asked more often than scripted');
    if (next instanceof Error) throw next;
    const text = typeof next.body === 'string' ? next.body : JSON.stringify(next.body ?? {});
    return new Response(text, { status: next.status ?? 200 });
  };
  return { http, asked };
}
