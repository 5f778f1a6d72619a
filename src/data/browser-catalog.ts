import type { Catalog, DocumentedCatalog } from './types.ts';

/** What documents a row and is read on pages and in `/data/`, by no calculator. */
const documentation = new Set(['sources', 'checked', 'confidence', 'host', 'reason', 'row']);

/** The catalog as the browser gets it; reasons travel apart, because only the explorer prints them. */
export function browserCatalog(catalog: DocumentedCatalog): Catalog {
  return JSON.parse(
    JSON.stringify(catalog, (key, value: unknown) => (documentation.has(key) ? undefined : value)),
  );
}

/** Why an assumption has its default and its range, by its id. */
export function assumptionReasons(catalog: DocumentedCatalog): Record<string, string> {
  return Object.fromEntries(catalog.assumptions.map(({ id, reason }) => [id, reason]));
}

/** From what a derived figure is made, by `<option id> <resolution>`. */
export function derivations(catalog: DocumentedCatalog): Record<string, string> {
  return Object.fromEntries(
    catalog.options.flatMap(({ id, variants }) =>
      variants.flatMap(({ resolution, reason }) =>
        reason ? [[`${id} ${resolution}`, reason]] : [],
      ),
    ),
  );
}
