import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Format, formats } from '../../src/charts/layout.ts';
import { logTicks } from '../../src/charts/log-ticks.ts';
import { type Threshold, thresholdLine } from '../../src/charts/threshold-line.ts';
import { runs } from '../state/fixture.ts';
import { labelsApart } from './labels.ts';

const threshold: fc.Arbitrary<Threshold> = fc
  .record({
    label: fc.constantFrom('its own break-even, by month', 'one', 'all that eight A100s make'),
    low: fc.integer({ min: 1, max: 1e7 }),
    side: fc.constantFrom('above' as const, 'below' as const),
    factor: fc.constantFrom(1, 1.3, 4),
  })
  .map(({ factor, ...one }) => ({
    ...one,
    high: one.low * factor,
    color: 'ink' as const,
    mark: 'circle' as const,
  }));
const several = fc.array(threshold, { minLength: 1, maxLength: 6 });
const format = fc.constantFrom<Format>('broad', 'narrow');

test('no label touches another one or leaves the picture', () => {
  fc.assert(
    fc.property(several, format, (thresholds, name) => {
      labelsApart(thresholdLine(thresholds, name));
    }),
    runs(200),
  );
});

test('a volume twice as large is as far away wherever it stands', () => {
  const marks = (volumes: number[]) =>
    thresholdLine(
      volumes.map((low) => ({
        label: 'x',
        low,
        high: low,
        side: 'above',
        color: 'ink',
        mark: 'circle',
      })),
      'broad',
    ).front.flatMap((shape) => (shape.kind === 'mark' ? [shape.at[0]] : []));
  const [a = 0, b = 0, c = 0] = marks([1000, 2000, 4000]);
  expect(b - a).toBeCloseTo(c - b, 6);
  expect(a).toBeGreaterThanOrEqual(0);
  expect(c).toBeLessThanOrEqual(formats.broad.width);
});

test('ticks enclose the volumes', () => {
  expect(logTicks(7685, 183_333)).toEqual([5000, 10_000, 20_000, 50_000, 100_000, 200_000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 1000 }), (low, by) => {
      const ticks = logTicks(low, low * by);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(low * by);
      expect(ticks).toEqual([...new Set(ticks)].sort((x, y) => x - y));
    }),
    runs(300),
  );
});

test('a volume of nothing has no place on it', () => {
  const none = {
    label: 'x',
    low: 0,
    high: 0,
    side: 'above',
    color: 'ink',
    mark: 'circle',
  } as const;
  expect(() => thresholdLine([none], 'broad')).toThrow(RangeError);
});
