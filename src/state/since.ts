/** What has changed since a link was made, and how far its answer has moved. */

import type { Catalog } from '../data/types.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { decimal } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';
import { type Answered, type AnswerOf, inShownCurrency } from './answered.ts';
import { catalogOf, type FrozenVersion, figureOf } from './frozen-version.ts';
import type { Values } from './values.ts';

export interface Change {
  label: string;
  before: string;
  after: string;
}

export interface Since {
  version: string;
  /** Values that the answer rests on. */
  changes: Change[];
  /** Figures of the answer. */
  moves: Change[];
  /** Both in one sentence. */
  summary: string;
}

/**
 * Compares an answer then and now.
 * @param named the parameters that the link gives itself: those kept their meaning
 */
export async function since(
  old: FrozenVersion,
  catalog: Catalog,
  values: Values,
  named: ReadonlySet<string>,
  answered: AnswerOf,
): Promise<Since> {
  const untouched = Object.entries({ ...old.defaults, ...old.assumptions }).filter(
    ([name]) => name in values && !named.has(name),
  );
  const was = { ...values, ...Object.fromEntries(untouched) };
  const before = await answered(was, catalogOf(old, catalog));
  const now = await answered(values, catalog);
  const changes = [
    ...figures(old, now, catalog, values),
    ...inputs(now, catalog, was, values),
    ...rate(old, catalog, values),
  ];
  const moves = moved(before, now);
  return { version: old.version, changes, moves, summary: summary(old.version, changes, moves) };
}

/** Prices and speeds of the options that the answer rests on, at the reader's resolution. */
function figures(
  old: FrozenVersion,
  { rests }: Answered,
  catalog: Catalog,
  values: Values,
): Change[] {
  return catalog.options.flatMap((entry) => {
    if (!rests.includes(`options/${entry.id}`)) return [];
    const variant = entry.variants.find(({ resolution }) => resolution === values.resolution);
    const was = variant && old.variants[entry.id]?.[variant.resolution];
    if (!variant || was === undefined || was === figureOf(variant)) return [];
    const { recipe } = variant;
    const metered = recipe.kind === 'metered';
    const per = metered && recipe.usdPerSecond > 0 ? ' a second' : '';
    const show = (value: number) =>
      metered ? `${money(value)}${per}` : `${decimal(value, 1)} GPU-seconds`;
    const label = `${nameOf(entry)}, ${variant.resolution}`;
    return [{ label, before: show(was), after: show(figureOf(variant)) }];
  });
}

/** Assumptions that the answer rests on, and that the link does not fix. */
function inputs({ rests }: Answered, catalog: Catalog, was: Values, values: Values): Change[] {
  return catalog.assumptions.flatMap(({ id, label, value, unit }) => {
    const [before, after] = [was[id] ?? value, values[id] ?? value];
    if (before === after || !rests.includes(`assumptions/${id}`)) return [];
    return [
      { label, before: quantity(Number(before), unit), after: quantity(Number(after), unit) },
    ];
  });
}

/** The rate that all amounts are shown at, those of then too. */
function rate({ currencies }: FrozenVersion, catalog: Catalog, values: Values): Change[] {
  const now = catalog.currencies.find(({ code }) => code === values.currency);
  const was = now && currencies?.[now.code];
  if (!now || was === undefined || was === now.perUsd) return [];
  const label = `${now.code} for one US dollar`;
  return [{ label, before: decimal(was, 4), after: decimal(now.perUsd, 4) }];
}

function moved(before: Answered, now: Answered): Change[] {
  return now.results.flatMap(({ key, label: name, shown }) => {
    const was = before.results.find((one) => one.key === key);
    const label = inShownCurrency(name);
    return was && was.shown !== shown ? [{ label, before: was.shown, after: shown }] : [];
  });
}

function summary(
  version: string,
  changes: readonly Change[],
  [first, ...rest]: readonly Change[],
): string {
  if (!first) {
    return changes.length > 0
      ? `With the data of ${version} the answer was the same, though values behind it have changed.`
      : `With the data of ${version} the answer was the same.`;
  }
  const more = rest.length > 0 ? `, and ${rest.length} more figures moved` : '';
  return `With the data of ${version} the answer was another: ${first.label} was ${first.before} and now is ${first.after}${more.replace('1 more figures', '1 more figure')}.`;
}
