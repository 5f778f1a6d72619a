/** What has changed since a link was made, and how far its answer has moved. */

import type { Catalog } from '../data/types.ts';
import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count, decimal } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';
import { consulted } from './consulted.ts';
import { type Estimate, estimate } from './estimate.ts';
import { catalogOf, type FrozenVersion, figureOf } from './frozen-version.ts';
import type { Values } from './values.ts';

export interface Change {
  label: string;
  before: string;
  after: string;
}

export interface Since {
  version: string;
  changes: Change[];
  /** How the answer moved, in one sentence. */
  moved: string;
}

/**
 * Compares the two chosen options then and now.
 * @param named the parameters that the link gives itself: those kept their meaning
 */
export function since(
  old: FrozenVersion,
  catalog: Catalog,
  values: Values,
  named: ReadonlySet<string>,
): Since {
  const then = catalogOf(old, catalog);
  const untouched = Object.entries(old.assumptions).filter(([id]) => !named.has(id));
  const before = estimate(then, { ...values, ...Object.fromEntries(untouched) });
  const now = estimate(catalog, values);
  return {
    version: old.version,
    changes: [...figures(before, now), ...assumptions(old, catalog, now, named)],
    moved: moved(before, now, old.version),
  };
}

/** Prices and speeds of the two options. */
function figures(before: Estimate, now: Estimate): Change[] {
  const keys = now.a.entry.id === now.b.entry.id ? (['a'] as const) : (['a', 'b'] as const);
  return keys.flatMap((key) => {
    const [old, fresh] = [before[key].variant, now[key].variant];
    if (!old || !fresh || figureOf(old) === figureOf(fresh)) return [];
    const { recipe } = fresh;
    const metered = recipe.kind === 'metered';
    const per = metered && recipe.usdPerSecond > 0 ? ' a second' : '';
    const show = (value: number) =>
      metered ? `${money(value)}${per}` : `${decimal(value, 1)} GPU-seconds`;
    return [
      {
        label: `${nameOf(now[key].entry)}, ${fresh.resolution}`,
        before: show(figureOf(old)),
        after: show(figureOf(fresh)),
      },
    ];
  });
}

/** Assumptions that one of the two is computed with, and that the link does not fix. */
function assumptions(
  old: FrozenVersion,
  catalog: Catalog,
  { a, b }: Estimate,
  named: ReadonlySet<string>,
): Change[] {
  const used = new Set(
    [a, b].flatMap(({ variant }) => (variant ? [...consulted(variant.recipe, catalog)] : [])),
  );
  return catalog.assumptions.flatMap(({ id, label, value, unit }) => {
    const was = old.assumptions[id];
    if (was === undefined || was === value || named.has(id) || !used.has(id)) return [];
    return [{ label, before: quantity(was, unit), after: quantity(value, unit) }];
  });
}

function moved(before: Estimate, now: Estimate, version: string): string {
  const parts = (['a', 'b'] as const).flatMap((key) => {
    const [was, is] = [before[key].cost?.usdPerMonth, now[key].cost?.usdPerMonth];
    if (was === undefined || is === undefined || money(was) === money(is)) return [];
    return [`${nameOf(now[key].entry)} cost ${money(was)} a month and now costs ${money(is)}`];
  });
  const crossing = ({ crossings }: Estimate) => crossings?.volumes.at(-1) ?? null;
  const [was, is] = [crossing(before), crossing(now)];
  const place = (volume: number | null) => (volume === null ? 'never' : `${count(volume)} clips`);
  if (place(was) !== place(is)) {
    parts.push(`the cheaper one changed for good at ${place(was)} and now does at ${place(is)}`);
  }
  if (parts.length === 0) return `With the data of ${version} the answer was the same.`;
  return `With the data of ${version} ${list(parts)}.`;
}
