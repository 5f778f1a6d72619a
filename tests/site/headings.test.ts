import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute, byRoute, idsOf } from './pages.ts';

/** Letters, digits and hyphens, starting with a letter: it survives in any link, log and chat. */
const authorGiven = /^[A-Za-z][A-Za-z0-9-]*$/;

const withoutCode = (mdx: string) => mdx.replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2/gm, '');

test.each(globSync('content/docs/**/*.mdx').sort())('every heading in %s has an id', (file) => {
  const headings = withoutCode(readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => /^#{1,6}\s/.test(line));
  const wrong = headings.filter((line) => {
    const id = /\{#([^}\s]+)\}\s*$/.exec(line)?.[1];
    return !id || !authorGiven.test(id);
  });
  expect(wrong).toEqual([]);
  // The page's title is its first heading; the text begins one level below.
  expect(headings.filter((line) => /^#\s/.test(line))).toEqual([]);
});

test.each(byRoute)('%s has exactly one first heading, and skips no level', (_route, page) => {
  const levels = page.document
    .querySelectorAll('h1, h2, h3, h4, h5, h6')
    .map((heading) => Number(heading.tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const jumps = levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1);
  expect(jumps).toEqual([]);
});

test.each(byRoute)('%s has an id on every heading of its text', (_route, page) => {
  const wrong = page.document
    .querySelectorAll('main h2, main h3, main h4, main h5, main h6')
    .filter((heading) => !authorGiven.test(attribute(heading, 'id') ?? ''))
    .map((heading) => heading.textContent.trim());
  expect(wrong).toEqual([]);
});

test.each(byRoute)('no id occurs twice on %s', (_route, page) => {
  const ids = idsOf(page).map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
