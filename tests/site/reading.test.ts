import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, byRoute, dist, type Page, pages } from './pages.ts';

const guide = byRoute.filter(([, page]) => page.indexed && page.route !== '/');

const one = (page: Page, selector: string) => page.document.querySelector(selector);
const text = (page: Page, selector: string) =>
  one(page, selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

test.each(guide)(
  '%s says in short what it finds, with a number that was computed',
  (_route, page) => {
    expect(text(page, 'header .short h2')).toBe('In short');
    const sentences = text(page, 'header .lead').match(/[.?!](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
    const number = one(page, 'header .figure data');
    expect(Number((number && attribute(number, 'value')) || Number.NaN)).toBeGreaterThan(0);
    // The number that stands in link previews.
    const alt = page.document.querySelectorAll('meta[property="og:image:alt"]')[0];
    expect(text(page, 'header .figure')).toBe(alt && attribute(alt, 'content'));
  },
);

/** Is it open, what can which version do, may I, to buy, to run, from which volume, my case, what to do, what else, why. */
const decision = [
  ...['/', '/guide/openness/', '/guide/evolution/', '/guide/licenses/', '/guide/api/'],
  ...['/guide/self-hosting/', '/guide/break-even/', '/guide/scenarios/'],
  ...['/guide/recommendations/', '/guide/alternatives/', '/guide/strategies/', '/guide/outlook/'],
];

test('pages lead from one to the next in the order of a decision, and back', () => {
  const linkOf = (route: string, rel: string) => {
    const page = pages.find((other) => other.route === route);
    const link = page && one(page, `.pager a[rel="${rel}"]`);
    return link ? attribute(link, 'href') : null;
  };
  for (const [at, route] of decision.entries()) {
    expect(linkOf(route, 'prev'), route).toBe(decision[at - 1] ?? null);
    if (at < decision.length - 1) expect(linkOf(route, 'next'), route).toBe(decision[at + 1]);
  }
});

test.each(byRoute)('%s: every framed table has an address', (_route, page) => {
  for (const table of page.document.querySelectorAll('.tabular')) {
    expect(attribute(table, 'id')).toMatch(/^table-[a-z0-9]+(?:-[a-z0-9]+)*$/);
  }
});

const file = (name: string) => readFileSync(path.join(dist, name));
const pngSize = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

test('the icons exist in the sizes that browsers and telephones ask for', () => {
  const manifest = JSON.parse(file('site.webmanifest').toString());
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = file(src);
    if (type === 'image/png') expect(pngSize(bytes).join('x'), src).toBe(sizes);
    else expect(bytes.toString()).toContain('<svg');
  }
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(
    true,
  );
  expect(pngSize(file('apple-touch-icon.png'))).toEqual([180, 180]);
  const ico = file('favicon.ico');
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6)]).toEqual([1, 1, 32]);
  expect(pngSize(ico.subarray(ico.readUInt32LE(18)))).toEqual([32, 32]);
  expect(ico.length).toBe(ico.readUInt32LE(18) + ico.readUInt32LE(14));
});

test('the colors of the browser’s own bars are those of the paper', () => {
  const [, light, dark] =
    /--paper: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync('src/styles/tokens.css', 'utf8')) ??
    [];
  const manifest = JSON.parse(file('site.webmanifest').toString());
  expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
  const html = file('index.html').toString();
  expect(
    [...html.matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, color]) => color),
  ).toEqual([light, dark]);
  expect(html).toContain('rel="manifest" href="/site.webmanifest"');
  expect(html).toContain('rel="apple-touch-icon" href="/apple-touch-icon.png"');
});
