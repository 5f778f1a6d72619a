import { loadData } from './load.ts';

/**
 * Defaults of the inputs that calculators have besides those of the catalog, by name: a link leaves them out, so the
 * version of the data has to keep them.
 */
export function ownDefaults(): Record<string, number> {
  const own = loadData().assumptions.filter(({ input }) => !input);
  return Object.fromEntries(own.map(({ id, value }) => [id, value]));
}
