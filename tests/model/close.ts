import { expect } from 'vitest';

/** Numbers to a relative 1e-9, all else exactly; fields that `expected` leaves out are free. */
export function expectClose(actual: unknown, expected: unknown, path = 'result'): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const error = Math.abs(actual - expected);
    // The smallest numbers have no nine digits.
    const allowed = 1e-9 * Math.abs(expected) + 1e-300;
    expect(error, `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual) && actual.length, `${path}.length`).toBe(expected.length);
    for (const [i, part] of expected.entries()) {
      expectClose((actual as unknown[])[i], part, `${path}[${i}]`);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [field, part] of Object.entries(expected)) {
      expectClose((actual as Record<string, unknown>)[field], part, `${path}.${field}`);
    }
  } else expect(actual, path).toBe(expected);
}
