import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CalculatorId, calculators } from '../../src/state/calculators.ts';
import { asText, decode, encode } from '../../src/state/codec.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { upToDate } from '../../src/state/link-format.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { partsOf } from '../../tools/moved/table.mjs';
import { catalog, definitions } from '../state/definitions.ts';
import { attribute, base, dist, idsOf, type Page, pages } from './pages.ts';
import { publishedList, today } from './published.ts';

/**
 * Every address that was ever published, but for the anchors, which have a list of their own: pages and files, links of
 * the guide with a query, and for each calculator copied links that name each input and each choice once. The list only
 * grows (`npm run anchors`), so what a reader has kept goes on to open the same thing in the same state.
 */
const list = publishedList('published-links');

/** What a build step or a browser names, and no person: content hashes, the search index, the notes, the worker. */
const unnamed =
  /^\/(?:_astro|pagefind)\/|^\/(?:404\.html|_headers|_redirects|notes\.json|service-worker\.js)$/;
const files = globSync('**/*.*', { cwd: dist })
  .map((file) => `/${file.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/'))
  .filter((address) => !unnamed.test(address));

/** Links of the guide's own pages that set something. */
const written = pages
  .filter(({ route }) => !route.startsWith('/embed/'))
  .flatMap(({ document }) => document.querySelectorAll('main a[href]'))
  .map((link) => attribute(link, 'href') ?? '')
  .map((link) => (link.startsWith(`${base}/`) ? link.slice(base.length) : link))
  .filter((link) => /^\/[^?]*\?/.test(link));

const ids = Object.keys(calculators) as CalculatorId[];

/** The inputs that a page's link can name. */
function inputsOf(route: string): InputDefinition[] {
  const here = ids.filter((id) => calculators[id].page === route || route === `/embed/${id}/`);
  const all = here.flatMap((id): InputDefinition[] => definitions[id]);
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** An allowed number that is not the default, and near it, so that it stays allowed. */
function another(one: InputDefinition & { kind: 'number' }): number {
  const { min, max, step, whole } = one;
  const size = whole ? Math.max(1, Math.round(step)) : step;
  const next = one.default + size <= max ? one.default + size : one.default - size;
  return Math.max(min, Number(next.toFixed(6)));
}

interface Unsaid {
  one: InputDefinition;
  value: Value;
}

/** What links made today can say and no listed one has said: `name` of a number, `name=choice`. */
function unsaid(lines: readonly string[], id: CalculatorId): Unsaid[] {
  const said = new Set(
    lines
      .flatMap((line) => [...new URLSearchParams(partsOf(line).query)])
      .flatMap(([name, value]) => [name, `${name}=${value}`]),
  );
  return definitions[id].flatMap((one: InputDefinition): Unsaid[] =>
    one.kind === 'number'
      ? said.has(one.name)
        ? []
        : [{ one, value: another(one) }]
      : one.choices
          .filter(({ value }) => !said.has(`${one.name}=${value}`))
          .map(({ value }) => ({ one, value })),
  );
}

/** A link of a calculator as it is copied, or the shorter one that stands in the address, with these values. */
function linkOf(id: CalculatorId, everyShared: boolean, wanted: readonly Unsaid[]): string {
  const { page, anchor } = calculators[id];
  const values = Object.fromEntries(wanted.map(({ one, value }) => [one.name, value]));
  const all = { ...defaultValues(definitions[id]), ...values };
  const how = { everyShared, dataVersion: catalog.version };
  const link = encode(all, definitions[id], new URLSearchParams(), how);
  // A default that nobody has named yet is named all the same.
  for (const [name, value] of Object.entries(values)) link.set(name, asText(value));
  return `${page}?${link}#${anchor}`;
}

const isCopied = (link: string, { page, anchor }: { page: string; anchor: string }) =>
  link.startsWith(`${page}?`) && link.endsWith(`#${anchor}`) && link.includes('state=');

