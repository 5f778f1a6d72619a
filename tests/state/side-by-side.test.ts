import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answered, AnsweredResult } from '../../src/state/answered.ts';
import { explorerAnswered } from '../../src/state/explorer-answered.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { type Column, sideBySide } from '../../src/state/side-by-side.ts';
import {
  sideBySideCsv,
  sideBySideMarkdown,
  type TakenColumn,
} from '../../src/state/side-by-side-export.ts';
import { defaultValues, type Values } from '../../src/state/values.ts';
import { catalog, runs } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const defaults = defaultValues(definitions);
const column = (name: string, changes: Values = {}): Column => {
  const values = { ...defaults, ...changes };
  return { name, values, answered: explorerAnswered(catalog, values) };
};
const rowOf = (columns: Column[], key: string) => {
  const { inputs, results } = sideBySide(definitions, columns);
  return [...inputs, ...results].find((row) => row.key === key);
};

/** A column whose answer is one figure. */
const figure = (result: Partial<AnsweredResult>): Column => {
  const answered: Answered = {
    title: 'T',
    answer: 'A.',
    about: [],
    results: [{ key: 'x', label: 'X', value: 0, shown: '0', ...result }],
    rests: [],
    dataVersion: 'v',
    date: 'd',
  };
  return { name: 'N', values: defaults, answered };
};
const second = (a: Partial<AnsweredResult>, b: Partial<AnsweredResult>) =>
  sideBySide([], [figure(a), figure(b)]).results[0]?.cells[1];

describe('inputs', () => {
  test('only those that differ, each against the first column', () => {
    const { inputs } = sideBySide(definitions, [
      column('Now'),
      column('More', { clips: 20_000 }),
      column('Dearer', { 'rent-h100': 4, b: 'a14b-4step-h100-owned' }),
    ]);
    expect(inputs.map(({ key }) => key)).toEqual(['clips', 'b', 'rent-h100']);
    expect(inputs[0]?.cells.map(({ shown, differs }) => [shown, differs])).toEqual([
      ['10,000', false],
      ['20,000', true],
      ['10,000', false],
    ]);
    expect(inputs[1]?.cells[2]?.shown).toBe('4-step A14B, owned H100 (full name)');
  });

  test('two values that differ never read alike', () => {
    const { min, max } = { min: 0, max: 100_000_000 };
    const clips = fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(6)));
    fc.assert(
      fc.property(clips, clips, (one, other) => {
        const row = rowOf([column('a', { clips: one }), column('b', { clips: other })], 'clips');
        const texts = row?.cells.map(({ shown }) => shown) ?? ['same'];
        expect(new Set(texts).size).toBe(new Set([one, other]).size);
      }),
      runs(300),
    );
    const close = [column('a', { residual: 0.2 }), column('b', { residual: 0.201 })];
    expect(rowOf(close, 'residual')?.cells.map(({ shown }) => shown)).toEqual(['0.2', '0.201']);
  });

  test('an input that another calculator of the page brings is left out', () => {
    const [clips] = definitions;
    if (!clips) throw new Error('no definitions');
    const own = { ...clips, name: 'growth', group: 'payback' as const };
    const columns = [column('Now', { growth: 1 }), column('More', { growth: 2 })];
    expect(sideBySide([...definitions, own], columns).inputs).toEqual([]);
  });
});

