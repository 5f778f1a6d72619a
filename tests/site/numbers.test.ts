import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Element, parseHtml, plainText } from '../../tools/for-programs/dom.mjs';
import { dist, pages } from './pages.ts';

const read = pages
  .filter(({ indexed }) => indexed)
  .map(({ route, html }) => ({ route, page: parseHtml(html) }));
const notesOf = (page: Element) => page.querySelectorAll('.numbers > ol > li');
const withNotes = read.filter(({ page }) => notesOf(page).length > 0);
const byRoute = withNotes.map((one) => [one.route, one.page] as const);

test.each(byRoute)('%s: notes are numbered, and each number leads to its own', (_route, page) => {
  const notes = notesOf(page);
  expect(notes.map((note) => note.getAttribute('id'))).toEqual(notes.map((_, at) => `n${at + 1}`));
  const links = page.querySelectorAll('.prose [data-n]');
  for (const link of links)
    expect(link.getAttribute('href')).toBe(`#n${link.getAttribute('data-n')}`);
  const led = [...new Set(links.map((link) => Number(link.getAttribute('data-n'))))];
  expect(led.toSorted((x, y) => x - y)).toEqual(notes.map((_, at) => at + 1));
});

test.each(byRoute)(
  '%s: each note says who, when and how sure, and where the row is',
  (_route, page) => {
    const wrong = notesOf(page).filter((note) => {
      const text = plainText(note);
      // The article's own figures are its words, and a pair has the rows of two notes above.
      if (/the article’s own figures\.|from the rows of notes \d+ and \d+\.$/.test(text))
        return false;
      const links = note.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
      const named = /Our judgment|each with its sources/.test(text);
      return !(
        /checked \w+ \d+, \d{4}/.test(text) &&
        /; (primary|secondary|community|assumption)/.test(text) &&
        (named || links.some((href) => href.startsWith('/evidence/sources/#'))) &&
        links.some((href) =>
          /^(\/data\/\w+\.json|(\/method\/)?#assumption-|\/guide\/licenses\/#)/.test(href),
        )
      );
    });
    expect(wrong.map(plainText)).toEqual([]);
  },
);

test('every number that sentences take from the data leads somewhere', () => {
  const loose = read.flatMap(({ route, page }) =>
    page
      .querySelectorAll('.prose > p data, .prose > ul data, .prose > ol data, .prose > aside data')
      .filter((data) => !data.closest('[role="doc-noteref"]'))
      .map((data) => `${route}: ${plainText(data)}`),
  );
  expect(loose).toEqual([]);
  for (const { route, page } of read) {
    expect(page.querySelectorAll('[data-of]').map(plainText), route).toEqual([]);
    for (const link of page.querySelectorAll('main [role="doc-noteref"]')) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) expect(page.querySelector(href), `${route}${href}`).not.toBeNull();
    }
  }
});

describe('notes of calculators', () => {
  const notes: Record<string, string> = JSON.parse(
    readFileSync(path.join(dist, 'notes.json'), 'utf8'),
  );
  test('there is one for every row that a calculator leads to', () => {
    const asked = pages.flatMap(({ html }) =>
      [...html.matchAll(/ data-row="([^"]+)"/g)].map(([, row = '']) => row),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect([...new Set(asked)].filter((row) => !notes[row])).toEqual([]);
  });
});
