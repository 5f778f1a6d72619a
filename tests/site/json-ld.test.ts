import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseHtml, plainText } from '../../tools/for-programs/dom.mjs';
import { dist, pages } from './pages.ts';

interface Thing {
  '@type': string;
  [field: string]: unknown;
}

const address = process.env.SITE_URL?.replace(/\/$/, '') ?? '';

/** What a page says of itself in JSON-LD, beside the page as its readers have it. */
const described = pages
  .filter(({ indexed }) => indexed)
  .map(({ route, html }) => {
    const page = parseHtml(html);
    const scripts = page.querySelectorAll('head script[type="application/ld+json"]');
    const graph: Thing[] = scripts.flatMap((script) => JSON.parse(script.rawText)['@graph']);
    const find = (type: string) => graph.filter((thing) => thing['@type'] === type);
    const text = (selector: string) => {
      const element = page.querySelector(selector);
      return element ? plainText(element) : null;
    };
    return { route, page, scripts, graph, find, text };
  });
const byRoute = described.map((one) => [one.route, one] as const);
const pageOf = (route: string) => {
  const found = described.find((one) => one.route === route);
  if (!found) throw new Error(`There is no page ${route}.`);
  return found;
};

test.each(byRoute)('%s describes itself in the words that it shows', (route, one) => {
  expect(one.scripts).toHaveLength(1);
  const [work, ...others] = [...one.find('TechArticle'), ...one.find('FAQPage')];
  expect(others).toEqual([]);
  expect(work?.['@type']).toBe(route === '/faq/' ? 'FAQPage' : 'TechArticle');
  expect(work?.['@id']).toBe(address + route);
  expect(work?.headline ?? work?.name).toBe(one.text('main h1'));
  const meta = one.page.querySelector('meta[name="description"]')?.getAttribute('content');
  expect(work?.description).toBe(meta);
  const checked = one.page.querySelector('main header time')?.getAttribute('datetime');
  expect(work?.dateModified).toBe(checked);
  expect(work?.inLanguage).toBe(one.page.querySelector('html')?.getAttribute('lang'));
  expect(work?.license).toBe(
    one.page.querySelector('footer a[rel="license"]')?.getAttribute('href'),
  );
  const here = one.page.querySelector('details.menu a[aria-current="page"]');
  if (here && route !== '/faq/')
    expect(work?.about).toEqual({ '@type': 'Thing', name: plainText(here) });
});

test('the home page describes the site, and every page belongs to it', () => {
  const [site] = pageOf('/').find('WebSite');
  expect(site).toMatchObject({ name: pageOf('/').text('a.brand'), url: `${address}/` });
  for (const { graph, route } of described) {
    const work = graph.find((thing) => thing['@id'] === address + route);
    expect(work?.isPartOf, route).toEqual({ '@id': site?.['@id'] });
  }
});

test.each(byRoute.filter(([route]) => route !== '/'))(
  '%s says where it stands, by names that its menu shows',
  (route, one) => {
    const [trail, ...others] = one.find('BreadcrumbList');
    expect(others).toEqual([]);
    const steps = trail?.itemListElement as { position: number; name: string; item: string }[];
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
    expect(steps[0]).toMatchObject({ name: one.text('a.brand'), item: `${address}/` });
    expect(steps.at(-1)?.item).toBe(address + route);
    for (const { name, item } of steps) {
      expect(route.startsWith(item.slice(address.length)), item).toBe(true);
      const href = item.slice(address.length);
      const links = one.page.querySelectorAll(`header a[href="${href}"]`).map(plainText);
      expect([...links, one.text('main h1')]).toContain(name);
    }
  },
);

test('the FAQ gives each question and its whole answer, as they stand on the page', () => {
  const { find, page } = pageOf('/faq/');
  const [faq] = find('FAQPage');
  const questions = faq?.mainEntity as (Thing & { name: string; acceptedAnswer: Thing })[];
  const prose = parseHtml(page.querySelector('main .prose')?.outerHTML ?? '');
  const ids = prose.querySelectorAll('h3[id]').map((heading) => heading.getAttribute('id'));
  expect(questions.map((question) => question['@id'])).toEqual(
    ids.map((id) => `${address}/faq/#${id}`),
  );
  for (const extra of prose.querySelectorAll('sup.cite, a.heading-link')) extra.remove();
  const words = (text: string) => text.replaceAll(/\s+/g, '');
  const shown = words(plainText(prose));
  for (const { name, acceptedAnswer } of questions) {
    // The way to the page that says more follows each answer.
    expect(shown).toContain(words(`${name}${acceptedAnswer.text}More:`));
  }
});

test('the data are described by their section, their index and their files', () => {
  const withData = described.filter(({ find }) => find('Dataset').length > 0);
  expect(withData.map(({ route }) => route)).toEqual(['/about/']);
  const [data] = pageOf('/about/').find('Dataset');
  const index = JSON.parse(readFileSync(path.join(dist, 'data/index.json'), 'utf8'));
  expect(data).toMatchObject({
    version: index.version,
    dateModified: index.date,
    license: index.license.url,
  });
  const text = plainText(pageOf('/about/').page.querySelector('main') ?? parseHtml(''));
  expect(text).toContain(data?.description);
  const files = data?.distribution as {
    name: string;
    contentUrl: string;
    encodingFormat: string;
  }[];
  const wanted = (index.datasets as { title: string; url: string; csv: string }[]).flatMap(
    ({ title, url, csv }) => [
      [title, 'application/json', address + url],
      [title, 'text/csv', address + csv],
    ],
  );
  expect(files.map((file) => [file.name, file.encodingFormat, file.contentUrl])).toEqual(wanted);
  for (const { contentUrl } of files) {
    expect(existsSync(path.join(dist, contentUrl.slice(address.length))), contentUrl).toBe(true);
  }
});

test('the map of the site has every indexed page with its day, and robots.txt names it where it can', () => {
  const index = readFileSync(path.join(dist, 'sitemap-index.xml'), 'utf8');
  const parts = [...index.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, part = '']) => part);
  const entries = parts.flatMap((part) => {
    const text = readFileSync(path.join(dist, part.slice(address.length)), 'utf8');
    return [...text.matchAll(/<loc>(.+?)<\/loc><lastmod>(.+?)<\/lastmod>/g)];
  });
  const wanted = described.map(({ route, page }) => {
    const day = page.querySelector('main header time')?.getAttribute('datetime');
    return `${address}${route} ${day}`;
  });
  expect(entries.map(([, place, day]) => `${place} ${day}`).sort()).toEqual(wanted.sort());
  const robots = readFileSync(path.join(dist, 'robots.txt'), 'utf8');
  expect(/^Sitemap: (.*)$/m.exec(robots)?.[1]).toBe(
    address ? `${address}/sitemap-index.xml` : undefined,
  );
});
