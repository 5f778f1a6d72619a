import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseXml } from '../components/xml.ts';
import { attribute, dist, pages } from './pages.ts';

const feed = parseXml(readFileSync(path.join(dist, 'changes.xml'), 'utf8'));
const entries = feed.children.filter(({ name }) => name === 'entry');
const page = pages.find(({ route }) => route === '/evidence/changes/');

test('every entry of the feed leads to its place on the page, and the page has no other', () => {
  const listed = page?.document.querySelectorAll('li[data-kind]') ?? [];
  const ids = listed.map((item) => attribute(item, 'id'));
  const linked = entries.map(({ children }) => {
    const href = children.find(({ name }) => name === 'link')?.attributes.href ?? '';
    return /\/evidence\/changes\/#(.+)$/.exec(href)?.[1];
  });
  expect(linked.length).toBeGreaterThan(50);
  expect(linked).toEqual(ids);
});

/** A calculator alone, inside somebody else's page, is no place to follow this one. */
const own = pages.filter(({ route }) => !route.startsWith('/embed/'));

test('every page names the feed', () => {
  const without = own.filter(({ document }) => {
    const links = document.querySelectorAll('head > link[type="application/atom+xml"]');
    return links.length !== 1 || !links[0] || attribute(links[0], 'rel') !== 'alternate';
  });
  expect(without.map(({ route }) => route)).toEqual([]);
});

test('every page shows the hash of the data that the index gives', () => {
  const index = JSON.parse(readFileSync(path.join(dist, 'data/index.json'), 'utf8'));
  expect(index.hash).toMatch(/^[0-9a-f]{8}$/);
  const footers = own.map(
    ({ document }) => document.querySelectorAll('body > footer')[0]?.textContent ?? '',
  );
  for (const text of footers) {
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`Data ${index.version} · ${index.hash}`);
  }
});
