import { dueOn, reviewRule } from './review-rules.ts';
import type {
  Catalog,
  DocumentedAssumption,
  DocumentedCatalog,
  DocumentedOption,
} from './types.ts';

/** What documents a row and is read on pages and in `/data/`, by no calculator. */
const documentation = new Set(['sources', 'checked', 'confidence', 'host', 'reason', 'row']);

/** The catalog as the browser gets it; reasons travel apart, because only the explorer prints them. */
export function browserCatalog(catalog: DocumentedCatalog): Catalog {
  const dated = {
    ...catalog,
    assumptions: catalog.assumptions.map((row) => ({ ...row, due: assumptionDue(row) })),
    options: catalog.options.map((option) => ({ ...option, due: optionDue(option) })),
  };
  return JSON.parse(
    JSON.stringify(dated, (key, value: unknown) => (documentation.has(key) ? undefined : value)),
  );
}

/** The first day on which an assumption needs a new look. */
export const assumptionDue = ({
  checked,
  unit,
}: Pick<DocumentedAssumption, 'checked' | 'unit'>): string =>
  dueOn(checked, reviewRule('assumptions', '', unit) ?? 'hardware');

/** That of an option's price or speed; what the founding article said does not age. */
function optionDue({ checked, variants: [first] }: DocumentedOption): string | undefined {
  const dataset = first?.row.split('/')[0];
  if (dataset === 'prices') return dueOn(checked, 'price');
  return dataset === 'throughput' ? dueOn(checked, 'hardware') : undefined;
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
