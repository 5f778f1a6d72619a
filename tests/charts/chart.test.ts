import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costChart } from '../../src/charts/cost-chart.ts';
import { crosses, freeSpot, overlap } from '../../src/charts/free-spot.ts';
import { type Format, formats, layout } from '../../src/charts/layout.ts';
import { costOn, readoutShapes } from '../../src/charts/readout.ts';
import type { Box, Shape, TextShape } from '../../src/charts/shapes.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import { inTwoLines, textWidth } from '../../src/charts/text-width.ts';
import { axisTo } from '../../src/charts/ticks.ts';
import { monthlyCost } from '../../src/model/index.ts';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { catalog, runs } from '../state/fixture.ts';
import { wellFormed } from './well-formed.ts';

const defaults = defaultValues(inputDefinitions(catalog));
const at = (values: Record<string, Value> = {}) => compare(catalog, { ...defaults, ...values });
const both: Format[] = ['broad', 'narrow'];

const anyChart = fc.record({
  a: fc.constantFrom(...catalog.options.map(({ id }) => id)),
  b: fc.constantFrom(...catalog.options.map(({ id }) => id)),
  clips: fc.oneof(
    fc.constantFrom(0, 1, 10_000, 1e8),
    fc.double({ min: 0, max: 400_000, noNaN: true }),
  ),
  seconds: fc.constantFrom(1, 5, 12),
  audio: fc.constantFrom('no', 'no', 'no', 'yes'),
  peak: fc.constantFrom(1, 2),
});

