import type { CollectionEntry } from 'astro:content';
import { loadData } from '../data/load.ts';
import { count } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';
import { headlineCounts } from './headline-counts.ts';
import { type Computed, figureOf, pairOf } from './result.ts';

export type WantedFigure = NonNullable<CollectionEntry<'docs'>['data']['figure']>;

/** The figure that a page is known by, as its summary and its picture in link previews show it. */
export interface HeadlineFigure {
  value: number;
  /** '$0.50' */
  text: string;
  /** What it is; an estimate is called one. */
  words: string;
}

/** @throws Error on an unknown option, figure or dataset, and where the model has no answer */
export function headlineFigure(wanted: WantedFigure): HeadlineFigure {
  if ('rows' in wanted || 'count' in wanted) {
    const value = 'rows' in wanted ? rowsOf(wanted.rows) : countOf(wanted.count);
    return { value, text: count(value), words: wanted.words };
  }
  const { value, unit, derived } = computed(wanted);
  if (value === null) throw new Error(`figure: no answer for ${JSON.stringify(wanted)}`);
  const words = derived ? `${wanted.words} (an estimate)` : wanted.words;
  return { value, text: quantity(value, unit), words };
}

function computed(wanted: Exclude<WantedFigure, { rows: string } | { count: string }>): Computed {
  return 'option' in wanted
    ? figureOf(wanted.option, wanted.of, {})
    : pairOf(wanted.a, wanted.b, wanted.of, {});
}

function rowsOf(name: string): number {
  const rows = Object.entries(loadData()).find(([dataset]) => dataset === name)?.[1];
  if (!Array.isArray(rows)) throw new Error(`figure: there is no dataset ${name}`);
  return rows.length;
}

function countOf(name: string): number {
  const counted = headlineCounts[name];
  if (!counted)
    throw new Error(`figure: known counts are ${Object.keys(headlineCounts).join(', ')}`);
  return counted();
}
