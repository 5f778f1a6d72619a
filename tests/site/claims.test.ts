import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { claimVerdicts } from '../../src/data/schema/claim.ts';
import { attribute, dist, idsOf, pages } from './pages.ts';

/** The ledger of claims, as built. */
const ledger = pages.find(({ route }) => route === '/evidence/');
if (!ledger) throw new Error('There is no /evidence/ in dist.');

const { claims } = loadData();
const rows = new Map(idsOf(ledger).map(({ id, element }) => [id, element]));
const published = JSON.parse(readFileSync(path.join(dist, 'data/claims.json'), 'utf8')) as {
  id: string;
  said: string;
  figure: string | null;
  ours: { text: string };
  finding: string;
  sources: string[];
  used: string[];
}[];

test('every claim is an anchor of the ledger', () => {
  expect(claims.filter(({ id }) => rows.get(id)?.tagName !== 'tr').map(({ id }) => id)).toEqual([]);
});

test('contradictions come first, then what is outdated, refined, unverified, confirmed', () => {
  const order = ledger.document
    .querySelectorAll('[data-claims] tbody tr')
    .map((row) => claims.find(({ id }) => id === attribute(row, 'id'))?.verdict ?? '');
  expect(order).toHaveLength(claims.length);
  const places = order.map((verdict) => (claimVerdicts as readonly string[]).indexOf(verdict));
  expect(places).toEqual(places.toSorted((x, y) => x - y));
});

/** Text as a reader sees it: computed figures and entities in place, white space and citation numerals gone. */
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const seen = (html: string) =>
  html
    .replaceAll(/<sup\b[\s\S]*?<\/sup>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, '')
    .toLowerCase();

const rowHtml = new Map(
  [...ledger.html.matchAll(/<tr id="([^"]+)" data-subject[\s\S]*?<\/tr>/g)].map(
    ([html, id = '']) => [id, seen(html)],
  ),
);

test('a row says what the published data say, with every place of use', () => {
  expect(published.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
  const wrong = published.flatMap((claim) => {
    const html = rowHtml.get(claim.id) ?? '';
    const texts = [claim.said, claim.figure ?? '–', claim.ours.text, claim.finding];
    return texts.filter((text) => !html.includes(seen(text))).map((text) => `${claim.id}: ${text}`);
  });
  expect(wrong).toEqual([]);
  for (const { id, used } of published) {
    const links =
      rows
        .get(id)
        ?.querySelectorAll('a')
        .map((link) => attribute(link, 'href')) ?? [];
    expect(links).toEqual(expect.arrayContaining(used));
    expect(links).toContain(`#${id}`);
  }
});

test('every source of a claim is a numeral in its row', () => {
  const wrong = published.flatMap(({ id, sources }) => {
    const links = rows
      .get(id)
      ?.querySelectorAll('.cite a')
      .map((link) => attribute(link, 'href'));
    return sources
      .filter((source) => !links?.includes(`#ref-${source}`))
      .map((one) => `${id}: ${one}`);
  });
  expect(wrong).toEqual([]);
});

test('the index of the data lists the claims', () => {
  const index = JSON.parse(readFileSync(path.join(dist, 'data/index.json'), 'utf8'));
  expect(index.datasets).toContainEqual(
    expect.objectContaining({
      name: 'claims',
      url: '/data/claims.json',
      csv: '/data/claims.csv',
      schema: '/data/schemas/claims.json',
      rows: claims.length,
    }),
  );
});
