import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceSteps, type StepSeries } from '../../src/charts/price-steps.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { money } from '../../src/format/money.ts';
import { runs } from '../state/fixture.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

const anySeries = fc
  .record({
    label: fc.constantFrom('H100, Nebius', '720p, list price', 'A100 PCIe, RunPod'),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }),
    values: fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    }),
    after: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ label, days, values, after }): StepSeries => {
    const sorted = days.toSorted((x, y) => x - y);
    return {
      ...{ label, mark: 'circle', color: 'open', dash: [], shown: '$1.00' },
      steps: sorted.map((n, i) => ({ day: day(n), value: values[i] ?? 1 })),
      until: day((sorted.at(-1) ?? 0) + after),
    };
  });

describe('prices as steps', () => {
  it('hold until the next, inside the plot, and nothing runs out of the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(anySeries, { minLength: 1, maxLength: 7 }),
        fc.constantFrom('broad' as const, 'narrow' as const),
        (series, format) => {
          const drawing = priceSteps(series, format, money, 'dollars an hour');
          const { plot, width, height } = drawing;
          for (const [i, { points }] of drawing.curves.entries()) {
            expect(points).toHaveLength(2 * (series[i]?.steps.length ?? 0));
            for (const [at, [x, y]] of points.entries()) {
              expect(x).toBeGreaterThanOrEqual(plot.left - 1e-6);
              expect(x).toBeLessThanOrEqual(plot.right + 1e-6);
              expect(y).toBeGreaterThanOrEqual(plot.top - 1e-6);
              expect(y).toBeLessThanOrEqual(plot.bottom + 1e-6);
              const [px = 0, py = 0] = points[at - 1] ?? [];
              // Along, then straight up or down.
              if (at > 0) expect(at % 2 === 1 ? y - py : x - px).toBeCloseTo(0, 6);
            }
          }
          const texts = [...drawing.behind, ...drawing.front].filter((one) => one.kind === 'text');
          for (const { x, y, text, size, bold, anchor } of texts) {
            const wide = textWidth(text, size, bold);
            const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
            expect(left).toBeGreaterThanOrEqual(-1);
            expect(left + wide).toBeLessThanOrEqual(width + 1);
            expect(y).toBeLessThanOrEqual(height);
          }
        },
      ),
      runs(150),
    );
  });

  it('names the day once where there is only one', () => {
    const one: StepSeries = {
      ...{ label: 'A', shown: '$1', mark: 'circle', color: 'open', dash: [] },
      steps: [{ day: day(0), value: 1 }],
      until: day(0),
    };
    const { behind, plot } = priceSteps([one], 'broad', money, '$');
    const days = behind.flatMap((shape) =>
      shape.kind === 'text' && shape.text.includes('2026') ? [[shape.x, shape.anchor]] : [],
    );
    expect(days).toEqual([[plot.left, 'start']]);
  });

  it('keeps the names of lines that end at one height apart', () => {
    const one: StepSeries = {
      ...{ label: 'A', shown: '$1', mark: 'circle', color: 'open', dash: [] },
      steps: [{ day: day(0), value: 1 }],
      until: day(30),
    };
    const names = priceSteps([one, one, one], 'broad', money, '$')
      .front.filter((shape) => shape.kind === 'text' && shape.text === 'A')
      .map((shape) => ('y' in shape ? shape.y : 0))
      .toSorted((x, y) => x - y);
    expect(names).toHaveLength(3);
    for (const i of [1, 2]) expect((names[i] ?? 0) - (names[i - 1] ?? 0)).toBeGreaterThan(15);
  });

  it('refuses a price that begins after its last day', () => {
    const late = { day: day(9), value: 1 };
    const series: StepSeries = {
      ...{ label: 'A', shown: '', mark: 'circle', color: 'open', dash: [] },
      ...{ steps: [late], until: day(8) },
    };
    expect(() => priceSteps([series], 'broad', money, '$')).toThrow(RangeError);
  });
});
