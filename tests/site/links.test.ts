import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, base, byRoute, dist, idsOf, pages } from './pages.ts';

const siteAddress = process.env.SITE_URL ?? 'https://site.invalid';
const idsByRoute = new Map(
  pages.map((page) => [page.route, new Set(idsOf(page).map((i) => i.id))]),
);

/** What is wrong with a link, seen from a page; null when it leads somewhere or to another host. */
function problem(link: string, route: string): string | null {
  const url = new URL(link, siteAddress + base + route);
  if (url.origin !== new URL(siteAddress).origin) return null;
  if (!url.pathname.startsWith(`${base}/`)) return `${link}: outside of ${base}/`;
  const name = decodeURIComponent(url.pathname.slice(base.length));
  const file = path.join(dist, name);
  const isFolder = existsSync(file) && statSync(file).isDirectory();
  if (isFolder && !name.endsWith('/')) return `${link}: lacks the slash at its end`;
  if (!existsSync(isFolder ? path.join(file, 'index.html') : file)) return `${link}: no such page`;
  const id = decodeURIComponent(url.hash.slice(1));
  const ids = idsByRoute.get(name);
  if (id && ids && !ids.has(id)) return `${link}: no such id`;
  return null;
}

const linkAttributes = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['source[src]', 'src'],
  ['iframe[src]', 'src'],
  ['form[action]', 'action'],
  ['use[href]', 'href'],
] as const;

test.each(byRoute)('every link of %s inside the site resolves, with its hash', (route, page) => {
  // The links of an embed are those of its page on the guide.
  const own = page.document.querySelector('base');
  const from = (own && attribute(own, 'href'))?.slice(base.length) ?? route;
  const links = linkAttributes.flatMap(([selector, name]) =>
    page.document.querySelectorAll(selector).map((element) => attribute(element, name) ?? ''),
  );
  const wrong = [...new Set(links)]
    .filter((link) => !/^(mailto|tel|data):/.test(link))
    .flatMap((link) => problem(link, from) ?? []);
  expect(wrong).toEqual([]);
});

test.each(byRoute)(
  '%s points its labels and descriptions at elements that exist',
  (_route, page) => {
    const ids = new Set(idsOf(page).map(({ id }) => id));
    const wrong = [
      'for',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'headers',
    ].flatMap((name) =>
      page.document
        .querySelectorAll(`[${name}]`)
        .flatMap((element) => (attribute(element, name) ?? '').split(/\s+/))
        .filter((id) => id && !ids.has(id))
        .map((id) => `${name}="${id}"`),
    );
    expect(wrong).toEqual([]);
  },
);

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

test('addresses inside the site in JSON, Markdown, XML and text files resolve', () => {
  const wrong = globSync('**/*.{json,md,xml,txt}', { cwd: dist })
    .filter((file) => !file.startsWith('pagefind'))
    .flatMap((file) => {
      const text = readFileSync(path.join(dist, file), 'utf8');
      const links = file.endsWith('.json')
        ? strings(JSON.parse(text)).filter((value) => /^\/[a-z0-9]/.test(value))
        : [...text.matchAll(/<loc>([^<]+)<\/loc>|\]\(((?:https?:\/)?\/[^)\s]*)\)/g)].map(
            ([, location, link]) => location ?? link ?? '',
          );
      return links.flatMap((link) => {
        const found = problem(link, '/');
        return found ? [`${file}: ${found}`] : [];
      });
    });
  expect(wrong).toEqual([]);
});

test.each(byRoute)('%s loads nothing from another host', (route, page) => {
  const own = new URL(siteAddress).origin;
  const loaded = [
    ...page.document.querySelectorAll('link[href]').filter((link) => {
      const rel = attribute(link, 'rel') ?? '';
      return !/^(canonical|alternate|license|author|me)$/.test(rel);
    }),
    ...page.document.querySelectorAll('[src]'),
    ...page.document.querySelectorAll('[srcset]'),
    ...page.document.querySelectorAll('object[data]'),
    ...page.document.querySelectorAll('use[href]'),
    ...page.document.querySelectorAll('form[action]'),
  ].flatMap((element) =>
    ['href', 'src', 'srcset', 'data', 'action'].flatMap((name) => attribute(element, name) ?? []),
  );
  const foreign = loaded.filter(
    (link) => new URL(link, own + route).origin !== own && !link.startsWith('data:'),
  );
  const styles = [...page.html.matchAll(/(?:url\(|@import\s+)['"]?((?:https?:)?\/\/[^'")\s]+)/g)];
  expect([...foreign, ...styles.map(([, link]) => link)]).toEqual([]);
});
