import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisBetween } from '../../src/charts/axis-between.ts';
import { overlap } from '../../src/charts/free-spot.ts';
import type { Format } from '../../src/charts/layout.ts';
import type { Box, Shape, TextShape } from '../../src/charts/shapes.ts';
import { drawingSvg } from '../../src/charts/svg.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { type TornadoSpec, tornado } from '../../src/charts/tornado.ts';
import {
  breakEvenTornado,
  differenceTornado,
  signed,
} from '../../src/charts/uncertainty-charts.ts';
import { inputText, volumeText } from '../../src/format/input-text.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { workOut } from '../../src/state/uncertainty.ts';
import { seedInput } from '../../src/state/uncertainty-inputs.ts';
import { uncertain } from '../../src/state/uncertainty-question.ts';
import { uncertaintyView } from '../../src/state/uncertainty-view.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { catalog, runs } from '../state/fixture.ts';

const both: Format[] = ['broad', 'narrow'];

const at = (more: Record<string, Value> = {}) => {
  const values = { ...defaultValues([...inputDefinitions(catalog), seedInput]), ...more };
  const { question } = uncertain(catalog, values);
  return uncertaintyView(catalog, values, question && workOut({ question, clips: [0, 1] }));
};

const boxOf = ({ x, y, text, size, bold, anchor }: TextShape): Box => {
  const width = textWidth(text, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
};
const textsOf = (shapes: readonly Shape[]): TextShape[] =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');

const end = fc.record({
  value: fc.oneof(fc.constant(null), fc.double({ min: -20_000, max: 90_000, noNaN: true })),
  label: fc.constantFrom('0%', '0.25 FTE', '$1,250,000', '36 months', '2.1×'),
  spoken: fc.constantFrom('never', '+$14,238'),
});
/** Any tornado of a difference: ends on either side of the base, on one, and on it. */
const anySpec: fc.Arbitrary<TornadoSpec> = fc
  .record({
    base: fc.double({ min: -20_000, max: 90_000, noNaN: true }),
    rows: fc.array(
      fc.record({
        label: fc.constantFrom(
          'Useful life',
          'Power of the host around the GPUs, share of theirs',
          'Published time of 4-step Wan 2.2 (rented H100)',
        ),
        low: end,
        high: end,
      }),
      { minLength: 1, maxLength: 8 },
    ),
    parted: fc.boolean(),
  })
  .map(({ base, rows, parted }) => {
    const values = rows.flatMap(({ low, high }) => [low.value ?? 0, high.value ?? 0]);
    const { min, max, ticks } = axisBetween(
      Math.min(0, base, ...values),
      Math.max(0, base, ...values),
      5,
    );
    const side = (tone: 'open' | 'closed') => ({
      text: '4-step (owned H100) cheaper',
      tone,
      shifted: false,
    });
    return {
      title: 'A < B',
      summary: 'As it is.',
      axis: {
        min,
        max,
        ticks: ticks.map((value) => ({ value, label: `$${value}` })),
        title: '$ a month',
      },
      base,
      baseLabel: 'as it is: $863',
      rows,
      sides: parted ? { below: side('open'), above: side('closed') } : null,
    };
  });

describe('the drawing', () => {
  test('keeps its texts in the box and apart, and has no broken number', () => {
    fc.assert(
      fc.property(anySpec, fc.constantFrom(...both), (spec, format) => {
        const drawing = tornado(spec, format);
        const texts = textsOf([...drawing.behind, ...drawing.front]);
        const boxes = texts.map(boxOf);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(-0.5);
          expect(box.right).toBeLessThanOrEqual(drawing.width + 0.5);
          expect(box.top).toBeGreaterThanOrEqual(-0.5);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height + 0.5);
        }
        for (const [i, box] of boxes.entries()) {
          for (const [j, other] of boxes.entries()) {
            if (j <= i || !overlap(box, other)) continue;
            throw new Error(`“${texts[i]?.text}” touches “${texts[j]?.text}”`);
          }
        }
        expect(drawingSvg(drawing, spec, 't')).not.toMatch(/NaN|Infinity|undefined|e[+-]\d/);
      }),
      runs(200),
    );
  });

  test('bars go from the base to each end: the low one an outline, the high one filled, cut at zero', () => {
    const row = (low: number, high: number) => ({
      label: 'Engineer time',
      low: { value: low, label: '0.1', spoken: String(low) },
      high: { value: high, label: '1', spoken: String(high) },
    });
    const spec: TornadoSpec = {
      title: '',
      summary: '',
      axis: { min: -100, max: 100, ticks: [], title: '' },
      base: 50,
      baseLabel: '50',
      rows: [row(-50, 100)],
      sides: {
        below: { text: 'b', tone: 'open', shifted: false },
        above: { text: 'a', tone: 'closed', shifted: true },
      },
    };
    const { front, plot } = tornado(
      { ...spec, axis: { ...spec.axis, ticks: [{ value: 0, label: '0' }] } },
      'broad',
    );
    const toX = (value: number) => plot.left + ((value + 100) / 200) * (plot.right - plot.left);
    const spans = (kind: 'area' | 'curve', color: string) =>
      front.flatMap((shape) =>
        shape.kind === kind && shape.color === color
          ? [[shape.points[0]?.[0], shape.points[1]?.[0]]]
          : [],
      );
    expect(spans('area', 'closed-shifted')).toEqual([[toX(50), toX(100)]]);
    expect(spans('curve', 'closed-shifted')).toEqual([[toX(50), toX(0)]]);
    expect(spans('curve', 'open')).toEqual([[toX(0), toX(-50)]]);
  });

  test('each row can be read off', () => {
    const spec = differenceTornado(at());
    if (!spec) throw new Error('these two can be compared');
    for (const format of both) {
      const { points, height, plot } = tornado(spec, format);
      expect(points.map(({ name }) => name)).toEqual(spec.rows.map(({ label }) => label));
      for (const { y, lines } of points) {
        expect((y ?? 0) * height).toBeGreaterThan(plot.top);
        expect((y ?? 0) * height).toBeLessThan(plot.bottom);
        expect(lines).toHaveLength(2);
      }
    }
  });
});

