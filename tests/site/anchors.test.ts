import { expect, test } from 'vitest';
import { idsOf, pages } from './pages.ts';
import { moved, publishedList, today } from './published.ts';

/**
 * Published anchors are promises: people link to them. The list only grows; `npm run anchors` adds what is new.
 * An anchor that is renamed, or moves with its page, gets a line in content/moved.yaml, and the build leads there.
 */
const list = publishedList('published-anchors');
const listed = list.lines;

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

list.grow(built);

test('no published anchor has disappeared: it is there, or content/moved.yaml says where', () => {
  const gone = listed.filter((anchor) => !built.includes(today(anchor)));
  expect(gone).toEqual([]);
});

test('no line was ever taken out of the list', () => {
  expect(list.struck()).toEqual([]);
});

test('every new anchor is listed (`npm run anchors` does it)', () => {
  expect(built.filter((anchor) => !listed.includes(anchor))).toEqual([]);
});

test('the list is sorted and says nothing twice', () => {
  expect(listed).toEqual([...new Set(listed)].sort());
});

test('content/moved.yaml moves only what was published and is gone', () => {
  const wrong = Object.keys(moved.sections).filter(
    (from) => !listed.includes(from) || built.includes(from),
  );
  expect(wrong).toEqual([]);
});

test('an old id works without a script: an empty element with it stands in the new place', () => {
  const dead = Object.keys(moved.sections).filter((from) => {
    const [route, id] = today(from).split('#');
    const old = from.split('#')[1];
    const ids = idsOf(pages.find((page) => page.route === route) ?? (pages[0] as never));
    const mark = ids.find((one) => one.id === old);
    return mark?.element.closest(`#${id}`) === null || mark === undefined;
  });
  expect(dead).toEqual([]);
});
