import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashChart } from '../../src/charts/cash-chart.ts';
import { chartSvg } from '../../src/charts/svg.ts';
import { growthInputs } from '../../src/components/payback-inputs.ts';
import { payback, project, workload } from '../../src/model/index.ts';
import { tableMonths } from '../../src/state/cash.ts';
import { decode, encode } from '../../src/state/codec.ts';
import { crossings } from '../../src/state/crossings.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { paybackAnswered } from '../../src/state/payback-answered.ts';
import { paybackInputs } from '../../src/state/payback-inputs.ts';
import { paybackView } from '../../src/state/payback-view.ts';
import { problemWords } from '../../src/state/problem-words.ts';
import { defaultValues, type Value } from '../../src/state/values.ts';
import { passing } from '../../src/state/volume-months.ts';
import { catalog, runs } from './fixture.ts';

const own = paybackInputs(catalog, growthInputs());
const definitions = [...inputDefinitions(catalog), ...own];
const defaults = defaultValues(definitions);
const at = (more: Record<string, Value> = {}) => paybackView(catalog, { ...defaults, ...more });

const ids = catalog.options.map(({ id }) => id);
const anyValues = fc.record({
  a: fc.constantFrom(...ids),
  b: fc.constantFrom(...ids),
  'option-c': fc.constantFrom('none', ...ids),
  'option-d': fc.constantFrom('none', ...ids),
  clips: fc.oneof(fc.constantFrom(0, 1, 1e8), fc.double({ min: 0, max: 300_000, noNaN: true })),
  growth: fc.oneof(fc.constantFrom(-0.5, 0, 1), fc.double({ min: -0.2, max: 0.3, noNaN: true })),
  'price-change': fc.oneof(
    fc.constantFrom(-0.9, 0, 1),
    fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  ),
  horizon: fc.oneof(fc.constantFrom(1, 12, 13, 120), fc.integer({ min: 1, max: 120 })),
  audio: fc.constantFrom('no', 'no', 'no', 'yes'),
});

describe('the months', () => {
  test('are those of the model, month by month', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const view = at(values);
        const terms = {
          months: view.months,
          growthPerMonth: values.growth,
          priceChangePerYear: values['price-change'],
        };
        const work = workload({ clipsPerMonth: values.clips });
        for (const one of view.options) {
          expect(one.months).toEqual(one.option ? project(one.option, work, terms) : []);
          expect(one.totalUsd).toBe(one.months.at(-1)?.cumulativeUsd ?? 0);
          if (!one.option || !view.cheapest?.option || one === view.cheapest) {
            expect(one.paidBack).toBeNull();
          } else {
            expect(one.paidBack).toBe(payback(one.option, view.cheapest.option, work, terms));
          }
        }
        const { a, b } = view;
        if (a !== b && a.option && b.option) {
          expect(view.paidBack).toBe(payback(b.option, a.option, work, terms));
        } else expect(view.paidBack).toBeNull();
      }),
      runs(150),
    );
  });

  test('the cheapest now has the lowest monthly cost of those that can make the clip', () => {
    const { options, cheapest } = at({ 'option-c': 'fal-wan-2.2-a14b-turbo' });
    expect(options.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(cheapest?.entry.id).toBe('fal-wan-2.2-a14b-turbo');
  });

  test('an option chosen twice stands once; a and b may be the same', () => {
    const same = { b: 'wan-2.6-api-singapore', 'option-d': 'wan-2.6-api-singapore' };
    const view = at(same);
    expect(view.options).toHaveLength(1);
    expect(view.a).toBe(view.b);
    expect(view.answer.text).toContain('option A and option B are the same');
    expect(view.passings).toEqual([]);
  });

  test('end where the volume would exceed a billion clips, and say so', () => {
    const view = at({ clips: 1e8, growth: 1 });
    expect(view).toMatchObject({ months: 4, cut: true });
    expect(view.answer.text).toContain('exceeds a billion clips');
    expect(at({ clips: 1e8, growth: 0, horizon: 120 })).toMatchObject({ months: 120, cut: false });
  });

  test('GPUs are paid for in the first month, and again after their life', () => {
    const view = at({ 'option-c': 'a14b-4step-h100-owned', horizon: 60 });
    const owned = view.options.find(({ key }) => key === 'c');
    const [first, second, , , again] = [0, 1, 47, 47, 48].map(
      (m) => owned?.months[m]?.cashUsd ?? 0,
    );
    expect(first).toBeGreaterThan((second ?? 0) + 27_000);
    expect(again).toBe(first);
  });
});