describe('results', () => {
  test('say how far they are from now', () => {
    const columns = [column('Now'), column('More', { clips: 20_000 })];
    expect(rowOf(columns, 'a.usdPerMonth')?.cells).toMatchObject([
      { shown: '$5,000', differs: false, difference: '' },
      { shown: '$10,000', differs: true, difference: '+$5,000, +100%' },
    ]);
    expect(rowOf(columns.toReversed(), 'a.usdPerMonth')?.cells[1]?.difference).toBe(
      '−$5,000, −50%',
    );
  });

  test('of another option stand under Option A', () => {
    const columns = [column('Now'), column('Other', { a: 'fal-wan-2.2-a14b-turbo' })];
    const row = rowOf(columns, 'a.usdPerMonth');
    expect(row?.label).toBe('Option A, USD a month');
    expect(row?.cells.map(({ about }) => about)).toEqual(['', '']);
  });

  test.each([
    [
      ['GPUs, on demand (A, B), USD', 'GPUs, on demand (C), USD', 'GPUs, on demand, USD'],
      'GPUs, on demand, USD',
      ['A, B', 'C', ''],
    ],
    [['Own (A, one, b), USD', 'Own (A, two), USD'], 'Own, USD', ['A, one, b', 'A, two']],
    [['Rate in May', 'Rate in June'], '…', ['Rate in May', 'Rate in June']],
    [['Same, USD', 'Same, USD'], 'Same, USD', ['', '']],
  ])('%j are one row', (given, label, about) => {
    const { results } = sideBySide(
      [],
      given.map((one) => figure({ label: one })),
    );
    expect(results[0]?.label).toBe(label);
    expect(results[0]?.cells.map((cell) => cell.about)).toEqual(about);
  });

  test.each([
    ['a count', { value: 10, unit: 'clips' }, { value: 12, unit: 'clips' }, '+2 clips, +20%'],
    ['a share', { value: 0.3, unit: 'share' }, { value: 0.25, unit: 'share' }, '−5 points'],
    ['months', { value: 3, unit: 'months' }, { value: 9, unit: 'months' }, '+6 months'],
    ['no unit', { value: 1 }, { value: 2 }, ''],
    ['from nothing', { value: 0, unit: 'USD' }, { value: 5, unit: 'USD' }, '+$5.00'],
    ['to none', { value: 1, unit: 'USD' }, { value: null, unit: 'USD' }, ''],
    ['far away', { value: 1, unit: 'USD' }, { value: 99, unit: 'USD' }, '+$98.00'],
    ['words', { value: 'allowed' }, { value: 'agreement' }, ''],
    ['other reasons', { value: 'allowed' }, { value: 'allowed' }, 'for other reasons'],
  ])('%s', (_what, a, b, difference) => {
    expect(second({ ...a, shown: 'one' }, { ...b, shown: 'other' })).toMatchObject({
      differs: true,
      difference,
    });
    expect(second({ ...a, shown: 'one' }, { ...a, shown: 'one' })?.differs).toBe(false);
  });

  test('a figure that only one of them has stays in its row', () => {
    const none = figure({});
    none.answered.results = [];
    const { results } = sideBySide([], [none, figure({ value: 5, shown: '5' })]);
    expect(results[0]?.cells).toMatchObject([
      { value: null, shown: '–' },
      { value: 5, shown: '5', differs: true },
    ]);
  });

  test('no figure is ever NaN', () => {
    const numbers = definitions.filter((one) => one.kind === 'number');
    const values = fc.record(
      Object.fromEntries(
        numbers.map(({ name, min, max, whole }) => [
          name,
          whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
        ]),
      ),
    );
    fc.assert(
      fc.property(values, values, (one, other) => {
        const found = sideBySide(definitions, [column('a', one), column('b', other)]);
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|∞|undefined/);
      }),
      runs(100),
    );
  });
});

describe('taken along', () => {
  const taken = (name: string, changes: Values): TakenColumn => ({
    ...column(name, changes),
    data: '2026-11-22',
    saved: '2026-11-28',
    link: 'https://guide.example/?clips=1',
  });
  const columns = [taken('Now', {}), taken('=cmd() | x', { clips: 20_000 })];
  const found = sideBySide(definitions, columns);

  test('as CSV: one line a fact, one column a set, unrounded, and no name is run as a formula', () => {
    const lines = sideBySideCsv(found, columns).split('\r\n');
    expect(lines[0]).toBe("section,key,label,Now,'=cmd() | x");
    expect(lines).toContain('input,clips,Clips per month,10000,20000');
    expect(lines).toContainEqual(expect.stringMatching(/^result,a\.usdPerMonth,".+",5000,10000$/));
  });

  test('as Markdown: the table, its differences, a link for each', () => {
    const text = sideBySideMarkdown(found, columns);
    expect(text).toContain('|  | Now | =cmd() \\| x |');
    expect(text).toContain('$10,000 (+$5,000, +100%)');
    expect(text).toContain('- Now: <https://guide.example/?clips=1>');
  });
});
