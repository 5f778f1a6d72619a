import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakEven,
  costCurve,
  type DeploymentOption,
  fleet,
  interlock,
  limitUsdPerClip,
  metered,
  type Workload,
  workload,
} from '../../src/model/index.ts';
import { contests, runs } from './arbitraries.ts';

/** Volumes to check: evenly spaced, on both sides of every boundary, and in every middle. */
function scanned(boundaries: number[], upToClips: number): number[] {
  const volumes = Array.from({ length: 200 }, (_, i) => (upToClips * (i + 0.5)) / 200);
  const step = 3e-9 * upToClips;
  for (const [i, boundary] of boundaries.entries()) {
    volumes.push(boundary - step, boundary + step, (boundary + (boundaries[i + 1] ?? 0)) / 2);
  }
  return volumes
    .filter((volume) => volume > 0 && volume < upToClips && volume <= 1e9)
    .sort((x, y) => x - y);
}

function expectNoContradiction(
  a: DeploymentOption,
  b: DeploymentOption,
  load: Workload,
  upToClips: number,
): void {
  const { segments, firstClips, settledClips, limit } = breakEven(a, b, load, upToClips);
  const first = segments[0];
  const last = segments[segments.length - 1];
  expect(first?.fromClips).toBe(0);
  expect(last?.toClips).toBe(upToClips);
  for (const [i, { fromClips, toClips, cheaper }] of segments.entries()) {
    if (toClips - fromClips < 0.999e-9 * upToClips) expect.fail(`a sliver at ${fromClips}`);
    const next = segments[i + 1];
    if (next === undefined) continue;
    if (next.fromClips !== toClips) expect.fail(`a gap at ${toClips}`);
    if (next.cheaper === cheaper) expect.fail(`no change at ${toClips}`);
  }
  expect(firstClips).toBe(segments.length > 1 ? first?.toClips : null);
  expect(settledClips).toBe(segments.length > 1 ? last?.fromClips : null);
  expect(limit).toEqual({ a: limitUsdPerClip(a, load), b: limitUsdPerClip(b, load) });

  const volumes = scanned([0, ...segments.map((segment) => segment.toClips)], upToClips);
  const usdA = costCurve(a, load, volumes);
  const usdB = costCurve(b, load, volumes);
  let at = 0;
  for (const [i, volume] of volumes.entries()) {
    while (volume > (segments[at]?.toClips ?? Infinity)) at++;
    const { fromClips = 0, toClips = 0, cheaper } = segments[at] ?? {};
    // Closer to a boundary than any segment is long, rounding decides.
    if (Math.min(volume - fromClips, toClips - volume) < 2e-9 * upToClips) continue;
    const usd = usdA[i] ?? 0;
    const difference = usd - (usdB[i] ?? 0);
    if (Math.abs(difference) <= 1e-9 * Math.max(1, usd)) continue;
    const expected = difference > 0 ? 'b' : 'a';
    if (cheaper !== expected) expect.fail(`${cheaper} at ${volume}, where ${expected} is cheaper`);
  }
}

