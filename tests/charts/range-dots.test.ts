import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costDots } from '../../src/charts/cost-dots.ts';
import type { Format } from '../../src/charts/layout.ts';
import { logTicks } from '../../src/charts/log-ticks.ts';
import { type DotRow, rangeDots } from '../../src/charts/range-dots.ts';
import type { Drawing } from '../../src/charts/shapes.ts';
import { drawingSvg } from '../../src/charts/svg.ts';
import { catalog } from '../../src/data/catalog.ts';
import { nameOf } from '../../src/format/name.ts';
import { type CostRanges, costRanges } from '../../src/state/cost-ranges.ts';
import { estimate } from '../../src/state/estimate.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { warningsOf } from '../../src/state/priced.ts';
import { defaultValues, type Values } from '../../src/state/values.ts';
import { runs } from '../state/fixture.ts';
import { labelsApart, textsOf } from './labels.ts';
import { wellFormed } from './well-formed.ts';

const format = fc.constantFrom<Format>('broad', 'narrow');
const data = catalog();
const defaults = defaultValues(inputDefinitions(data));

function rangesAt(changed: Partial<Values>) {
  const values = { ...defaults, ...changed } as Values;
  const found = estimate(data, values);
  const families = costRanges(found, data, values);
  const { entry, usdPerClip } = found.a;
  const chosen = usdPerClip === null ? null : { name: nameOf(entry), usdPerClip };
  return { found, families, dots: costDots(families, found.workload.clipsPerMonth, chosen) };
}

const asked = fc.record({
  clips: fc.integer({ min: 1, max: 1e8 }),
  seconds: fc.integer({ min: 1, max: 60 }),
  resolution: fc.constantFrom('480p', '720p', '1080p'),
  audio: fc.constantFrom('yes', 'no'),
  attempts: fc.integer({ min: 1, max: 20 }),
});

const marksOf = ({ front }: Drawing) => front.filter((shape) => shape.kind === 'mark');

test('at any volume, no label of the cost of a clip touches another one or leaves the picture', () => {
  fc.assert(
    fc.property(asked, format, (changed, name) => {
      const { dots } = rangesAt(changed);
      if (!dots) return;
      const drawing = dots.drawing(name);
      labelsApart(drawing);
      for (const { at } of marksOf(drawing)) {
        expect(at[0]).toBeGreaterThanOrEqual(drawing.plot.left - 1e-6);
        expect(at[0]).toBeLessThanOrEqual(drawing.plot.right + 1e-6);
      }
    }),
    runs(60),
  );
});

test('every option that compares is in it once, at its own cost and within its range', () => {
  fc.assert(
    fc.property(asked, (changed) => {
      const { found, families } = rangesAt(changed);
      const rows = families.flatMap((family) => family.rows);
      const alike = found.all.filter(
        ({ entry, usdPerClip }) =>
          usdPerClip !== null &&
          entry.family !== 'article' &&
          [found.a, found.b].some((one) => one.entry.task === entry.task) &&
          [found.a, found.b].some((one) => one.entry.modelClass === entry.modelClass),
      );
      expect(rows.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(alike.length);
      // The same options as in the table beside it.
      const above = alike.filter((one) => warningsOf(one, found.workload).length > 0);
      expect(rows.reduce((sum, { aboveQuota }) => sum + aboveQuota, 0)).toBe(above.length);
      for (const { usdPerClip, range } of rows) {
        if (!range) continue;
        expect(range.low).toBeLessThanOrEqual(usdPerClip);
        expect(range.high).toBeGreaterThanOrEqual(usdPerClip);
      }
    }),
    runs(60),
  );
});

test('its sentence counts what is below the chosen one', () => {
  const row = (usdPerClip: number, family: 'vendor-api' | 'owned-gpus', more = 0) => ({
    ...{ name: 'x', more, family, mark: 'circle' as const, tone: 'open' as const },
    ...{ usdPerClip, range: null, aboveQuota: 0, estimate: false, chosen: false },
  });
  const families: CostRanges[] = [
    { family: 'vendor-api', label: 'A', rows: [row(0.1, 'vendor-api', 2), row(0.5, 'vendor-api')] },
    { family: 'owned-gpus', label: 'B', rows: [row(0.6, 'owned-gpus')] },
  ];
  expect(costDots(families, 1000, { name: 'Y', usdPerClip: 0.5 })?.summary).toBe(
    'At 1,000 clips a month, a clip costs $0.10 to $0.60; less than the $0.50 of Y ask 3 of 4 prices per output and none of 1 ways with your own GPUs.',
  );
  for (const row of families[0]?.rows ?? []) row.aboveQuota = 1;
  expect(costDots(families, 1000, { name: 'Y', usdPerClip: 0.5 })?.summary).toContain(
    '. The volume is above the default quota of 2 of these prices.',
  );
  expect(costDots([], 1000, null)).toBeNull();
});

const rowAt = (value: number, low = value, high = value): DotRow => ({
  ...{ name: `at ${value}`, shown: String(value), mark: 'circle', color: 'open' },
  ...{ value, range: { low, high }, estimate: false, strong: false },
});
const axis = { title: 'things, logarithmic scale', text: String };

test('equal factors are equal distances, and an axis in another currency moves nothing but its labels', () => {
  const group = [{ name: null, rows: [rowAt(1), rowAt(10), rowAt(100)] }];
  const drawing = rangeDots(group, axis, 'broad');
  const [a = 0, b = 0, c = 0] = marksOf(drawing).map(({ at }) => at[0]);
  expect(b - a).toBeCloseTo(c - b, 6);
  const other = rangeDots(group, { ...axis, perUnit: 7.3 }, 'broad');
  const [d = 0, e = 0, f = 0] = marksOf(other).map(({ at }) => at[0]);
  expect(e - d).toBeCloseTo(f - e, 6);
  expect(textsOf(other).some(({ text }) => text === String(10 / 7.3))).toBe(true);
});

test('what has no place on a logarithmic axis is an error', () => {
  for (const bad of [rowAt(0), rowAt(5, 6, 7), rowAt(5, 1, 4), rowAt(Infinity)]) {
    expect(() => rangeDots([{ name: null, rows: [bad] }], axis, 'broad')).toThrow(RangeError);
  }
  expect(() => rangeDots([], axis, 'broad')).toThrow(RangeError);
});

test('it is a well-formed picture', () => {
  const { dots } = rangesAt({});
  if (!dots) throw new Error('the defaults have no picture');
  wellFormed(drawingSvg(dots.drawing('narrow'), dots, 'x'));
});

test('no axis has more ticks than it may, and they still enclose the values', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      (low, factor) => {
        const ticks = logTicks(low, low * factor, 5);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low * factor);
      },
    ),
    runs(300),
  );
});