const boxOf = ({ x, y, text, size, bold, anchor }: TextShape): Box => {
  const width = textWidth(text, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
};
const textsOf = (shapes: readonly Shape[]): TextShape[] =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');

describe('what the chart shows', () => {
  test('its points are costs of the model', () => {
    fc.assert(
      fc.property(anyChart, (values) => {
        const comparison = at(values);
        for (const { key, points } of costChart(comparison).series) {
          const { option } = key === 'a' ? comparison.a : comparison.b;
          if (!option) throw new Error('a refused option has no curve');
          for (const { x: clips, usd } of points) {
            const work = { ...comparison.workload, clipsPerMonth: clips };
            const exact = monthlyCost(option, work).usdPerMonth;
            // At a jump two vertices share a volume: the model's cost there, and the next step's.
            if (usd > exact * (1 + 1e-9)) {
              const after = { ...work, clipsPerMonth: clips * (1 + 1e-9) + 1e-12 };
              const next = monthlyCost(option, after).usdPerMonth;
              expect(Math.abs(usd - next)).toBeLessThan(1e-6 * Math.max(1, next));
            } else expect(usd).toBeGreaterThanOrEqual(exact * (1 - 1e-9) - 1e-9);
          }
        }
      }),
      runs(60),
    );
  });

  test('the reader’s volume and a near crossing are in view', () => {
    const spec = costChart(at());
    expect(spec.x.max).toBe(20_000);
    expect(spec.crossings).toEqual([
      {
        x: expect.closeTo(11_087.26, 2),
        usd: expect.closeTo(5543.63, 2),
        label: 'break-even 11,087',
      },
    ]);
    expect(spec.volume?.at.map(({ usd }) => usd)).toEqual([5000, expect.closeTo(5437.2, 2)]);
  });

  test('a far crossing is said, not squeezed in', () => {
    const spec = costChart(at({ clips: 100 }));
    expect(spec.crossings).toEqual([]);
    expect(spec.summary).toContain('They cross at 11,087 clips, beyond this chart.');
    for (const format of both) {
      const texts = textsOf(layout(spec, format).front).map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(['break-even 11,087', 'beyond this chart']));
    }
    expect(costChart(at()).unmarked).toEqual([]);
  });

  test('what of the changes is not marked is told', () => {
    const found = at({ a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned' });
    const { crossings, workload } = found;
    if (!crossings) throw new Error('the two compare');
    const of = (more: Partial<typeof crossings>, clips = 10_000) =>
      costChart({
        ...found,
        workload: { ...workload, clipsPerMonth: clips },
        crossings: { ...crossings, ...more },
      });
    // Five of them, from 115,876 to 143,379; the axis goes to 1.5 times the volume, or to a crossing that is near.
    expect(of({}).unmarked).toEqual(['first 115,876', 'all 5 beyond this chart']);
    expect(of({}, 100_000).unmarked).toEqual([]);
    const two = of({ volumes: [20_000, 900_000] });
    expect(two.unmarked).toEqual(['for good 900,000', 'beyond this chart']);
    expect(two.crossings.map(({ label }) => label)).toEqual(['first 20,000']);
    expect(two.summary).toContain('They cross at 20,000 clips, and beyond this chart at 900,000.');
    const three = of({ volumes: [20_000, 900_000, 1e6], settled: null });
    expect(three.unmarked).toEqual(['last so far 1,000,000', '2 beyond this chart']);
    const many = Array.from({ length: 130 }, (_, i) => 10_000 + i * 10);
    expect(of({ volumes: many }).unmarked).toEqual(['10 more not marked']);
    expect(of({ volumes: many }).summary).toContain(
      'They cross at 10,000, 10,010, 10,020, 126 more and 11,290 clips.',
    );
    const zone = { volumes: [], alternates: { from: 2e6, to: 3e6 } };
    expect(of(zone).unmarked).toEqual(['alternating from 2,000,000', 'beyond this chart']);
    expect(of(zone).summary).toContain('almost every GPU added, beyond this chart.');
    expect(of(zone, 2e6).unmarked).toEqual(['gray: they alternate', 'with almost every GPU']);
  });

  test('a change that is not the last one for good is not called so', () => {
    const found = at({ a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', clips: 90_000 });
    if (!found.crossings) throw new Error('the two compare');
    const { crossings } = costChart({ ...found, crossings: { ...found.crossings, settled: null } });
    expect(crossings.at(-1)?.label).toBe('last so far 143,379');
  });

  test('several crossings: all marked, the first and the last named', () => {
    const spec = costChart(
      at({ a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', clips: 90_000 }),
    );
    expect(spec.crossings.map(({ label }) => label)).toEqual([
      'first 115,876',
      null,
      null,
      null,
      'for good 143,379',
    ]);
  });

  test('spoken', () => {
    expect(costChart(at()).summary).toBe(
      'From 0 to 20,000 clips a month, Wan 2.6 API goes from $0 to $10,000 a month and 4-step A14B (rented H100) goes from $4,458 to $6,416 a month. They cross at 11,087 clips. At 10,000 clips: Wan 2.6 API $5,000 and 4-step A14B (rented H100) $5,437.',
    );
    expect(costChart(at({ audio: 'yes', a: 'fal-wan-2.2-a14b-turbo' })).summary).toBe(
      'Neither option can make this clip, so there is no cost to draw.',
    );
  });

  test('two of one hue differ in shade; families differ in dash and mark', () => {
    const looks = (values: Record<string, Value>) =>
      costChart(at(values)).series.map(({ tone, shifted, dash, mark }) => [
        tone,
        shifted,
        dash,
        mark,
      ]);
    expect(looks({})).toEqual([
      ['closed', false, 'dashed', 'circle'],
      ['open', false, 'solid', 'diamond'],
    ]);
    expect(looks({ a: 'a14b-4step-h100-owned' })).toEqual([
      ['open', false, 'solid', 'hollow-diamond'],
      ['open', true, 'solid', 'diamond'],
    ]);
    expect(looks({ a: 'article-api' })[0]).toEqual(['closed', false, 'dotted', 'triangle']);
  });

  test('the shaded range holds the curve', () => {
    const [, rented] = costChart(at()).series;
    const end = rented?.points.at(-1)?.usd ?? 0;
    const usd = rented?.band?.filter(({ x }) => x === 20_000).map((point) => point.usd) ?? [];
    expect(Math.min(...usd)).toBeLessThan(end);
    expect(Math.max(...usd)).toBeGreaterThan(end);
    expect(costChart(at()).bandNote).toContain('50 to 182.7 GPU-seconds');
  });
});

describe('the picture', () => {
  test('labels stay in the box, apart from one another and off the curves', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(...both), (values, format) => {
        const { width, height } = formats[format];
        const drawing = layout(costChart(at(values)), format);
        const texts = textsOf(drawing.front);
        for (const shape of texts) {
          const box = boxOf(shape);
          expect(box.left).toBeGreaterThanOrEqual(-0.5);
          expect(box.right).toBeLessThanOrEqual(width + 0.5);
          expect(box.top).toBeGreaterThanOrEqual(-0.5);
          expect(box.bottom).toBeLessThanOrEqual(height + 0.5);
        }
        const boxes = texts.map(boxOf);
        for (const [i, box] of boxes.entries()) {
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        }
        const { unmarked } = costChart(at(values));
        // A line of it may be broken in two.
        const note = unmarked.join(' ');
        expect(texts.map(({ text }) => text).join(' ')).toContain(note);
        const named = texts.filter(
          ({ text }) => /^(break-even|first|for good) /.test(text) || note.includes(text),
        );
        for (const shape of named) {
          for (const { points } of drawing.curves)
            expect(crosses(points, boxOf(shape))).toBe(false);
        }
      }),
      runs(150),
    );
  });

  test('what is not marked is told beside a volume that parts a narrow plot', () => {
    const parted = at({
      a: 'wan-2.6-api-singapore',
      b: 'a14b-4step-h100-owned',
      clips: 0.39,
      peak: 2,
    });
    const texts = textsOf(layout(costChart(parted), 'narrow').front).map(({ text }) => text);
    expect(texts.join(' ')).toContain('first 11,644 all 3 beyond this chart');
  });

  test.each(both)('%s: the break-even is named, off the edges of the shaded range', (format) => {
    const { front, behind } = layout(costChart(at()), format);
    const named = textsOf(front).find(({ text }) => text.startsWith('break-even '));
    const edges = behind.flatMap((shape) => (shape.kind === 'area' ? [shape.points] : []));
    expect(edges.length).toBeGreaterThan(0);
    if (!named) throw new Error('no label');
    for (const edge of edges) expect(crosses(edge, boxOf(named))).toBe(false);
  });

  test('axis labels do not run into one another', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(...both), (values, format) => {
        const boxes = textsOf(layout(costChart(at(values)), format).behind).map(boxOf);
        for (const [i, box] of boxes.entries()) {
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
      runs(100),
    );
  });

  test('is well-formed SVG without a broken number or a script', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(...both), (values, format) => {
        const svg = chartSvg(costChart(at(values)), format, 'c1');
        expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|e[+-]\d/);
        expect(svg).toMatch(/^<svg .*role="img" aria-labelledby="c1-title c1-desc">/);
        wellFormed(svg);
      }),
      runs(100),
    );
  });

  test('escapes what it writes', () => {
    const spec = { ...costChart(at()), title: 'a < b & "c"' };
    expect(chartSvg(spec, 'broad', 'x')).toContain('a &lt; b &amp; &quot;c&quot;');
  });
});

