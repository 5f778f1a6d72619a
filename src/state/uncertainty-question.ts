/** What is uncertain about a comparison: every input behind its two costs, with the range that we would defend. */

import type { Catalog, OptionEntry, Recipe, Variant } from '../data/types.ts';
import { nameOf } from '../format/name.ts';
import { type Range, type Workload, workload } from '../model/index.ts';
import { consulted } from './consulted.ts';
import type { Asked } from './eligibility.ts';
import { type Chosen, chosen, priced } from './priced.ts';
import type { AskedSide, Question } from './uncertainty.ts';
import { assumer, sharedValues, type Values } from './values.ts';

/** One input that may be another than it is. */
export interface UncertainInput extends Required<Range> {
  id: string;
  label: string;
  unit: string;
  /** The reader's own value: within low to high, which reach to it. */
  value: number;
  whole: boolean;
  /** Where its range comes from. */
  href: string;
}

export interface Uncertain {
  asked: Asked;
  workload: Workload;
  a: Chosen;
  b: Chosen;
  inputs: UncertainInput[];
  /** Null where an option is refused, or both are the same. */
  question: Question | null;
}

/** Reads both options and their inputs. Pure; `values` must be within bounds (see `decode`). */
export function uncertain(catalog: Catalog, values: Values): Uncertain {
  const { resolution, seconds, audio, clips, peak, attempts, ...ids } = sharedValues(values);
  const asked = { resolution, seconds, audio };
  const work = workload({ clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak });
  const side = (key: 'a' | 'b') =>
    chosen(key, priced(entryOf(catalog, ids[key]), catalog, values, asked, work));
  const [a, b] = [side('a'), side('b')];
  const found = { asked, workload: work, a, b };
  if (!a.variant || !b.variant || a.entry.id === b.entry.id) {
    return { ...found, inputs: [], question: null };
  }
  const used = [a.variant, b.variant].map(({ recipe }) => consulted(recipe, catalog));
  const assume = assumer(catalog, values);
  const names = [...new Set(used.flatMap((some) => [...some]))];
  const [publishedA, publishedB] = publishedInputs(a, b);
  const inputs = [
    ...names.flatMap((id) => assumed(catalog, id, assume(id))),
    ...(publishedA ? [publishedA] : []),
    ...(publishedB && publishedB !== publishedA ? [publishedB] : []),
  ];
  const base = Object.fromEntries(names.map((id) => [id, assume(id)]));
  for (const { id, value } of inputs) base[id] = value;
  const sideOf = ({ recipe }: Variant, published: UncertainInput | null): AskedSide => ({
    recipe,
    attempts,
    published: published?.id ?? null,
  });
  return {
    ...found,
    inputs,
    question: {
      a: sideOf(a.variant, publishedA),
      b: sideOf(b.variant, publishedB),
      base,
      ranges: Object.fromEntries(
        inputs.map(({ id, low, high, min, max }) => [id, { low, high, min, max }]),
      ),
      whole: inputs.filter(({ whole }) => whole).map(({ id }) => id),
      workload: work,
      seed: Number(values.seed),
    },
  };
}

/** Throws a RangeError on an unknown id: a link's has been replaced before it comes here. */
function entryOf(catalog: Catalog, id: string): OptionEntry {
  const found = catalog.options.find((entry) => entry.id === id);
  if (!found) throw new RangeError(`no option is called ${id}`);
  return found;
}

/** An assumption as an input; none where it has no range and the reader has left it alone. */
function assumed(catalog: Catalog, id: string, value: number): UncertainInput[] {
  const row = catalog.assumptions.find((one) => one.id === id);
  if (!row) throw new RangeError(`no assumption is called ${id}`);
  const { label, unit, min, max, decimals } = row;
  const low = Math.min(row.low, value);
  const high = Math.max(row.high, value);
  if (low === high) return [];
  const whole = decimals === 0;
  return [
    { id, label, unit, value, low, high, min, max, whole, href: `/method/#assumption-${id}` },
  ];
}

/** The published times of both sides, where they have a range: one and the same where they are of one measurement. */
function publishedInputs(a: Chosen, b: Chosen): [UncertainInput | null, UncertainInput | null] {
  const [ofA, ofB] = [published(a), published(b)];
  const [cardA, cardB] = [a.variant, b.variant].map((one) => one && cardOf(one.recipe));
  const alike =
    ofA &&
    ofB &&
    a.entry.model === b.entry.model &&
    cardA === cardB &&
    ofA.value === ofB.value &&
    ofA.low === ofB.low &&
    ofA.high === ofB.high;
  if (!alike) return [ofA, ofB];
  const both = { ...ofA, id: 'published', label: 'Published time of one generation' };
  return [both, both];
}

const cardOf = (recipe: Recipe): string | null => ('gpu' in recipe ? recipe.gpu : null);

function published({ key, entry, variant }: Chosen): UncertainInput | null {
  if (!variant || !('publishedGpuSeconds' in variant.recipe)) return null;
  const value = variant.recipe.publishedGpuSeconds;
  const low = Math.min(value, variant.low ?? value);
  const high = Math.max(value, variant.high ?? value);
  if (low === high) return null;
  return {
    id: `published-${key}`,
    label: `Published time of ${nameOf(entry)}`,
    unit: 'GPU-s',
    value,
    low,
    high,
    // No form has bounds for it: what nobody would believe any more.
    min: low / 4,
    max: high * 4,
    whole: false,
    href: '/method/#derived-speeds',
  };
}