describe('breakEven', () => {
  it('covers the range, alternates, and is never contradicted by a finer scan of costs', () => {
    fc.assert(
      fc.property(contests, ({ a, b, workload: load, upToClips }) => {
        expectNoContradiction(a, b, load, upToClips);
      }),
      runs,
    );
  });

  it('ignores clipsPerMonth', () => {
    fc.assert(
      fc.property(contests, fc.nat(1e9), ({ a, b, workload: load, upToClips }, clipsPerMonth) => {
        expect(breakEven(a, b, { ...load, clipsPerMonth }, upToClips)).toEqual(
          breakEven(a, b, load, upToClips),
        );
      }),
      runs,
    );
  });

  it('calls a tie for a: everywhere, from some volume on, and within the tolerance', () => {
    const option = metered({ usdPerSecond: 0.1 });
    const alike = metered({ usdPerGeneration: 0.5 });
    const onlyA = [{ fromClips: 0, toClips: 1e6, cheaper: 'a' }];
    expect(breakEven(option, option, workload(), 1e6).segments).toEqual(onlyA);
    expect(breakEven(option, alike, workload(), 1e6).segments).toEqual(onlyA);
    const hairCheaper = metered({ usdPerGeneration: 0.5 * (1 - 5e-10) });
    expect(breakEven(option, hairCheaper, workload(), 1e6).segments).toEqual(onlyA);
    const cheaper = metered({ usdPerGeneration: 0.5 * (1 - 2e-9) });
    expect(breakEven(option, cheaper, workload(), 1e6).segments).toEqual([
      { fromClips: 0, toClips: 1e6, cheaper: 'b' },
    ]);
    const stairs = fleet({ kind: 'reserved', usdPerGpuHour: 1, gpuSecondsPerGeneration: 100 });
    expect(breakEven(stairs, { ...stairs }, workload(), 1e6).segments).toEqual(onlyA);
    expect(breakEven(metered(), fleet(), workload(), 1e6).segments).toEqual(onlyA);
  });

  it('finds the bend where a free quota ends', () => {
    // Free for 1000 clips, then $1 a clip; the other takes $500 a month.
    const quota = metered({ usdPerSecond: 0.2, freeSecondsPerMonth: 5000 });
    const flat = metered({ fixedUsdPerMonth: 500 });
    const { segments } = breakEven(quota, flat, workload(), 1e6);
    expect(segments).toEqual([
      { fromClips: 0, toClips: 1500, cheaper: 'a' },
      { fromClips: 1500, toClips: 1e6, cheaper: 'b' },
    ]);
    // Equal up to the quota and dearer from there on: the crossing is the bend itself.
    expect(breakEven(quota, metered(), workload(), 1e6).segments).toEqual([
      { fromClips: 0, toClips: 1000, cheaper: 'a' },
      { fromClips: 1000, toClips: 1e6, cheaper: 'b' },
    ]);
  });

  it('gives the volume of a jump to the replica that still serves it', () => {
    // 26 280 clips a replica; $730 each, against $0.02 a clip: level at 36 500 between the jumps.
    const stairs = fleet({ kind: 'reserved', usdPerGpuHour: 1, gpuSecondsPerGeneration: 100 });
    const line = metered({ fixedUsdPerMonth: 1000 });
    expect(breakEven(stairs, line, workload(), 1e5).segments).toEqual([
      { fromClips: 0, toClips: 26_280, cheaper: 'a' },
      { fromClips: 26_280, toClips: 1e5, cheaper: 'b' },
    ]);
  });

  it('starts with the first replica just above 0 where no minimum is kept', () => {
    const stairs = fleet({
      kind: 'reserved',
      usdPerGpuHour: 1,
      gpuSecondsPerGeneration: 100,
      minReplicas: 0,
    });
    const line = metered({ usdPerGeneration: 1 });
    const { segments } = breakEven(stairs, line, workload(), 1e4);
    expect(segments).toEqual([
      { fromClips: 0, toClips: 730, cheaper: 'b' },
      { fromClips: 730, toClips: 1e4, cheaper: 'a' },
    ]);
  });

  it('compares staircase with staircase', () => {
    // Steps of 3 at $3 against steps of 2 at $2.20 (in units of 26 280 clips and $730).
    const wide = fleet({
      kind: 'reserved',
      usdPerGpuHour: 1,
      gpusPerReplica: 3,
      gpuSecondsPerGeneration: 100,
    });
    const narrow = { ...wide, usdPerGpuHour: 1.1, gpusPerReplica: 2 };
    const { segments } = breakEven(wide, narrow, workload(), 12 * 26_280);
    const unit = (clips: number) => Math.round((clips / 26_280) * 1e9) / 1e9;
    expect(segments.map(({ toClips, cheaper }) => [unit(toClips), cheaper])).toEqual([
      [2, 'b'],
      [3, 'a'],
      [4, 'b'],
      [6, 'a'],
      [8, 'b'],
      [9, 'a'],
      [10, 'b'],
      [12, 'a'],
    ]);
  });

  it('walks only where the bands overlap: a million steps apart from it cost nothing', () => {
    const stairs = fleet({ kind: 'reserved', usdPerGpuHour: 1, gpuSecondsPerGeneration: 2628 });
    const line = metered({ usdPerGeneration: 0.5, fixedUsdPerMonth: 50_000 });
    const { settledClips } = breakEven(stairs, line, workload(), 1e12);
    // $0.73 a clip against $0.50 and $50 000: level within a replica of 217 391 clips.
    expect(Math.abs((settledClips ?? 0) - 50_000 / 0.23)).toBeLessThan(1000 / 0.23);
    expect(interlock(stairs, line, workload(), 1e12)?.toClips).toBeLessThan(50_001 / 0.23);
  });

  it('refuses to walk more than a million pieces, and says how far it would go', () => {
    const stairs = fleet({ kind: 'reserved', usdPerGpuHour: 1, gpuSecondsPerGeneration: 2628 });
    const level = metered({ usdPerGeneration: 0.7304 });
    expect(breakEven(stairs, level, workload(), 9e5).segments.length).toBeGreaterThan(900);
    const alike = metered({ usdPerGeneration: 0.73 });
    expect(() => breakEven(stairs, alike, workload(), 1.1e9)).toThrow(RangeError);
    expect(() => breakEven(stairs, alike, workload(), 1.1e9)).toThrow(
      /upToClips must be in \(0, 1\.000e\+9\].*got 1100000000/,
    );
    expect(interlock(stairs, alike, workload(), 1.1e9)).toEqual({
      fromClips: 1000,
      toClips: 1.1e9,
    });
    expect(interlock(metered(), level, workload(), 1e9)).toBeNull();
  });

  it('stays finite and ends with absurdly fine and absurdly coarse steps', () => {
    const line = metered({ usdPerGeneration: 0.01, fixedUsdPerMonth: 10 });
    for (const gpuSecondsPerGeneration of [5e-324, 1e-300, 1e-9, 1e6]) {
      for (const targetUtilization of [1e-12, 1]) {
        const stairs = fleet({
          kind: 'reserved',
          usdPerGpuHour: 1,
          gpuSecondsPerGeneration,
          targetUtilization,
        });
        expectNoContradiction(stairs, line, workload(), 1e5);
        expectNoContradiction(line, stairs, workload(), 1e12);
      }
    }
  });
});