/** Links that say everything once, as few as it takes: a copied one of each calculator, the others as in the address. */
function missingLinks(lines: readonly string[]): string[] {
  const missing: string[] = [];
  for (const id of ids) {
    let copied = lines.some((link) => isCopied(link, calculators[id]));
    for (;;) {
      const open = unsaid([...lines, ...missing], id);
      if (open.length === 0 && copied) break;
      missing.push(linkOf(id, !copied, open.toReversed()));
      copied = true;
    }
  }
  return missing;
}

list.grow([...files, ...written]);
list.grow(missingLinks(list.lines));

const byRoute = new Map(pages.map((page) => [page.route, page]));
const idsByRoute = new Map(
  pages.map((page) => [page.route, new Set(idsOf(page).map((i) => i.id))]),
);

function isThere(route: string): boolean {
  const file = path.join(dist, route, route.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile();
}

/** Whether a page has a control of this name that takes this value: a filter, say. */
function takes(page: Page | undefined, name: string, value: string): boolean {
  const control = page?.document.querySelector(`main [name="${name}"]`);
  if (control?.tagName !== 'select') return control !== null && control !== undefined;
  return control.querySelectorAll('option').some((one) => attribute(one, 'value') === value);
}

/** What an old link gets wrong today; empty where it opens on the right element in the right state. */
function faults(link: string): string[] {
  const old = partsOf(link);
  const { route, query, id } = partsOf(today(link));
  const params = upToDate(new URLSearchParams(query));
  const inputs = inputsOf(route);
  const { values, problems } = decode(new URLSearchParams(query), inputs);
  const shown = (name: string) =>
    inputs.find((one) => one.name === name) && asText(values[name] ?? '');
  return [
    ...(isThere(old.route) && isThere(route) ? [] : ['nothing is there']),
    ...(id === '' || idsByRoute.get(route)?.has(id) ? [] : [`no element #${id}`]),
    ...problems.map(({ name, why }) => `${name} is refused: ${why}`),
    ...[...params].flatMap(([name, value]) => {
      if (name === 'state' || name === 'data') return [];
      if (shown(name) === value || takes(byRoute.get(route), name, value)) return [];
      return [`${name}=${value} is read as ${shown(name)}`];
    }),
  ];
}

test('the list is sorted and says nothing twice', () => {
  expect(list.lines).toEqual([...new Set(list.lines)].sort());
});

test('no line was ever taken out of the list, but for what no person names', () => {
  expect(list.struck().filter((address) => !unnamed.test(address))).toEqual([]);
});

test('every page, file and written link is listed (`npm run anchors` does it)', () => {
  const known = new Set(list.lines);
  expect([...files, ...written].filter((address) => !known.has(address))).toEqual([]);
});

test('every input and every choice is named by a listed link (`npm run anchors` does it)', () => {
  expect(missingLinks(list.lines)).toEqual([]);
});

const withQuery = list.lines.filter((line) => line.includes('?'));

describe('a published address', () => {
  test('is still there, on its element, in its state', () => {
    const wrong = list.lines.flatMap((link) => faults(link).map((fault) => `${link}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  test('is missed when it is not', () => {
    const [some = ''] = withQuery.filter((link) => link.startsWith('/guide/break-even/'));
    expect(faults(some.replace('/guide/break-even/', '/guide/broken-even/'))).toContain(
      'nothing is there',
    );
    expect(faults(some.replace(/#.*/, '#no-such'))).toContain('no element #no-such');
    expect(faults('/guide/break-even/?b=no-such#explorer').join()).toContain(
      'b is refused: unknown',
    );
    expect(faults('/guide/break-even/?no-such=1').join()).toContain(
      'no-such=1 is read as undefined',
    );
    expect(faults('/evidence/?subject=no-such').join()).toContain('subject=no-such');
  });

  test('is one of each kind', () => {
    for (const place of Object.values(calculators)) {
      expect(withQuery.some((link) => isCopied(link, place))).toBe(true);
    }
    expect(list.lines.filter((line) => line.endsWith('.json')).length).toBeGreaterThan(10);
  });
});
