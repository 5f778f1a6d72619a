/**
 * After how many days a fact needs a new look. One table for everything that says so: the list of what is due, and
 * what the site shows beside a number. Pure; days are ISO dates.
 */

import type { DatasetName } from './datasets.ts';

export type ReviewRule = 'price' | 'hardware' | 'license';

/** Days after the one on which a fact was read. */
export const reviewDays: Readonly<Record<ReviewRule, number>> = {
  price: 90,
  hardware: 180,
  license: 365,
};

/** The rule of each dataset's facts; null where a row tells of its own day or rests on others. */
const ruleOfDataset: Readonly<Record<DatasetName, ReviewRule | null>> = {
  prices: 'price',
  currency: 'price',
  gpus: 'hardware',
  models: 'hardware',
  throughput: 'hardware',
  alternatives: 'hardware',
  options: 'hardware',
  assumptions: 'hardware',
  figures: 'hardware',
  scenarios: 'hardware',
  rules: 'hardware',
  licenses: 'license',
  strategies: 'license',
  // Each has its rule where a row of another dataset cites it.
  sources: null,
  // What happened on a day stays what happened on it; the verdict has a date of its own.
  predictions: null,
  // The founding article does not change, and what it is held against is in other rows.
  sums: null,
  // Its figures age in the rows that it names, its sources where another row cites them.
  claims: null,
  // What was corrected on a day stays so.
  changes: null,
  // Starting points claim nothing.
  presets: null,
  faq: null,
  glossary: null,
};

/** Facts inside of a row that age otherwise than the row. */
const ruleOfField: Readonly<Record<string, ReviewRule | null>> = {
  'gpus.purchase': 'price',
  'gpus.rentals': 'price',
  'alternatives.offers': 'price',
  // A text that was replaced changes no more.
  'licenses.earlier': null,
  // What somebody did on a day.
  'strategies.cases': null,
};

const money = /\b(USD|CNY|EUR)\b/;

/**
 * Which rule a fact falls under.
 * @param field path inside the row: '' for the row itself, 'rentals[3]' for a fact in it
 * @param unit amounts of money age like prices, whatever their dataset
 */
export function reviewRule(dataset: DatasetName, field = '', unit = ''): ReviewRule | null {
  const inner = ruleOfField[`${dataset}.${/^[A-Za-z]*/.exec(field)?.[0] ?? ''}`];
  if (inner !== undefined) return inner;
  const rule = ruleOfDataset[dataset];
  return rule !== null && money.test(unit) ? 'price' : rule;
}

/** The first day on which a fact needs a new look. */
export function dueOn(checked: string, rule: ReviewRule): string {
  const day = new Date(`${checked}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + reviewDays[rule]);
  return day.toISOString().slice(0, 10);
}
