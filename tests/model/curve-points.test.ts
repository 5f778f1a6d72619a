import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costCurve, curvePoints, fleet, metered, workload } from '../../src/model/index.ts';
import { contests, runs } from './arbitraries.ts';

describe('curvePoints', () => {
  it('draws the exact curve: straight lines between its points meet every cost', () => {
    fc.assert(
      fc.property(
        contests,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ a, workload: load, upToClips }, share) => {
          const end = Math.min(upToClips, 1e9);
          const points = curvePoints(a, load, end, 5000);
          // Sampled: there are more vertices than points.
          if (points.length === 5000) return;
          expect(points[0]).toEqual({ clips: 0, usdPerMonth: costCurve(a, load, [0])[0] });
          expect(points[points.length - 1]?.clips).toBe(end);
          for (const [i, to] of points.entries()) {
            const from = points[i - 1];
            if (from === undefined) continue;
            expect(to.clips).toBeGreaterThanOrEqual(from.clips);
            const clips = from.clips + (to.clips - from.clips) * share;
            // On the jump itself rounding decides which of its two ends is meant.
            if ((to.clips - from.clips) * Math.min(share, 1 - share) <= 1e-9 * to.clips) continue;
            const drawn = from.usdPerMonth + (to.usdPerMonth - from.usdPerMonth) * share;
            const [usd = 0] = costCurve(a, load, [clips]);
            expect(Math.abs(drawn - usd)).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, usd));
          }
        },
      ),
      runs,
    );
  });

  it('has two points at each jump, and the first jump just above 0', () => {
    const stairs = fleet({
      kind: 'reserved',
      usdPerGpuHour: 1,
      gpuSecondsPerGeneration: 100,
      minReplicas: 0,
    });
    expect(curvePoints(stairs, workload(), 60_000, 10)).toEqual([
      { clips: 0, usdPerMonth: 0 },
      { clips: 0, usdPerMonth: 730 },
      { clips: 26_280, usdPerMonth: 730 },
      { clips: 26_280, usdPerMonth: 1460 },
      { clips: 52_560, usdPerMonth: 1460 },
      { clips: 52_560, usdPerMonth: 2190 },
      { clips: 60_000, usdPerMonth: 2190 },
    ]);
  });

  it('bends once at a free quota', () => {
    const quota = metered({ usdPerSecond: 0.2, freeSecondsPerMonth: 5000 });
    expect(curvePoints(quota, workload(), 2000, 10)).toEqual([
      { clips: 0, usdPerMonth: 0 },
      { clips: 1000, usdPerMonth: 0 },
      { clips: 2000, usdPerMonth: 1000 },
    ]);
  });

  it('samples evenly where there are more vertices than points', () => {
    const stairs = fleet({ kind: 'reserved', usdPerGpuHour: 1, gpuSecondsPerGeneration: 100 });
    const points = curvePoints(stairs, workload(), 1e6, 11);
    expect(points.map(({ clips }) => clips)).toEqual(Array.from({ length: 11 }, (_, i) => i * 1e5));
    expect(points.map(({ usdPerMonth }) => usdPerMonth)).toEqual([
      ...costCurve(
        stairs,
        workload(),
        Float64Array.from({ length: 11 }, (_, i) => i * 1e5),
      ),
    ]);
  });
});
