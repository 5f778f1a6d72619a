import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '../../src/model/bounds.ts';
import { fleetBounds } from '../../src/model/fleet.ts';
import {
  breakEven,
  curvePoints,
  type DeploymentOption,
  interlock,
  limitUsdPerClip,
  monthlyCost,
  payback,
  project,
} from '../../src/model/index.ts';
import { meteredBounds } from '../../src/model/metered.ts';
import { projectionBounds } from '../../src/model/project.ts';
import { type Workload, workloadBounds } from '../../src/model/workload.ts';
import { runs } from './arbitraries.ts';

/** The ends of a range, the smallest and largest numbers near them, and anything in between. */
function within({ min, max, whole, orNull }: Bound): fc.Arbitrary<number | null> {
  const inside = (x: number) => (whole ? Math.round(x) : x);
  const numbers = [min, max, 0, Number.MIN_VALUE, 1e-300, 1e-9, 1, 5, 1000]
    .map(inside)
    .filter((x) => x >= min && x <= max);
  const anywhere = fc.double({ min, max, noNaN: true }).map(inside);
  const value = fc.oneof(fc.constantFrom(...numbers), anywhere);
  return orNull ? fc.option(value) : value;
}

function record(bounds: Readonly<Record<string, Bound>>, kinds: string[] = []) {
  const fields = Object.entries(bounds).map(([field, bound]) => [field, within(bound)] as const);
  const kind = kinds.length > 0 ? { kind: fc.constantFrom(...kinds) } : {};
  return fc.record({ ...Object.fromEntries(fields), ...kind });
}

const options = fc.oneof(
  record(meteredBounds, ['metered']),
  record(fleetBounds, ['owned', 'reserved', 'on-demand']),
) as unknown as fc.Arbitrary<DeploymentOption>;
const workloads = record(workloadBounds) as unknown as fc.Arbitrary<Workload>;
const allTerms = record(projectionBounds) as unknown as fc.Arbitrary<Parameters<typeof project>[2]>;

const steady = { months: 6, growthPerMonth: 0.1, priceChangePerYear: -0.1 };

/** The result, or null where the input is refused with a RangeError. */
function orRefused<T>(call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function expectFinite(value: unknown, path: string): void {
  if (typeof value === 'number' && !(value >= 0 && value < Infinity)) {
    expect.fail(`${path} is ${value}`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [field, part] of Object.entries(value)) expectFinite(part, `${path}.${field}`);
}

describe('anything within the bounds', () => {
  it('gives finite costs that are never negative, or a RangeError', () => {
    fc.assert(
      fc.property(options, workloads, allTerms, (option, load, terms) => {
        expectFinite(
          orRefused(() => monthlyCost(option, load)),
          'monthlyCost',
        );
        expectFinite(
          orRefused(() => limitUsdPerClip(option, load)),
          'limitUsdPerClip',
        );
        expectFinite(
          orRefused(() => project(option, load, terms)),
          'project',
        );
      }),
      runs,
    );
  });

  it('is compared to the end, with segments that cover the range', () => {
    const horizon = fc.constantFrom(1e-300, 1, 1e6, 1e9, 1e12);
    fc.assert(
      fc.property(options, options, workloads, horizon, (a, b, load, upToClips) => {
        const answer = orRefused(() => breakEven(a, b, load, upToClips));
        expectFinite(answer, 'breakEven');
        if (answer !== null) {
          expect(answer.segments[0]?.fromClips).toBe(0);
          expect(answer.segments[answer.segments.length - 1]?.toClips).toBe(upToClips);
        }
        expectFinite(
          orRefused(() => interlock(a, b, load, upToClips)),
          'interlock',
        );
        expectFinite(
          orRefused(() => curvePoints(a, load, upToClips, 500)),
          'curvePoints',
        );
        orRefused(() => payback(a, b, load, steady));
      }),
      runs,
    );
  });
});
