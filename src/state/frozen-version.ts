/** The few values behind a link: what a version of the data keeps, and the catalog as it was then. */

import type { Catalog, Recipe, Resolution, Variant } from '../data/types.ts';
import { inputDefinitions } from './inputs.ts';
import type { Value } from './values.ts';

/** `/data/versions/<version>.json`; small, because one is kept for good with every change of the data. */
export interface FrozenVersion {
  version: string;
  date: string;
  /** Defaults of the shared inputs, and of those that a calculator brings. */
  defaults: Record<string, Value>;
  assumptions: Record<string, number>;
  /** The sizes in the thresholds of each license, in their order. */
  licenses: Record<string, number[]>;
  /** Price (USD a second, or a generation) or published GPU-seconds of each option, by id and resolution. */
  variants: Record<string, Partial<Record<Resolution, number>>>;
  /** Units of each currency for one USD; a version from before there was a choice has none. */
  currencies?: Record<string, number>;
}

/** @param more what the catalog does not hold: defaults of the calculators' own inputs, and sizes of licenses */
export function freeze(
  catalog: Catalog,
  { own, licenses }: { own: Record<string, Value>; licenses: Record<string, number[]> } = {
    own: {},
    licenses: {},
  },
): FrozenVersion {
  const { version, date, assumptions, options, currencies } = catalog;
  const shared = inputDefinitions(catalog).filter(({ group }) => group === 'shared');
  return {
    version,
    date,
    defaults: { ...Object.fromEntries(shared.map((one) => [one.name, one.default])), ...own },
    assumptions: Object.fromEntries(assumptions.map(({ id, value }) => [id, value])),
    licenses,
    variants: Object.fromEntries(
      options
        .filter(({ family }) => family !== 'article')
        .map(({ id, variants }) => [
          id,
          Object.fromEntries(variants.map((one) => [one.resolution, figureOf(one)])),
        ]),
    ),
    currencies: Object.fromEntries(currencies.map(({ code, perUsd }) => [code, perUsd])),
  };
}

/** The one figure of a variant that its row brings; the rest are assumptions or facts of the model. */
export function figureOf({ recipe }: Pick<Variant, 'recipe'>): number {
  if (recipe.kind === 'metered') return recipe.usdPerSecond || recipe.usdPerGeneration;
  return recipe.kind === 'fixed' ? recipe.usdPerGeneration : recipe.publishedGpuSeconds;
}

/** The catalog with the values of then; what that version did not know stays as it is. */
export function catalogOf(old: FrozenVersion, catalog: Catalog): Catalog {
  return {
    ...catalog,
    version: old.version,
    date: old.date,
    licenseSizes: old.licenses,
    assumptions: catalog.assumptions.map((row) => ({
      ...row,
      value: old.assumptions[row.id] ?? row.value,
    })),
    options: catalog.options.map((entry) => ({
      ...entry,
      variants: entry.variants.map((variant) => {
        const figure = old.variants[entry.id]?.[variant.resolution];
        return figure === undefined
          ? variant
          : { ...variant, recipe: withFigure(variant.recipe, figure) };
      }),
    })),
  };
}

function withFigure(recipe: Recipe, figure: number): Recipe {
  if (recipe.kind === 'fixed') return recipe;
  if (recipe.kind !== 'metered') return { ...recipe, publishedGpuSeconds: figure };
  return recipe.usdPerSecond > 0
    ? { ...recipe, usdPerSecond: figure }
    : { ...recipe, usdPerGeneration: figure };
}

/** Reads what a server sent; null where it is no such file. */
export function readFrozen(value: unknown): FrozenVersion | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, date, defaults, assumptions, licenses, variants, currencies } =
    value as Partial<FrozenVersion>;
  const sound =
    typeof version === 'string' &&
    typeof date === 'string' &&
    isRecord(defaults) &&
    isRecord(assumptions) &&
    isRecord(licenses) &&
    isRecord(variants) &&
    Object.values(licenses).every((one) => Array.isArray(one) && one.every(Number.isFinite)) &&
    (currencies === undefined ||
      (isRecord(currencies) && Object.values(currencies).every(Number.isFinite))) &&
    Object.values(defaults).every((one) => typeof one === 'string' || Number.isFinite(one)) &&
    Object.values(assumptions).every(Number.isFinite) &&
    Object.values(variants).every(
      (one) => isRecord(one) && Object.values(one).every(Number.isFinite),
    );
  return sound ? (value as FrozenVersion) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
