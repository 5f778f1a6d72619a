import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setRates, showIn } from '../../src/format/currency.ts';
import { asCsv, asMarkdown, type Exported, exportedInputs } from '../../src/state/export.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues } from '../../src/state/values.ts';
import { catalog, runs } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const values = { ...defaultValues(definitions), clips: 20_000, residual: 0.3 };

const exported: Exported = {
  title: 'Break-even explorer',
  answer: 'At 20,000 clips a month, A costs $1, half of B | "B".',
  inputs: exportedInputs(definitions, values, ['clips', 'a']),
  results: [
    { key: 'a.usdPerMonth', label: 'A, USD a month', value: 1.25, shown: '$1.25' },
    { key: 'firstClips', label: 'First crossing', value: null, shown: 'never' },
  ],
  sources: [{ title: 'A [page]', url: 'https://example.org/a_(b)' }],
  dataVersion: '2026-11-22',
  date: '2026-11-22',
  rate: null,
  link: 'https://guide.example/?clips=20000',
};

/** Cells of CSV, quotes undone. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('the inputs of an answer', () => {
  test('are those named, and what is not at its default', () => {
    expect(exported.inputs.map(({ name, shown }) => [name, shown])).toEqual([
      ['clips', '20,000'],
      ['a', 'Wan 2.6 API (full name)'],
      ['residual', '0.3 (share)'],
    ]);
  });
});

describe('Markdown', () => {
  test('has answer, results, inputs, version, link and sources, and no stray markup', () => {
    const text = asMarkdown(exported);
    expect(text).toContain(
      '**Break-even explorer.** At 20,000 clips a month, A costs $1, half of B \\| "B".',
    );
    expect(text).toContain('| A, USD a month | $1.25 |');
    expect(text).toContain('| Clips per month | 20,000 |');
    expect(text).toContain('data version 2026-11-22');
    expect(text).toContain('<https://guide.example/?clips=20000>');
    expect(text).toContain('[A \\[page\\]](<https://example.org/a_(b)>)');
  });
});

describe('CSV', () => {
  test('has one fact a line, unrounded', () => {
    const rows = cells(asCsv(exported));
    expect(rows[0]).toEqual(['section', 'key', 'label', 'value']);
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(rows).toContainEqual(['about', 'answer', 'Answer', exported.answer]);
    expect(rows).toContainEqual(['input', 'clips', 'Clips per month', '20000']);
    expect(rows).toContainEqual(['result', 'a.usdPerMonth', 'A, USD a month', '1.25']);
    expect(rows).toContainEqual(['result', 'firstClips', 'First crossing', '']);
  });

  test('any text survives, and none is run as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (answer) => {
        const found = cells(asCsv({ ...exported, answer })).find(([, key]) => key === 'answer');
        expect([answer, `'${answer}`]).toContain(found?.[3]);
        if (/^[=@]/.test(answer)) expect(found?.[3]).toBe(`'${answer}`);
      }),
      runs(300),
    );
  });
});

test('in another currency: what is shown says which and at what rate, raw values stay in dollars', () => {
  setRates(catalog.currencies);
  showIn('EUR');
  const results = [{ key: 'a.usdPerMonth', label: 'A, USD a month', value: 1.25, shown: '€1.09' }];
  const abroad = { ...exported, results, rate: '1 USD = 0.8684 EUR, June 2026' };
  const text = asMarkdown(abroad);
  expect(text).toContain('| A, EUR a month | €1.09 |');
  expect(text).toContain('Amounts are converted: 1 USD = 0.8684 EUR, June 2026.');
  expect(asMarkdown(exported)).not.toContain('converted');
  const rows = cells(asCsv(abroad));
  expect(rows).toContainEqual(['result', 'a.usdPerMonth', 'A, USD a month', '1.25']);
  expect(rows).toContainEqual(['about', 'resultCurrency', 'Currency of the results', 'USD']);
  expect(rows).toContainEqual([
    'about',
    'rate',
    'Rate of the amounts in the answer',
    '1 USD = 0.8684 EUR, June 2026',
  ]);
  showIn('USD');
});
