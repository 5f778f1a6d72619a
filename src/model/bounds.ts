/**
 * What a field may hold. Open ends are stored as the nearest number inside, so that a check is two
 * comparisons; `range` is the same in words, for the error text.
 */
export interface Bound {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly orNull: boolean;
  readonly range: string;
}

function bound(min: number, max: number, range: string, whole = false, orNull = false): Bound {
  return { min, max, whole, orNull, range };
}

const justAboveZero = Number.MIN_VALUE;
const justBelowOne = 1 - 2 ** -53;

export const amount = bound(0, 1e12, 'in [0, 1e12]');
export const share = bound(0, 1, 'in [0, 1]');
export const shareBelowOne = bound(0, justBelowOne, 'in [0, 1)');
export const shareAboveZero = bound(justAboveZero, 1, 'in (0, 1]');
export const openShare = bound(justAboveZero, justBelowOne, 'in (0, 1)');
export const betterThanChance = bound(0.5 + 2 ** -53, justBelowOne, 'in (0.5, 1)');
export const overhead = bound(0, 10, 'in [0, 10]');
export const powerFactor = bound(1, 5, 'in [1, 5]');
export const multiple = bound(1, 1000, 'in [1, 1000]');
export const duration = bound(justAboveZero, 1e6, 'in (0, 1e6]');
export const clipVolume = bound(0, 1e9, 'in [0, 1e9]');
export const clipHorizon = bound(justAboveZero, Number.MAX_VALUE, 'a finite number above 0');
export const monthCount = bound(1, 600, 'a whole number in [1, 600]', true);
export const gpuCount = bound(1, 1024, 'a whole number in [1, 1024]', true);
export const replicaCount = bound(0, 1e6, 'a whole number in [0, 1e6]', true);
export const pointCount = bound(2, 1e6, 'a whole number in [2, 1e6]', true);
export const sampleCount = bound(1, 1e7, 'a whole number in [1, 1e7]', true);
export const change = bound(-justBelowOne, 1, 'in (-1, 1]');
export const anyNumber = bound(-Number.MAX_VALUE, Number.MAX_VALUE, 'a finite number');
export const anySeed = bound(
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER,
  'a whole number in [-(2^53 - 1), 2^53 - 1]',
  true,
);
export const durationOrNull = bound(justAboveZero, 1e6, 'null or in (0, 1e6]', false, true);
export const requestCountOrNull = bound(1, 1e6, 'null or a whole number in [1, 1e6]', true, true);

/** How a rejected value is quoted in an error text; never throws itself. */
function quoted(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

/** Throws the one kind of error of this package: field, allowed range, value. */
export function reject(field: string, allowed: string, value: unknown): never {
  throw new RangeError(`${field} must be ${allowed}, got ${quoted(value)}`);
}

/** Throws a RangeError unless `value` is a number (or an allowed null) within `bound`. */
export function check(field: string, value: unknown, bound: Bound): void {
  // Written so that NaN, for which every comparison is false, falls through to the error.
  const isInside = typeof value === 'number' && value >= bound.min && value <= bound.max;
  if (isInside && (!bound.whole || Math.floor(value) === value)) return;
  if (value !== null || !bound.orNull) reject(field, bound.range, value);
}

/** Throws a RangeError unless `value` is a plain object to read fields from. */
export function checkObject(name: string, value: unknown): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reject(name, 'an object', value);
  }
}

/** Throws a RangeError unless `value` can be called. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') reject(name, 'a function', value);
}

/**
 * Throws a RangeError where `value` has a field that `allowed` does not name, or names one and
 * leaves it explicitly undefined.
 */
export function checkFields(what: string, value: object, allowed: readonly string[]): void {
  for (const [field, content] of Object.entries(value)) {
    if (!allowed.includes(field)) {
      reject(field, `left out, because ${what} only has ${allowed.join(', ')}`, content);
    }
    if (content === undefined) reject(field, 'given a value or left out', content);
  }
}

/** Number of enumerable fields, without the array that Object.keys would allocate. */
export function fieldCount(value: object): number {
  let count = 0;
  for (const _field in value) count++;
  return count;
}
