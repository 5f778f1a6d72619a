import type { Catalog } from './types.ts';

/** Read on /method/ and in /data/, by no calculator. */
const unread = new Set(['sources', 'checked', 'confidence', 'host', 'reason', 'row']);

/**
 * The catalog as the browser gets it. What no calculator reads stays behind, although its type names it, and reasons
 * travel apart, because only the explorer prints them. Every byte of it is loaded before the first slider moves.
 */
export function browserCatalog(catalog: Catalog): Catalog {
  return JSON.parse(
    JSON.stringify(catalog, (key, value: unknown) => (unread.has(key) ? undefined : value)),
  );
}

/** Why an assumption has its default and its range, by its id. */
export function assumptionReasons(catalog: Catalog): Record<string, string> {
  return Object.fromEntries(catalog.assumptions.map(({ id, reason }) => [id, reason]));
}

/** From what a derived figure is made, by `<option id> <resolution>`. */
export function derivations(catalog: Catalog): Record<string, string> {
  return Object.fromEntries(
    catalog.options.flatMap(({ id, variants }) =>
      variants.flatMap(({ resolution, reason }) =>
        reason ? [[`${id} ${resolution}`, reason]] : [],
      ),
    ),
  );
}
