/** Which assumptions an option is computed with. */

import { buildOption } from '../data/build-option.ts';
import type { Catalog, OptionEntry, Recipe } from '../data/types.ts';

const byRecipe = new WeakMap<Recipe, ReadonlySet<string>>();

/**
 * The ids that a recipe consults: asked of the builder itself, so that no second list can disagree with it.
 * Throws a RangeError where the catalog lacks one of them.
 */
export function consulted(recipe: Recipe, catalog: Catalog): ReadonlySet<string> {
  const known = byRecipe.get(recipe);
  if (known) return known;
  const ids = new Set<string>();
  buildOption(recipe, (id) => {
    const row = catalog.assumptions.find((assumption) => assumption.id === id);
    if (!row) throw new RangeError(`no assumption is called ${id}`);
    ids.add(id);
    return row.value;
  });
  byRecipe.set(recipe, ids);
  return ids;
}

/** The ids that any variant of an option consults. */
export function consultedByEntry(entry: OptionEntry, catalog: Catalog): ReadonlySet<string> {
  return new Set(entry.variants.flatMap(({ recipe }) => [...consulted(recipe, catalog)]));
}