describe('payback', () => {
  test('b against a, by growth', () => {
    expect(at().paidBack).toBeNull();
    expect(at().answer.text).toBe(
      'In 36 months from November 2026 on, Wan 2.6 API costs least, $180,000 in all. 4-step A14B (rented H100) does not pay back against Wan 2.6 API in this time. At today’s prices they change places at 11,087 clips a month: your volume stays below that for ten years.',
    );
    const growing = at({ growth: 0.05 });
    expect(growing.paidBack).toBe(5);
    expect(growing.answer.text).toContain(
      'has paid back against Wan 2.6 API by the end of April 2027. At today’s prices they change places at 11,087 clips a month: your volume rises above that in February 2027.',
    );
    expect(at({ a: defaults.b ?? '', b: defaults.a ?? '' }).answer.text).toContain(
      'Wan 2.6 API costs no more than 4-step A14B (rented H100) from the start',
    );
  });

  test('keeps the months that older links name when the data move on', () => {
    const later = paybackInputs({ ...catalog, date: '2028-02-03' }, []);
    const { values, problems } = decode(new URLSearchParams('start=2026-11'), later);
    expect(problems).toEqual([]);
    expect(values.start).toBe('2026-11');
    const start = later.find(({ name }) => name === 'start');
    expect(start?.default).toBe('2028-02');
    expect(start?.kind === 'choice' && start.choices.at(-1)?.value).toBe('2030-02');
  });

  test('starts in the month that is chosen, and not by the clock', () => {
    expect(at({ growth: 0.05, start: '2028-01' }).answer.text).toContain('by the end of June 2028');
    const start = own.find(({ name }) => name === 'start');
    const months = start?.kind === 'choice' ? start.choices.map(({ value }) => value) : [];
    expect(months).toHaveLength(25);
    expect([months[0], months[2], months.at(-1)]).toEqual(['2026-11', '2027-01', '2028-11']);
  });

  test('an option that cannot make the clip says why; with none there is nothing to compare', () => {
    const silent = at({ audio: 'yes' });
    expect(silent.answer.text).toMatch(
      /^4-step A14B \(rented H100\) makes no sound\. In 36 months/,
    );
    const none = at({ audio: 'yes', a: 'fal-wan-2.2-a14b-turbo' });
    expect(none.cheapest).toBeUndefined();
    expect(none.answer.text).toMatch(/There is nothing to compare\.$/);
  });

  test('a month that there is not says why, on the page and taken along', () => {
    const shown = (more: Record<string, Value>) => {
      const { results } = paybackAnswered(catalog, { ...defaults, ...more });
      return results.filter(({ key }) => key.endsWith('Month')).map((one) => one.shown);
    };
    const alike = (text: string) => [text, text, text];
    expect(shown({ audio: 'yes' })).toEqual(alike('no comparison'));
    expect(shown({ b: defaults.a ?? '' })).toEqual(alike('no comparison'));
    // The answer says the same: no payback in this time, a volume that stays below for ten years.
    expect(shown({ growth: 0 })).toEqual([
      'not in 36 months',
      'not in ten years',
      'not in ten years',
    ]);
    expect(shown({ b: 'a14b-stock-h100-rented' })).toEqual([
      'not in 36 months',
      'they have none',
      'they have none',
    ]);
    expect(shown({ growth: 0.1, clips: 50_000 })[0]).toMatch(/^[A-Z][a-z]+ 20\d\d$/);
  });
});

