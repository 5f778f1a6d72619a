import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costBars } from '../../src/charts/cost-bars.ts';
import type { Format } from '../../src/charts/layout.ts';
import type { Shape, TextShape } from '../../src/charts/shapes.ts';
import { drawingSvg } from '../../src/charts/svg.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { fleetDefinitions } from '../../src/components/fleet-inputs.ts';
import { catalog as read } from '../../src/data/catalog.ts';
import { fleetData } from '../../src/data/fleet-data.ts';
import { loadData } from '../../src/data/load.ts';
import { money } from '../../src/format/money.ts';
import { fleetView } from '../../src/state/fleet-view.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { runs } from '../state/fixture.ts';

const catalog = read();
const data = fleetData(loadData());
const defaults = defaultValues(fleetDefinitions());
const at = (more: Record<string, Value> = {}) => fleetView(catalog, data, { ...defaults, ...more });
const both: Format[] = ['broad', 'narrow'];

const textsOf = (shapes: readonly Shape[]): TextShape[] =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const anyView = fc
  .record({
    clips: fc.oneof(fc.constantFrom(0, 1, 1e8), fc.double({ min: 0, max: 1e6, noNaN: true })),
    tenure: fc.constantFrom('on-demand', 'reserved', 'owned'),
    timing: fc.constantFrom(...data.timings.map(({ id }) => id)),
    'engineer-fte': fc.constantFrom(0, 0.25, 100),
    electricity: fc.constantFrom(0, 0.146, 100),
  })
  .map((values) => {
    const timing = data.timings.find(({ id }) => id === values.timing);
    return at({ ...values, resolution: timing?.resolution ?? '720p' });
  });

describe('the bars', () => {
  test('have a point for each line that costs something, with its share', () => {
    for (const format of both) {
      const view = at({ tenure: 'owned' });
      const { points, summary } = costBars(view, format);
      const paid = view.costs.flatMap(({ lines }) => lines.filter((line) => line.usdPerMonth > 0));
      expect(points).toHaveLength(paid.length);
      expect(points[0]?.name).toBe('Rented on demand: GPU rental');
      expect(points.at(-1)?.lines[0]).toBe(`${money(paid.at(-1)?.usdPerMonth ?? 0)} a month`);
      for (const { cost } of view.costs) expect(summary).toContain(money(cost?.usdPerMonth ?? 0));
    }
  });

  test('are as long as their costs are, and name the chosen one', () => {
    const view = at({ tenure: 'reserved' });
    const { drawing, points } = costBars(view, 'broad');
    const middle = (name: string) => (points.find((one) => one.name === name)?.x ?? 0) * 760;
    const [rented, reserved] = view.costs.map(({ lines }) => lines[0]?.usdPerMonth ?? 0);
    const ratio = middle('Reserved: GPU rental') / middle('Rented on demand: GPU rental');
    expect(ratio).toBeCloseTo((reserved ?? 0) / (rented ?? 1), 6);
    const texts = textsOf(drawing.front);
    const at0 = texts.findIndex(({ text }) => text === 'your choice');
    expect(texts[at0 - 1]).toMatchObject({ text: 'Reserved', bold: true });
    expect(texts.filter(({ text }) => text === 'your choice')).toHaveLength(1);
  });

  test('a tenure without a price says so in the place of its bar', () => {
    const view = at({ timing: 'fastwan-5b-5090-720p', tenure: 'owned' });
    const { drawing, summary, points } = costBars(view, 'broad');
    const texts = textsOf(drawing.front).map(({ text }) => text);
    expect(texts).toContain('no dated rent on demand of the RTX 5090 was found');
    expect(summary).toContain('Reserved: no dated rent round the clock');
    expect(points.every(({ name }) => name.startsWith('Owned'))).toBe(true);
  });

  test('stay within the picture, whatever they are', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...both), (view, format) => {
        const { drawing, points, title, summary } = costBars(view, format);
        const { width, height, front } = drawing;
        for (const shape of front) {
          if (shape.kind === 'text') {
            const right = shape.x + textWidth(shape.text, shape.size, shape.bold);
            expect(shape.x).toBeGreaterThanOrEqual(0);
            expect(right, shape.text).toBeLessThanOrEqual(width + 0.5);
            expect(shape.y).toBeLessThanOrEqual(height);
          }
          if (shape.kind === 'area') {
            for (const [x, y] of shape.points) {
              expect(x >= -0.01 && x <= width && y >= 0 && y <= height).toBe(true);
            }
          }
        }
        for (const { x, y } of points) expect(x >= 0 && x <= 1 && (y ?? 0) <= 1).toBe(true);
        const svg = drawingSvg(drawing, { title, summary }, 'test');
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      runs(150),
    );
  });

  test('labels of one line do not touch', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...both), (view, format) => {
        const texts = textsOf(costBars(view, format).drawing.front);
        for (const [i, one] of texts.entries()) {
          for (const other of texts.slice(i + 1)) {
            if (Math.abs(one.y - other.y) >= one.size) continue;
            const [left, right] = one.x < other.x ? [one, other] : [other, one];
            const end = left.x + textWidth(left.text, left.size, left.bold);
            expect(end, `${left.text} and ${right.text}`).toBeLessThanOrEqual(right.x);
          }
        }
      }),
      runs(100),
    );
  });
});
