import { expect, test } from 'vitest';
import { embedAddress, embedCode } from '../../src/state/embed-code.ts';

const origin = 'https://guide.example';

test('the frame has the reader’s inputs, a title, and what it may do', () => {
  const code = embedCode(origin, 'break-even', '?clips=5&a=x', 900);
  expect(code).toContain('src="https://guide.example/embed/break-even/?clips=5&amp;a=x"');
  expect(code).toContain('title="Break-even explorer, Wan Guide"');
  expect(code).toContain('height="900"');
  expect(code).toContain('allow="clipboard-write; web-share"');
  expect(code).toContain('referrerpolicy="no-referrer"');
  expect(embedAddress(origin, 'payback')).toBe('https://guide.example/embed/payback/');
});

test('no query breaks out of the address', () => {
  for (const query of ['?x="><script>alert(1)</script>', '?x="&y=\'', '?x=&quot;']) {
    const [, src = ''] = /^<iframe src="([^"]*)" title="/.exec(
      embedCode(origin, 'license', query, 1),
    ) ?? [null];
    expect(src).toMatch(/^https:\/\/guide\.example\/embed\/license\/\?x=/);
    expect(src).not.toMatch(/["]|&(?!amp;)/);
  }
});

/** What the script does with a message, in a page with one frame. */
function heightAfter(message: unknown, from: { origin?: string; own?: boolean } = {}) {
  const code = embedCode(origin, 'estimate', '', 700);
  const script = /<script>([\s\S]*)<\/script>/.exec(code)?.[1] ?? '';
  const frame = { contentWindow: {}, height: '700' as string | number };
  let hear: (event: object) => void = () => undefined;
  const asked: string[] = [];
  const page = {
    addEventListener: (kind: string, listener: typeof hear) => {
      expect(kind).toBe('message');
      hear = listener;
    },
    document: {
      querySelectorAll: (selector: string) => {
        asked.push(selector);
        return [frame];
      },
    },
  };
  new Function(...Object.keys(page), script)(...Object.values(page));
  hear({
    data: message,
    origin: from.origin ?? origin,
    source: from.own === false ? {} : frame.contentWindow,
  });
  for (const selector of asked) expect(selector).toBe(`iframe[src^="${origin}/embed/"]`);
  return frame.height;
}

test('the script takes the height of its own frame, and no other message', () => {
  const said = (height: unknown) => ({ type: 'wan-guide:height', calculator: 'estimate', height });
  expect(heightAfter(said(1234))).toBe(1234);
  expect(heightAfter(said(1e9))).toBe(20_000);
  expect(heightAfter(said(1234), { origin: 'https://evil.example' })).toBe('700');
  expect(heightAfter(said(1234), { own: false })).toBe('700');
  for (const height of [0, -5, Number.NaN, Number.POSITIVE_INFINITY, '1234', null, {}, [9]]) {
    expect(heightAfter(said(height))).toBe('700');
  }
  for (const message of [null, undefined, 5, 'wan-guide:height', {}, { type: 'x', height: 9 }]) {
    expect(heightAfter(message)).toBe('700');
  }
});
