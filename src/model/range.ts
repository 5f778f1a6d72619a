import { anyNumber, check, checkObject, reject } from './bounds.ts';

/** What an uncertain input may be: low to high is the middle 90 %. */
export interface Range {
  low: number;
  high: number;
  /** Values below cannot be. */
  min?: number;
  /** Values above cannot be. */
  max?: number;
}

export type Ranges = Readonly<Record<string, Range>>;
export type Values = Record<string, number>;

/** A figure computed from named inputs; null = no answer ("never"). */
export type Evaluate = (values: Values) => number | null;

const fields = ['low', 'high', 'min', 'max'];

/** Throws a RangeError naming `<id>.<field>` where a range is not a range. */
export function checkRange(id: string, range: Range): void {
  checkObject(id, range);
  for (const [field, value] of Object.entries(range)) {
    if (!fields.includes(field)) {
      reject(`${id}.${field}`, `left out, because a range only has ${fields.join(', ')}`, value);
    }
  }
  check(`${id}.low`, range.low, anyNumber);
  check(`${id}.high`, range.high, anyNumber);
  if ('min' in range) check(`${id}.min`, range.min, anyNumber);
  if ('max' in range) check(`${id}.max`, range.max, anyNumber);
  const { low, high, min = -Infinity, max = Infinity } = range;
  if (high < low) reject(`${id}.high`, `at least low (${low})`, high);
  if (max < min) reject(`${id}.max`, `at least min (${min})`, max);
}

/** The ranges in the order of their ids (by code unit), checked. */
export function sortedRanges(ranges: Ranges): [id: string, range: Range][] {
  checkObject('ranges', ranges);
  const entries = Object.entries(ranges).sort(([x], [y]) => (x < y ? -1 : 1));
  for (const [id, range] of entries) checkRange(id, range);
  return entries;
}

/** Throws a RangeError naming the first value that is not a finite number. */
export function checkBase(base: Readonly<Values>): void {
  checkObject('base', base);
  for (const [id, value] of Object.entries(base)) check(id, value, anyNumber);
}

/** Throws a RangeError unless the callback's result is a finite number or null. */
export function checkAnswer(answer: number | null): number | null {
  if (answer === null || Number.isFinite(answer)) return answer;
  return reject('the result of evaluate', 'null or a finite number', answer);
}