describe('what is drawn', () => {
  test('the largest first, with every input as it is in words', () => {
    const view = at();
    const spec = differenceTornado(view);
    expect(spec?.rows[0]?.label).toBe(view.differenceRows[0]?.input.label);
    expect(spec?.base).toBe(view.result?.difference);
    expect(spec?.summary).toContain('B minus A is +$437 a month');
    const widths = view.differenceRows.map(({ swing }) => swing);
    expect(spec?.rows.length).toBeLessThanOrEqual(widths.length);
  });

  test('an end that is never lies beyond the axis and says so', () => {
    const spec = breakEvenTornado(at({ a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned' }));
    const never = spec?.rows
      .flatMap(({ low, high }) => [low, high])
      .find(({ value }) => value === null);
    expect(never?.spoken).toBe('never');
    if (!spec || !never) throw new Error('some end has no break-even');
    const texts = textsOf(tornado(spec, 'broad').front).map(({ text }) => text);
    expect(texts).toContain(`${never.label}: never`);
  });

  test('nothing to compare, or nothing that moves: no picture', () => {
    expect(differenceTornado(at({ audio: 'yes' }))).toBeNull();
    expect(breakEvenTornado(at({ a: 'article-api', b: 'article-self-hosting-low' }))).toBeNull();
  });
});

describe('words and axis', () => {
  test.each([
    [0.312, 'share', '31%'],
    [0.1234, 'share a year', '12%'],
    [2.347, 'USD/GPU-hour', '$2.35'],
    [0.146, 'USD/kWh', '$0.146'],
    [172_585, 'USD/year', '$173,000'],
    [3.2, 'USD/GPU-hour', '$3.20'],
    [0.20161, 'FTE', '0.202\u00a0FTE'],
    [1.5, 'times', '1.5×'],
    [48, 'months', '48\u00a0months'],
  ])('%s %s is %s', (value, unit, text) => expect(inputText(value, unit)).toBe(text));

  test('volumes and differences', () => {
    expect([null, 0, 12_399.6].map((clips) => volumeText(clips))).toEqual([
      'never',
      'any volume',
      '12,400',
    ]);
    expect([-1812, 0, 863].map(signed)).toEqual(['−$1,812', '$0', '+$863']);
  });

  test('an axis holds both ends, few round ticks, and zero where it lies between', () => {
    const any = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [low, high] = [Math.min(one, other, 0), Math.max(one, other, 0)];
        const { min, max, ticks } = axisBetween(low, high, 5);
        const hair = 1e-6 * Math.max(1, high - low);
        expect(min).toBeLessThanOrEqual(low + hair);
        expect(max).toBeGreaterThanOrEqual(high - hair);
        expect(max).toBeGreaterThan(min);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks).toContain(0);
      }),
      runs(300),
    );
  });
});
