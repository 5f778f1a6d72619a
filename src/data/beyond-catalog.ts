import { loadData } from './load.ts';

/**
 * What a version of the data keeps besides the catalog: defaults of the inputs that calculators bring (a link leaves
 * them out), and the sizes in the thresholds of the licenses.
 */
export function beyondCatalog(): {
  own: Record<string, number>;
  licenses: Record<string, number[]>;
} {
  const { assumptions, licenses } = loadData();
  const own = assumptions.filter(({ input }) => !input);
  return {
    own: Object.fromEntries(own.map(({ id, value }) => [id, value])),
    licenses: Object.fromEntries(
      licenses.flatMap(({ id, thresholds }) =>
        thresholds.length > 0 ? [[id, thresholds.map(({ value }) => value)]] : [],
      ),
    ),
  };
}
