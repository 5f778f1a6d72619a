import { expect, test } from 'vitest';
import { inOrder, type PagefindData, rowsOf } from '../../src/layouts/search-rows.ts';

const part = (title: string, url: string) => ({ title, url, excerpt: '<mark>x</mark>' });
const page: PagefindData = {
  ...part('Break-even', '/guide/break-even/'),
  meta: { title: 'Break-even' },
  sub_results: [
    part('Break-even', '/guide/break-even/'),
    part('Planned load', '/guide/break-even/#load'),
    part('Peak', '/guide/break-even/#peak'),
    part('Length', '/guide/break-even/#length'),
  ],
};
const entry = (title: string, kind: string, url: string, also = ''): PagefindData => ({
  ...part(title, '/entry/7/'),
  meta: { title, href: url, kind, page: 'Glossary', also },
  sub_results: [part(title, '/entry/7/')],
});

test('a page gives its best sections, an entry itself with its kind and page', () => {
  expect(rowsOf(page, 3).map(({ kind, page, url }) => [kind, page, url])).toEqual([
    ['Page', '', '/guide/break-even/'],
    ['Section', 'Break-even', '/guide/break-even/#load'],
    ['Section', 'Break-even', '/guide/break-even/#peak'],
  ]);
  const [row, ...more] = rowsOf(entry('PUE', 'Term', '/glossary/#pue', 'power usage, x'), 3);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    url: '/glossary/#pue',
    kind: 'Term',
    page: 'Glossary',
    also: ['power usage', 'x'],
  });
});

test('below a path, an entry leads to its place below it', () => {
  const below = { ...entry('PUE', 'Term', '/glossary/#pue'), url: '/wan-guide/entry/7/' };
  expect(rowsOf(below, 3).map(({ url }) => url)).toEqual(['/wan-guide/glossary/#pue']);
});

test('what bears the very name comes first, a term before the rest; others keep their order', () => {
  const found = [
    page,
    entry('Planned load of one GPU', 'Chart', '/a/#a'),
    entry('planned load', 'Term', '/glossary/#planned-load', 'target utilization'),
  ].flatMap((data) => rowsOf(data, 2));
  const urls = (query: string) => inOrder(found, query).map(({ url }) => url);
  expect(urls(' Planned Load')).toEqual([
    '/glossary/#planned-load',
    '/guide/break-even/#load',
    '/guide/break-even/',
    '/a/#a',
  ]);
  expect(urls('target utilization')[0]).toBe('/glossary/#planned-load');
  expect(urls('load')).toEqual(found.map(({ url }) => url));
});

test('no place is named twice', () => {
  const twice = [...rowsOf(page, 3), ...rowsOf(page, 3)];
  expect(inOrder(twice, 'x')).toHaveLength(3);
});
