import { expect, test } from 'vitest';
import { nearestRoutes } from '../../src/layouts/nearest-routes.ts';

const routes = [
  ...['/', '/guide/break-even/', '/guide/self-hosting/', '/guide/licenses/', '/guide/openness/'],
  ...['/guide/scenarios/', '/guide/strategies/', '/guide/api/', '/faq/', '/glossary/', '/method/'],
  ...['/evidence/', '/evidence/sources/', '/evidence/changes/', '/about/'],
];

test.each([
  ['a letter or two wrong', '/guide/brake-even/', '/guide/break-even/'],
  ['without the hyphen, and without the end', '/guide/breakeven', '/guide/break-even/'],
  ['without its folder', '/self_hosting/', '/guide/self-hosting/'],
  ['in capitals, as a file', '/Guide/Self-Hosting.html', '/guide/self-hosting/'],
  ['British', '/guide/licences/', '/guide/licenses/'],
  ['one of many', '/guide/scenario/', '/guide/scenarios/'],
  ['deeper than it is', '/en/guide/break-even/', '/guide/break-even/'],
  ['in another folder', '/guide/sources/', '/evidence/sources/'],
  ['a file of a folder', '/glosary/index.html', '/glossary/'],
])('an address that is %s leads to its page', (_, asked, wanted) => {
  expect(nearestRoutes(asked, routes)[0]).toBe(wanted);
});

test.each([
  '/xqzt-vkw/',
  '/guide/qqqq/',
  '/wp-login.php',
  '/%D0%B6%D0%B4/',
  '/a',
  '/guide/',
  '/',
  `/${'x'.repeat(5000)}/`,
])('%s is like no page', (asked) => {
  expect(nearestRoutes(asked, routes)).toEqual([]);
});
