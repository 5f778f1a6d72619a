import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/components/atom.ts';
import type { Change } from '../../src/data/changes/change.ts';
import { changes } from '../../src/data/changes.ts';
import { loadData } from '../../src/data/load.ts';
import { type Element, parseXml } from './xml.ts';

const all = changes(loadData());
const of = (element: Element, name: string) =>
  element.children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => of(element, name).map(({ text }) => text);

describe('the feed of changes', () => {
  const feed = parseXml(atomFeed(all, new URL('https://guide.example/')));

  it('has the elements that Atom requires, and one entry a change', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated']) expect(of(feed, name)).toHaveLength(1);
    expect(of(feed, 'author')[0]?.children[0]?.text).toBeTruthy();
    expect(of(feed, 'entry')).toHaveLength(all.length);
    for (const entry of of(feed, 'entry')) {
      for (const name of ['id', 'title', 'updated', 'summary']) {
        expect(textOf(entry, name)).toEqual([expect.stringMatching(/\S/)]);
      }
    }
  });

  it('was updated when its newest entry was', () => {
    const moments = of(feed, 'entry').flatMap((entry) => textOf(entry, 'updated'));
    for (const moment of moments)
      expect(new Date(moment).toISOString()).toContain(moment.slice(0, -1));
    expect(textOf(feed, 'updated')).toEqual([moments.toSorted().at(-1)]);
  });

  it('names each change by an id that no address is part of', () => {
    const ids = of(feed, 'entry').flatMap((entry) => textOf(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^tag:wan-guide,2026:changes\/[A-Za-z][A-Za-z0-9-]*$/);
    expect(
      parseXml(atomFeed(all, null)).children.find(({ name }) => name === 'entry')?.children[0]
        ?.text,
    ).toBe(ids[0]);
  });

  it('has absolute addresses where the site has one, else addresses from the root', () => {
    const links = (feedOf: Element) =>
      [feedOf, ...of(feedOf, 'entry')].flatMap((one) =>
        of(one, 'link').map(({ attributes }) => attributes.href ?? ''),
      );
    for (const href of links(feed)) expect(href).toMatch(/^https:\/\/guide\.example\//);
    for (const href of links(parseXml(atomFeed(all, null)))) expect(href).toMatch(/^\//);
  });
});

it('any text comes back out of the feed as it went in', () => {
  const [first] = all as [Change];
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text));
  fc.assert(
    fc.property(printable, (title) => {
      const feed = parseXml(atomFeed([{ ...first, title, parts: [title] }], null));
      const [entry] = of(feed, 'entry') as [Element];
      expect(textOf(entry, 'title')).toEqual([title]);
      expect(textOf(entry, 'summary')).toEqual([title]);
    }),
  );
});
