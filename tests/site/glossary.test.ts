import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { parseHtml, plainText } from '../../tools/for-programs/dom.mjs';
import { builtPages } from '../../tools/for-programs/pages.mjs';
import { searchEntries } from '../../tools/for-programs/search.mjs';
import { typedNumbers } from '../../tools/typed-numbers.ts';
import { dist, pages } from './pages.ts';

const { glossary } = loadData();
const built = builtPages(dist);
const page = built.find(({ route }) => route === '/glossary/');
const entries = page?.document.querySelectorAll('main [data-term]') ?? [];
const idOf = (entry: (typeof entries)[number]) => entry.querySelector('dt')?.getAttribute('id');
/** An element’s words without the numerals of its sources. */
const words = (html = '') => {
  const copy = parseHtml(html);
  for (const numeral of copy.querySelectorAll('sup.cite')) numeral.remove();
  return plainText(copy);
};
const meaningOf = (entry: (typeof entries)[number]) =>
  words(entry.querySelector('dd p')?.outerHTML);

test('every term stands once under its anchor, with its meaning, in the order of the alphabet', () => {
  expect(entries.map(idOf).sort()).toEqual(glossary.map(({ id }) => id).sort());
  for (const entry of entries) {
    expect(meaningOf(entry)).toBe(glossary.find(({ id }) => id === idOf(entry))?.meaning);
  }
  const names = entries.map((entry) => words(entry.querySelector('dfn')?.outerHTML));
  expect(names).toEqual(names.toSorted((x, y) => x.localeCompare(y, 'en')));
  const letters = page?.document.querySelectorAll('[data-letters] a').map(plainText);
  expect(letters).toEqual([...new Set(names.map((name) => name.charAt(0).toUpperCase()))]);
});

test('a meaning is one to three sentences, and a number typed in it has its reason', () => {
  const wrong = glossary.flatMap(({ id, meaning, typed }) => {
    const sentences = meaning.match(/[.?!](?=\s|$)/g)?.length ?? 0;
    const numbers = typedNumbers(meaning).map(({ text }) => text);
    return sentences < 1 || sentences > 3 || (numbers.length > 0 && !typed)
      ? [`${id}: ${sentences} sentences, ${numbers.join(', ')}`]
      : [];
  });
  expect(wrong).toEqual([]);
});

test('JSON-LD has the terms as they stand on the page', () => {
  const script = page?.document.querySelector('head script[type="application/ld+json"]');
  const graph: Record<string, unknown>[] = JSON.parse(script?.rawText ?? '{}')['@graph'];
  const set = graph.find((thing) => thing['@type'] === 'DefinedTermSet');
  const terms = set?.hasDefinedTerm as { '@id': string; name: string; description: string }[];
  expect(terms.map((term) => [term['@id'].split('#')[1], term.description])).toEqual(
    entries.map((entry) => [idOf(entry), meaningOf(entry)]),
  );
});

const linked = pages.flatMap(({ route, html }) => {
  const links = parseHtml(html).querySelectorAll('a.term');
  return links.length > 0 ? [[route, links] as const] : [];
});

test('most pages of the guide lead to terms', () => {
  expect(linked.length).toBeGreaterThan(10);
});

test.each(linked)(
  '%s links a term once, in running text, and no more than two a paragraph',
  (_, links) => {
    const ids = links.map((link) => link.getAttribute('href')?.split('#')[1] ?? '');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !glossary.some((term) => term.id === id))).toEqual([]);
    for (const link of links) {
      expect(
        link.closest('h1, h2, h3, h4, table, code, figure, nav, astro-island, aside.contents'),
      ).toBeNull();
      const block = link.closest('li') ?? link.closest('p');
      expect(block?.querySelectorAll('a.term').length).toBeLessThanOrEqual(2);
    }
  },
);

test('search has every term, named table, figure and calculator, each at a place that exists', () => {
  const found = searchEntries(built);
  const routes = new Map(built.map(({ route, document }) => [route, document]));
  const nowhere = found.filter(({ url }) => {
    const [route = '', id] = url.split('#');
    const place = routes.get(route);
    // What stands above the first heading is found at the top of its page.
    return !place || (id !== undefined && !place.querySelector(`[id="${id}"]`));
  });
  expect(nowhere.map(({ url }) => url)).toEqual([]);
  const kinds = Map.groupBy(found, ({ kind }) => kind);
  expect(kinds.get('Term')).toHaveLength(glossary.length);
  expect(kinds.get('Calculator')).toHaveLength(8);
  const frames = built.flatMap(({ document }) =>
    document
      .querySelectorAll('main [role="group"][aria-label] > table')
      .filter(
        (table) => !table.closest('astro-island') && !table.closest('[data-pagefind-ignore]'),
      ),
  );
  expect(kinds.get('Table')?.length).toBeGreaterThanOrEqual(frames.length);
  const blank = found.filter(({ title, text }) => title.length < 2 || text.length < 2);
  expect(blank).toEqual([]);
});

test('the page that stands for a missing one lists the main pages, and every other', () => {
  const html = readFileSync(path.join(dist, '404.html'), 'utf8');
  const listed = parseHtml(html).querySelectorAll('main [data-pages] a');
  expect(listed.map((link) => link.getAttribute('href')).sort()).toEqual(
    built.map(({ route }) => route).sort(),
  );
});