describe('parts', () => {
  test('axes end at or above what they must reach, with few round ticks', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e13, noNaN: true }), (reach) => {
        const { max, ticks } = axisTo(reach, 5);
        expect(max).toBeGreaterThanOrEqual(reach * (1 - 1e-8));
        expect(max).toBeLessThanOrEqual(reach * 2.1);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks[0]).toBe(0);
      }),
    );
    expect(axisTo(0, 5).max).toBe(1);
    expect(axisTo(16_632, 5).ticks).toEqual([0, 5000, 10_000, 15_000, 20_000]);
  });

  test('a label finds the nearest place that is free, or none', () => {
    const bounds = { left: 0, top: 0, right: 300, bottom: 300 };
    const size = { width: 60, height: 14 };
    const line = [
      [0, 300],
      [300, 0],
    ] as const;
    const spot = freeSpot([150, 150], size, bounds, { lines: [line], boxes: [] });
    expect(spot).not.toBeNull();
    if (spot) expect(crosses(line, spot)).toBe(false);
    expect(freeSpot([150, 150], size, bounds, { lines: [], boxes: [bounds] })).toBeNull();
  });

  test('long names break into two balanced lines', () => {
    expect(inTwoLines('short', 13, true, 100)).toEqual(['short']);
    expect(inTwoLines('4-step A14B on a reserved H100', 13, true, 120)).toEqual([
      '4-step A14B on',
      'a reserved H100',
    ]);
  });

  test('the readout stays in the plot and reads the exact cost', () => {
    const comparison = at({ a: 'a14b-4step-h100-owned' });
    const spec = costChart(comparison);
    const words = { count: String, money: String };
    for (const format of both) {
      const drawing = layout(spec, format);
      for (const clips of [0, 5000, spec.x.max]) {
        for (const shape of textsOf(readoutShapes(spec, drawing, clips, words))) {
          const box = boxOf(shape);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(drawing.width);
        }
      }
    }
    const { option } = comparison.a;
    if (!option) throw new Error('owned GPUs make this clip');
    const exact = monthlyCost(option, { ...comparison.workload, clipsPerMonth: 7777 });
    expect(costOn(spec.series[0]?.points ?? [], 7777)).toBeCloseTo(exact.usdPerMonth, 6);
  });
});
