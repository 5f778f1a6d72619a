import type { Catalog } from './types.ts';

/**
 * The catalog as the browser gets it. What no calculator shows (sources, dates, row ids: they stand on /method/ and in
 * /data/) stays behind, and reasons travel apart, because only the explorer prints them. Every byte of it is loaded
 * before the first slider moves.
 */
export function browserCatalog(catalog: Catalog): Catalog {
  const bare = { sources: [], checked: '', reason: '' };
  return {
    ...catalog,
    assumptions: catalog.assumptions.map((row) => ({ ...row, ...bare })),
    attemptsInPractice: { ...catalog.attemptsInPractice, ...bare },
    options: catalog.options.map((entry) => ({
      ...entry,
      sources: [],
      checked: '',
      variants: entry.variants.map((variant) => ({ ...variant, reason: null, row: '' })),
    })),
  };
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
