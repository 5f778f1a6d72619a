import { expect, test } from 'vitest';
import { attribute, byRoute, pages } from './pages.ts';

const text = (value: string) => value.replaceAll(/\s+/g, ' ').trim();

function titleOf(page: (typeof pages)[number]): string {
  return text(page.document.querySelectorAll('head > title')[0]?.textContent ?? '');
}

function descriptionOf(page: (typeof pages)[number]): string {
  const meta = page.document.querySelectorAll('meta[name="description"]')[0];
  return text((meta && attribute(meta, 'content')) ?? '');
}

/** Values that occur more than once. */
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

test('every page has its own title', () => {
  expect(repeated(pages.map(titleOf))).toEqual([]);
});

test('every page that is indexed has its own description', () => {
  expect(repeated(pages.filter(({ indexed }) => indexed).map(descriptionOf))).toEqual([]);
});

test.each(byRoute)('%s says what it is: language, title, description, icon', (_route, page) => {
  const html = page.document.querySelectorAll('html')[0];
  expect(html && attribute(html, 'lang')).toBe('en-US');
  expect(titleOf(page).length).toBeGreaterThan(10);
  expect(descriptionOf(page).length).toBeGreaterThan(40);
  expect(page.document.querySelectorAll('link[rel="icon"]')).toHaveLength(1);
  expect(page.document.querySelectorAll('meta[charset]')).toHaveLength(1);
  const viewport = page.document.querySelectorAll('meta[name="viewport"]')[0];
  // Readers may zoom.
  expect(viewport && attribute(viewport, 'content')).not.toMatch(/user-scalable|maximum-scale/);
});

test.each(byRoute)('%s has the landmarks that readers jump between', (route, page) => {
  const count = (selector: string) => page.document.querySelectorAll(selector).length;
  expect(count('main')).toBe(1);
  if (route.startsWith('/embed/')) return; // a calculator alone, inside somebody else's page
  expect(count('body > header')).toBe(1);
  expect(count('body > footer')).toBe(1);
  expect(count('header nav')).toBeGreaterThan(0);
  const first = page.document.querySelectorAll('body a')[0];
  expect(first && attribute(first, 'href')).toBe('#main');
});
