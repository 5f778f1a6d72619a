import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { idsOf, pages } from './pages.ts';

/**
 * Published anchors are promises: people link to them. The list only grows; `npm run anchors` adds what is new.
 * An anchor that is renamed gets a line in anchor-aliases.json, from the old address to the new one, and leaves
 * `<span id="old-id"></span>` on the page, so that old links still arrive.
 */
const listFile = 'tests/site/published-anchors.txt';
const aliases: Record<string, string> = JSON.parse(
  readFileSync('tests/site/anchor-aliases.json', 'utf8'),
);

const listed = readFileSync(listFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** Elements that stand for something a reader may point at. Ids on other elements only serve the page itself. */
const linkable = /^(h[1-6]|li|tr|dt|dfn|article|section|details|figure|table)$/;

/** A page's lists of references and of notes follow its text, so no promise: sources and rows have ids of their own. */
const passing = /^(ref-|n\d+$)/;

const built = pages
  .filter(({ indexed }) => indexed)
  .flatMap((page) =>
    idsOf(page)
      .filter(({ id, element }) => linkable.test(element.tagName) && !passing.test(id))
      // The page's own furniture (contents, menu, dialog) is not what people link to.
      .filter(({ element }) => element.closest('main') && !element.closest('aside'))
      .map(({ id }) => `${page.route}#${id}`),
  );

if (process.env.ADD_ANCHORS) {
  const all = [...new Set([...listed, ...built])].sort();
  writeFileSync(listFile, `${all.join('\n')}\n`);
  listed.splice(0, listed.length, ...all);
}

test('no published anchor has disappeared without an alias', () => {
  const gone = listed.filter((anchor) => !built.includes(anchor) && !(anchor in aliases));
  expect(gone).toEqual([]);
});

test('every new anchor is listed (`npm run anchors` does it)', () => {
  expect(built.filter((anchor) => !listed.includes(anchor))).toEqual([]);
});

test('the list is sorted and says nothing twice', () => {
  expect(listed).toEqual([...new Set(listed)].sort());
});

test('every alias leads from a published anchor that is gone to one that exists', () => {
  const wrong = Object.entries(aliases).filter(
    ([from, to]) => !listed.includes(from) || built.includes(from) || !built.includes(to),
  );
  expect(wrong).toEqual([]);
});

test('an alias works without a script: an empty element with the old id stands before the new place', () => {
  const ids = new Map(pages.map((page) => [page.route, idsOf(page).map(({ id }) => id)]));
  const dead = Object.entries(aliases).filter(([from, to]) => {
    const [route = '', id = ''] = from.split('#');
    return to.split('#')[0] !== route || !ids.get(route)?.includes(id);
  });
  expect(dead).toEqual([]);
});
