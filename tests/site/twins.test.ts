import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import {
  type Element,
  isSilent,
  parseHtml,
  plainText,
  tagOf,
} from '../../tools/for-programs/dom.mjs';
import { dist, pages } from './pages.ts';

const renderer = await satteri({ features: { smartPunctuation: false } }).createRenderer({});
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');

/** Every indexed page with its text twin, as it is and as a reader of Markdown shows it. */
const twins = await Promise.all(
  pages
    .filter(({ indexed }) => indexed)
    .map(async ({ route, html }) => {
      const name = `${route}index.md`;
      const text = existsSync(path.join(dist, name)) ? read(name) : '';
      const shown = parseHtml((await renderer.render(text)).code);
      return { route, name, text, shown, html, page: parseHtml(html) };
    }),
);
const byRoute = twins.map((twin) => [twin.route, twin] as const);

/** What a page says to somebody who cannot touch it, in the order of reading. */
function heard(page: Element, selector: string): Element[] {
  const isHeard = (element: Element): boolean =>
    !isSilent(element) &&
    !element.classList.contains('inputs') &&
    (tagOf(element) === 'main' || (element.parentNode ? isHeard(element.parentNode) : true));
  return (page.querySelector('main')?.querySelectorAll(selector) ?? []).filter(isHeard);
}

/** The first of the words that do not follow one another in a text; undefined where all do. */
function firstMissing(words: string[], text: string): string | undefined {
  let from = 0;
  return words.find((word) => {
    const at = text.indexOf(word, from);
    from = at < 0 ? from : at + word.length;
    return at < 0;
  });
}

test('every indexed page has a text twin, and nothing else has', () => {
  const found = globSync('**/index.md', { cwd: dist }).map((file) => `/${file}`);
  expect(found.sort()).toEqual(twins.map(({ name }) => name).sort());
});

test.each(byRoute)('%s names its twin in its head', (_route, { page, name }) => {
  const links = page.querySelectorAll('head link[rel="alternate"][type="text/markdown"]');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([name]);
});

test.each(byRoute)('the twin of %s begins as its page does', (route, { page, text }) => {
  const [title, description, facts] = text.split('\n\n');
  const meta = page.querySelector('meta[name="description"]')?.getAttribute('content');
  expect(title).toBe(`# ${plainText(page.querySelector('main h1') as Element)}`);
  expect(description?.replaceAll('\\', '')).toBe(`> ${meta}`);
  expect(facts).toContain(`- Page: ${process.env.SITE_URL?.replace(/\/$/, '') ?? ''}${route}\n`);
  const checked = page.querySelector('main header time')?.getAttribute('datetime');
  expect(facts).toContain(`- Checked: ${checked}\n`);
  const { version, date } = JSON.parse(read('data/index.json'));
  expect(facts).toContain(`- Data: version ${version} of ${date}, `);
});

test.each(byRoute)('the twin of %s has every figure of the page, in order', (_route, twin) => {
  const figures = heard(twin.page, '.prose data').map(plainText);
  expect(firstMissing(figures.filter(Boolean), plainText(twin.shown))).toBeUndefined();
});

test.each(byRoute)('the twin of %s has every heading of the page, in order', (_route, twin) => {
  const inPage = heard(twin.page, '.prose :is(h2, h3, h4)').map(plainText);
  const inTwin = twin.shown
    .querySelectorAll('h2, h3, h4')
    .map((heading) => plainText(heading).replace(/ #$/, ''));
  const lists = twin.page.querySelectorAll('#references, .numbers > summary').map(plainText);
  expect(inTwin).toEqual([...inPage, ...lists]);
});

test.each(byRoute)('the twin of %s has every table of the page, row by row', (_route, twin) => {
  const rows = (tables: Element[]) =>
    tables.map((table) => {
      const heads = table.querySelectorAll('thead tr').length;
      // Rows of heads come as one; a table without has an empty one.
      return table.querySelectorAll('tr').length - heads + 1;
    });
  expect(rows(twin.shown.querySelectorAll('table'))).toEqual(
    rows(heard(twin.page, '.prose table')),
  );
});

test.each(byRoute)('the twin of %s has every paragraph and item of the page', (_route, twin) => {
  const words = (text: string) => text.replaceAll(/\[[\d, ]+\]|\(est\.\)|[^\p{L}\p{N}$%]/gu, '');
  const text = words(plainText(twin.shown));
  // Cut up below, so it is read anew.
  const page = parseHtml(twin.html);
  const missing = heard(page, '.prose :is(p, td, th, dd, dt, summary, figcaption, output)')
    .filter((element) => !element.closest('details.js-only, .legend'))
    .filter((element) => !['no-js', 'notice'].some((name) => element.classList.contains(name)))
    .flatMap((element) => {
      for (const silent of element.querySelectorAll('*').filter(isSilent)) silent.remove();
      for (const citation of element.querySelectorAll('sup.cite')) citation.remove();
      const wanted = words(element.text);
      return text.includes(wanted) ? [] : [plainText(element)];
    });
  expect(missing).toEqual([]);
});

test.each(byRoute)('no tag is left in the twin of %s', (_route, { text }) => {
  const prose = text
    .replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '')
    .replaceAll(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
  expect(prose.match(/(?<!\\)<[a-z!/][^\n]*/gi) ?? []).toEqual([]);
});

test.each(byRoute)('the numbers of sources in the twin of %s are in its list', (_route, twin) => {
  const inPage = twin.page.querySelectorAll('section.references li').length;
  const [, list = ''] = twin.text.split('\n## Sources of this page\n');
  expect(list.match(/^\d+\. /gm)?.length ?? 0).toBe(inPage);
  const cited = heard(twin.page, '.prose sup.cite').map(
    (citation) => `[${citation.querySelectorAll('a').map(plainText).join(', ')}]`,
  );
  expect(plainText(twin.shown).match(/\[\d[\d, ]*\]/g) ?? []).toEqual(cited);
});

/** The order in which the pages lead from one to the next. */
function readingOrder(): string[] {
  const order = ['/'];
  for (;;) {
    const twin = twins.find(({ route }) => route === order.at(-1));
    const next = twin?.page.querySelector('a[rel="next"]')?.getAttribute('href');
    if (!next || order.includes(next)) return order;
    order.push(next);
  }
}

test('/llms.txt leads to every twin and dataset, and begins with the verdict of the home page', () => {
  const text = read('llms.txt');
  const address = process.env.SITE_URL?.replace(/\/$/, '') ?? '';
  const linked = [...text.matchAll(/\]\(([^)]+index\.md)\)/g)].map(([, link]) => link);
  expect(linked.sort()).toEqual(twins.map(({ name }) => address + name).sort());
  const [, summary = ''] = /^# Wan Guide\n\n> (.+)\n\n/.exec(text) ?? [];
  const home = twins.find(({ route }) => route === '/')?.page;
  const lead = parseHtml(home?.querySelector('.lead')?.outerHTML ?? '');
  for (const citation of lead.querySelectorAll('sup')) citation.remove();
  expect(summary).toContain(plainText(lead));
  const { datasets } = JSON.parse(read('data/index.json')) as { datasets: { url: string }[] };
  for (const { url } of datasets) expect(text).toContain(`](${address}${url})`);
});

test('/llms-full.txt is every twin, in the order of reading', () => {
  const wanted = readingOrder().map(
    (next) => twins.find(({ route }) => route === next)?.text ?? '(none)',
  );
  expect(wanted).toHaveLength(twins.length);
  expect(firstMissing(wanted, read('llms-full.txt'))).toBeUndefined();
});
