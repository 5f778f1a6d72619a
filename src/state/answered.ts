/**
 * An answer that leaves its calculator: copied, downloaded, held beside other inputs, or against the data of an older
 * link. Every calculator gives it as a pure function of inputs and data, so that all of these agree with what it shows.
 */

import type { Catalog } from '../data/types.ts';
import { shownCurrency } from '../format/currency.ts';
import { money } from '../format/money.ts';
import { count } from '../format/number.ts';
import { sharedNames } from './carry.ts';
import type { Values } from './values.ts';

export interface AnsweredResult {
  /** The published `data-key`. */
  key: string;
  label: string;
  /** Unrounded; null where there is no answer. */
  value: number | string | null;
  shown: string;
  /** In what two values differ: 'USD', or the noun behind a count; left out where a difference says nothing. */
  unit?: string;
}

export interface Answered {
  /** The calculator's own name. */
  title: string;
  answer: string;
  /** Names of the inputs that it is about; those that are not at their default come along anyway. */
  about: readonly string[];
  /** The figures, the weightiest first. */
  results: AnsweredResult[];
  /** What it rests on: `options/<id>`, `assumptions/<id>`, `licenses/<id>`. */
  rests: readonly string[];
  dataVersion: string;
  /** Date of the data. */
  date: string;
}

/** The answer to any inputs, with the present data or those of another version. `values` must be within bounds. */
export type AnswerOf = (values: Values, catalog?: Catalog) => Answered | Promise<Answered>;

/** The inputs that every calculator with two options is about. */
export const pairInputs = sharedNames.filter((name) => name !== 'currency');

/**
 * The label of a result beside what is shown. A label that names dollars ('Rating, USD') belongs to the raw value, which
 * stays in them whatever is shown.
 */
export const inShownCurrency = (label: string): string =>
  label.replace(/\bUSD\b/, shownCurrency().code);

/** An amount of dollars as a result. */
export const usdResult = (
  key: string,
  label: string,
  value: number | null,
  none = 'not possible',
): AnsweredResult => ({
  key,
  label,
  value,
  shown: value === null ? none : money(value),
  unit: 'USD',
});

/** A number of things as a result: `unit` follows the number. */
export const countResult = (
  key: string,
  label: string,
  value: number | null,
  unit = '',
  none = 'none',
): AnsweredResult => ({
  key,
  label,
  value,
  shown: value === null ? none : `${count(value)}${unit && ` ${unit}`}`,
  unit,
});