describe('when the volume passes a break-even', () => {
  test('rises, falls, stays; a volume at the break-even is below it', () => {
    expect(passing(100, 100, 0)).toEqual({ clips: 100, above: false, month: null });
    expect(passing(100, 100, 0.01)).toEqual({ clips: 100, above: false, month: 1 });
    expect(passing(200, 100, 1)).toEqual({ clips: 200, above: false, month: 2 });
    expect(passing(100, 101, -0.5)).toEqual({ clips: 100, above: true, month: 1 });
    expect(passing(100, 400, -0.5)).toEqual({ clips: 100, above: true, month: 2 });
    expect(passing(100, 101, 0.1)).toEqual({ clips: 100, above: true, month: null });
    expect(passing(100, 0, 1)).toEqual({ clips: 100, above: false, month: null });
  });

  test('the month before it is on the other side', () => {
    const any = fc.double({ min: 1, max: 1e6, noNaN: true });
    const rate = fc.double({ min: -0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(any, any, rate, (threshold, clips, growth) => {
        const { above, month } = passing(threshold, clips, growth);
        const aboveIn = (m: number) => clips * (1 + growth) ** m > threshold;
        expect(above).toBe(aboveIn(0));
        const checked = month ?? 119;
        for (let m = 0; m < checked; m++) expect(aboveIn(m)).toBe(above);
        if (month !== null) expect(aboveIn(month)).toBe(!above);
      }),
      runs(300),
    );
  });

  test('two break-evens: the first, and the one for good', () => {
    const pair = { a: 'fal-wan-2.2-a14b-turbo', b: 'a14b-4step-h100-owned', growth: 0.1 };
    const view = at({ ...pair, clips: 50_000 });
    if (!view.a.option || !view.b.option) throw new Error('both make this clip');
    const { volumes } = crossings(
      view.a.option,
      view.b.option,
      workload({ clipsPerMonth: 50_000 }),
    );
    expect(view.passings.map(({ clips }) => clips)).toEqual([volumes[0], volumes.at(-1)]);
    expect(view.answer.text).toContain('the last one at');
  });
});

describe('what is shown', () => {
  test('rows: each month of a year, else each quarter and the last month', () => {
    expect(tableMonths(at({ horizon: 1 }))).toEqual([0]);
    expect(tableMonths(at({ horizon: 12 }))).toHaveLength(12);
    expect(tableMonths(at({ horizon: 13 }))).toEqual([2, 5, 8, 11, 12]);
    expect(tableMonths(at())).toHaveLength(12);
  });

  test('the picture ends at the totals, marks payback where the curves meet, and has no broken number', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom('broad', 'narrow'), (values, format) => {
        const view = at(values);
        if (!view.cheapest) return;
        const spec = cashChart(view);
        for (const { key, points } of spec.series) {
          const one = view.options.find((option) => option.key === key);
          expect(points.at(-1)).toEqual({ x: view.months, usd: one?.totalUsd });
        }
        for (const { x, usd } of spec.crossings) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThanOrEqual(view.months);
          expect(usd).toBeLessThanOrEqual(spec.y.max);
        }
        const looks = spec.series.map(({ tone, shifted, dash, mark }) =>
          [tone, shifted, dash, mark].join(),
        );
        expect(new Set(looks).size).toBe(looks.length);
        const svg = chartSvg(spec, format as 'broad' | 'narrow', 'c');
        expect(svg).not.toMatch(/NaN|Infinity|undefined|e[+-]\d/);
      }),
      runs(100),
    );
  });

  test('months that cost alike make one straight line', () => {
    const [a] = cashChart(at()).series;
    expect(a?.points).toEqual([
      { x: 0, usd: 0 },
      { x: 36, usd: 180_000 },
    ]);
    expect(cashChart(at({ growth: 0.01 })).series[0]?.points).toHaveLength(37);
  });

  test('any link gives finite figures, and comes back as it was', () => {
    const query = fc.dictionary(
      fc.constantFrom(...own.map(({ name }) => name), 'clips', 'seconds', 'a', 'b'),
      fc.oneof(
        fc.double().map(String),
        fc.string(),
        fc.constantFrom('0', '1', '120', '1e9', '-0.5', '-5', '', 'none', '2027-03', ...ids),
      ),
    );
    fc.assert(
      fc.property(query, (given) => {
        const { values } = decode(new URLSearchParams(given), definitions);
        const view = paybackView(catalog, values);
        for (const { months } of view.options) {
          for (const { cumulativeUsd } of months) expect(Number.isFinite(cumulativeUsd)).toBe(true);
        }
        expect(view.answer.text).not.toMatch(/NaN|Infinity|undefined|Invalid/);
        const options = { everyShared: false, dataVersion: catalog.version };
        const again = encode(values, definitions, new URLSearchParams(), options);
        expect(decode(again, definitions).values).toEqual(values);
      }),
      runs(500),
    );
  });

  test('a choice that does not exist is named without its whole list', () => {
    const { problems } = decode(new URLSearchParams('start=2031-01&option-c=x'), definitions);
    expect(problemWords(problems, definitions)).toBe(
      'First month: “2031-01” is not one of the choices, so November 2026 is used. ' +
        'Option C: there is no option “x”, so none is used.',
    );
  });
});
