import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/charts/layout.ts';
import { type LadderRow, licenseLadder } from '../../src/charts/license-ladder.ts';
import type { Drawing } from '../../src/charts/shapes.ts';
import { staircase } from '../../src/charts/staircase.ts';
import { drawingSvg } from '../../src/charts/svg.ts';
import { type TimeEvent, timeLanes, timeOf } from '../../src/charts/time-lanes.ts';
import { twoAxes } from '../../src/charts/two-axes.ts';
import { catalog } from '../../src/data/catalog.ts';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues } from '../../src/state/values.ts';
import { runs } from '../state/fixture.ts';
import { labelsApart, textsOf } from './labels.ts';
import { wellFormed } from './well-formed.ts';

const format = fc.constantFrom<Format>('broad', 'narrow');
const marksOf = ({ front }: Drawing) => front.filter((shape) => shape.kind === 'mark');

describe('a line of time', () => {
  const name = fc.constantFrom('Wan 2.5', 'A: service alone', 'B 1.5: not everywhere', 'C & D');
  const date = fc
    .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-14`);
  const event: fc.Arbitrary<TimeEvent> = fc.record({
    name,
    date,
    mark: fc.constantFrom('filled' as const, 'hollow-diamond' as const),
    color: fc.constant('open' as const),
  });
  const lane = fc.record({
    name: fc.constantFrom('First lane', 'Other makers: how they publish'),
    events: fc.array(event, { minLength: 1, maxLength: 12 }),
  });
  const key = [{ name: 'weights to download', mark: 'filled', color: 'open' }] as const;

  test('no label touches another one or leaves the picture', () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 4 }), format, (lanes, at) => {
        const turn = { date: '2025-07-28', of: 'Wan 2.5', name: 'the turn' };
        const drawing = timeLanes(lanes, key, turn, at);
        labelsApart(drawing);
        wellFormed(drawingSvg(drawing, { title: 'a & b', summary: '<' }, 'x'));
      }),
      runs(200),
    );
  });

  test('later events stand farther right on a broad picture and farther down on a narrow one', () => {
    const on = (day: string): TimeEvent => ({
      name: day,
      date: day,
      mark: 'filled',
      color: 'open',
    });
    const days = ['2024-02-01', '2024-11', '2026-03-30'];
    const lanes = [{ name: 'L', events: days.toReversed().map(on) }];
    const turn = { date: '2024-02-01', of: '', name: 't' };
    const place = (at: Format, axis: 0 | 1) =>
      marksOf(timeLanes(lanes, [], turn, at)).map((mark) => mark.at[axis]);
    for (const places of [place('broad', 0), place('narrow', 1)]) {
      expect(places).toHaveLength(3);
      expect(places).toEqual(places.toSorted((x, y) => x - y));
    }
  });

  test('a month stands in its middle, and what is no date is an error', () => {
    expect(timeOf('2024-11')).toBe(Date.UTC(2024, 10, 15));
    expect(() => timeOf('soon')).toThrow(RangeError);
    expect(() => timeLanes([], [], { date: '', of: '', name: '' }, 'broad')).toThrow(RangeError);
  });
});

describe('a ladder of licenses', () => {
  const row: fc.Arbitrary<LadderRow> = fc.record({
    name: fc.constantFrom('Apache 2.0', 'MiniMax H3 Community'),
    reach: fc.oneof(
      fc.constantFrom('all' as const, 'none' as const),
      fc.integer({ min: 1000, max: 1e10 }),
    ),
    said: fc.constantFrom(null, 'up to $20 million of yearly revenue, once registered'),
    places: fc.constantFrom(null, 'not in EU, UK, South Korea and USA'),
  });
  const group = fc.record({
    name: fc.constant('Free up to a limit'),
    rules: fc.boolean(),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  });
  const limited = { name: 'x', reach: 1e6, said: null, places: null };

  test('no label touches another one or leaves the picture', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), format, (groups, at) => {
        const one = { name: 'One', rules: true, rows: [limited] };
        labelsApart(licenseLadder([...groups, one], at));
      }),
      runs(200),
    );
  });

  test('a limit ten times as high is as far away wherever it stands', () => {
    const rows = [1e6, 1e7, 1e8].map((reach) => ({ ...limited, reach }));
    const { front } = licenseLadder([{ name: 'One', rules: false, rows }], 'broad');
    const ends = front.flatMap((shape) =>
      shape.kind === 'area' ? [Math.max(...shape.points.map(([x]) => x))] : [],
    );
    const [a = 0, b = 0, c = 0] = ends;
    expect(b - a).toBeCloseTo(c - b, 6);
    expect(b - a).toBeGreaterThan(20);
  });

  test('without a limit there is no scale', () => {
    const rows = [{ ...limited, reach: 'all' as const }];
    expect(() => licenseLadder([{ name: 'One', rules: false, rows }], 'broad')).toThrow(RangeError);
  });
});

describe('two axes', () => {
  const rows = { title: 'Who may do business', steps: ['everybody', 'some', 'nobody at all'] };
  const columns = { title: 'What is paid for', steps: ['the service', 'nothing directly'] };
  const thing = fc.record({
    name: fc.constantFrom('Tiered', 'Scale and use limits'),
    detail: fc.constantFrom('Meta', 'Black Forest Labs, MiniMax M2.7'),
    row: fc.constantFrom(...rows.steps),
    column: fc.constantFrom(...columns.steps),
    hollow: fc.boolean(),
    color: fc.constant('open' as const),
  });

  test('no label touches another one or leaves the picture', () => {
    fc.assert(
      // In a narrow picture a name runs over the empty cells beside it: one to a row there.
      fc.property(fc.uniqueArray(thing, { selector: ({ row }) => row }), format, (things, at) => {
        labelsApart(twoAxes(things, rows, columns, at));
      }),
      runs(200),
    );
  });

  test('what has no place on the scales is an error', () => {
    const lost = { name: 'x', detail: '', row: 'all', column: 'the service' };
    const things = [{ ...lost, hollow: false, color: 'open' as const }];
    expect(() => twoAxes(things, rows, columns, 'broad')).toThrow(RangeError);
  });
});

describe('a staircase', () => {
  const data = catalog();
  const defaults = defaultValues(inputDefinitions(data));
  const pair = { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', clips: 100_000 };
  const comparison = compare(data, { ...defaults, ...pair });
  const { summary, treads, drawing } = staircase(comparison);

  test('each step has one GPU more, and no other volume than its own', () => {
    expect(treads.length).toBeGreaterThan(3);
    for (const [i, { from, to, gpus }] of treads.entries()) {
      expect(gpus).toBe(i + 1);
      expect(to).toBeGreaterThan(from);
      if (i > 0) expect(from).toBe(treads[i - 1]?.to);
    }
  });

  test('labels stand apart, and the numbers of GPUs are on the steps', () => {
    for (const at of ['broad', 'narrow'] as const) {
      const drawn = drawing(at);
      labelsApart(drawn);
      const numbers = textsOf(drawn).filter(({ text }) => /^\d( GPUs?)?$/.test(text));
      expect(numbers.length).toBeGreaterThan(3);
    }
  });

  test('its sentence has the first and the last crossing', () => {
    const volumes = comparison.crossings?.volumes ?? [];
    expect(summary).toContain(`${volumes.length} times`);
    for (const volume of [volumes[0], volumes.at(-1)]) {
      expect(summary).toContain(Math.round(volume ?? 0).toLocaleString('en-US'));
    }
  });

  test('without whole GPUs or a crossing there is none', () => {
    const prices = { ...pair, b: 'fal-wan-2.2-a14b' };
    expect(() => staircase(compare(data, { ...defaults, ...prices }))).toThrow(RangeError);
  });
});
