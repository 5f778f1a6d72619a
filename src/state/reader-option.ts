/** Options of the catalog under the reader's own assumptions. */

import { buildOption } from '../data/build-option.ts';
import type { Catalog, Recipe, Variant } from '../data/types.ts';
import type { DeploymentOption } from '../model/index.ts';
import { consulted } from './consulted.ts';
import { assumer, type Values } from './values.ts';

interface Built {
  inputs: number[];
  attempts: number;
  option: DeploymentOption;
}

const built = new WeakMap<Recipe, Built>();

/**
 * The option that the model computes: the variant's recipe with the assumptions in force and the attempts per kept
 * clip. The same object as last time where nothing that it depends on has changed, because a slider asks for a
 * hundred of them at every step and break-even points are remembered by object.
 */
export function readerOption(variant: Variant, catalog: Catalog, values: Values): DeploymentOption {
  const { recipe } = variant;
  const assume = assumer(catalog, values);
  const attempts = Number(values.attempts);
  const ids = consulted(recipe, catalog);
  const known = built.get(recipe);
  if (known && known.attempts === attempts) {
    let index = 0;
    let same = true;
    for (const id of ids) {
      if (known.inputs[index++] !== assume(id)) {
        same = false;
        break;
      }
    }
    if (same) return known.option;
  }
  const option = { ...buildOption(recipe, assume), attemptsPerClip: attempts };
  built.set(recipe, { inputs: [...ids].map(assume), attempts, option });
  return option;
}
