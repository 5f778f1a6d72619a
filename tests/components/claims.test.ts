import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimFigures, claimText, plainText } from '../../src/components/claim-figures.ts';
import {
  type ClaimQuery,
  isAsked,
  readClaimQuery,
  writeClaimQuery,
} from '../../src/components/claim-query.ts';
import { claimsOf, countClaims } from '../../src/components/claims.ts';
import { everyDataset } from '../../src/components/published.ts';
import { figureOf, pairOf } from '../../src/components/result.ts';
import { loadData } from '../../src/data/load.ts';
import { lookup } from '../../src/data/lookup.ts';
import type { ClaimFigure, ClaimRow } from '../../src/data/schema/claim.ts';
import { claimVerdicts } from '../../src/data/schema/claim.ts';
import { runs } from '../state/fixture.ts';

const { claims } = loadData();

test.each(claims.map((row) => [row.id, row]))('%s shows every figure that it names', (_id, row) => {
  const figures = claimFigures(row);
  const shown = plainText([
    ...claimText(row.ours.text, figures),
    ' ',
    ...claimText(row.finding, figures),
  ]);
  expect(shown).not.toMatch(/[{}]|NaN|undefined|null/);
  for (const { text } of figures) expect(shown).toContain(text);
});

describe('a figure of a claim', () => {
  const claim = (figure: ClaimFigure): ClaimRow => ({
    ...(claims[0] as ClaimRow),
    id: 'article-tried',
    ours: { text: '{it}', figures: { it: figure } },
  });
  const figure = (one: ClaimFigure) => claimFigures(claim(one))[0];

  test('is a row, one end of its range, or a multiple of it', () => {
    const price = lookup('gpus/a100/price');
    expect(figure({ row: 'gpus/a100/price' })).toMatchObject({ value: price.value, unit: 'USD' });
    expect(figure({ row: 'gpus/a100/price', show: 'high' })?.value).toBe(price.high);
    expect(figure({ row: 'gpus/a100/price', times: 8 })?.value).toBe(price.value * 8);
  });

  test('is what the model answers, a month, a year or a day', () => {
    const month = figureOf('article-self-hosting-low', 'usdPerMonth', {}).value ?? Number.NaN;
    const asked = { option: 'article-self-hosting-low', of: 'usdPerMonth' } as const;
    expect(figure(asked)?.value).toBe(month);
    expect(figure({ ...asked, per: 'year' })).toMatchObject({
      value: month * 12,
      unit: 'USD/year',
    });
    expect(figure({ ...asked, per: 'day' })?.value).toBeCloseTo((month * 12) / 365, 9);
  });

  test('is a break-even, and says so where there is none', () => {
    const [a, b] = ['fal-wan-2.2-a14b-turbo', 'a14b-4step-h100-owned'] as const;
    const clips = { a, b, of: 'settledClips' } as const;
    expect(figure(clips)?.value).toBe(pairOf(a, b, 'settledClips', {}).value);
    const never = { ...clips, b: 'a14b-4step-h100-rented' };
    expect(figure({ ...never, or: 'never' })).toMatchObject({ value: null, text: 'never' });
    expect(() => figure(never)).toThrow('claims/article-tried: it: there is no answer');
  });

  test('carries the mark of a derived speed', () => {
    expect(figure({ row: 'throughput/derived-t2v-a14b-4step-h100-720p' })?.derived).toBe(true);
    expect(figure({ row: 'throughput/wan22-t2v-a14b-h100-720p-x1' })?.derived).toBe(false);
    expect(figure({ option: 'a14b-4step-h100-rented', of: 'usdPerClip' })?.derived).toBe(true);
  });

  test.each<[string, ClaimFigure, string]>([
    ['a field that a row does not have', { row: 'gpus/h100/weight' }, 'there is no weight'],
    ['an unknown figure', { option: 'wan-2.6-api-singapore', of: 'joy' }, 'known are'],
    [
      'a year of something that is no month’s',
      { option: 'wan-2.6-api-singapore', of: 'usdPerClip', per: 'year' },
      'per year: the figure is in USD/clip',
    ],
    ['an end that a row lacks', { row: 'gpus/h100/memory', show: 'low' }, 'has no low end'],
  ])('stops the build at %s', (_name, wrong, says) => {
    expect(() => figure(wrong)).toThrow(says);
  });
});

test('the ledger has every claim once, and counts them', () => {
  const shown = claimVerdicts.flatMap((verdict) => claimsOf(verdict).map(({ id }) => id));
  expect(shown.toSorted()).toEqual(claims.map(({ id }) => id).sort());
  for (const origin of ['article', 'guide'] as const) {
    const sum = claimVerdicts.map((verdict) => countClaims({ origin, verdict }));
    expect(sum.reduce((x, y) => x + y, 0)).toBe(countClaims({ origin }));
  }
});

test('published claims carry their figures, with the texts that the ledger shows', () => {
  const rows = everyDataset.claims?.rows(loadData()) ?? [];
  const total = rows.find(({ id }) => id === 'article-break-even-year') as {
    ours: { text: string; figures: { name: string; value: number; unit: string }[] };
    typed?: string;
  };
  expect(total.ours.figures).toMatchObject([
    { name: 'low', unit: 'clips/year' },
    { name: 'high', unit: 'clips/year' },
  ]);
  expect(total.ours.text).toMatch(/^[\d,]+ to [\d,]+ a year/);
  expect(rows.every((row) => !('typed' in row))).toBe(true);
});

describe('the filter in a link', () => {
  const allowed = { verdict: ['', 'contradicted', 'refined'], subject: ['', 'prices', 'sound'] };
  const read = (search: string) => readClaimQuery(new URLSearchParams(search), allowed);

  test('is read, once each, and what the page does not have is named', () => {
    expect(read('?verdict=refined&verdict=contradicted&find=a100')).toEqual({
      query: { verdict: 'refined', subject: '', find: 'a100' },
      refused: [],
    });
    expect(read('?verdict=wrong&subject=prices')).toEqual({
      query: { verdict: '', subject: 'prices', find: '' },
      refused: ['verdict=wrong'],
    });
  });

  test('survives writing and reading, beside other parameters and the hash', () => {
    const query: fc.Arbitrary<ClaimQuery> = fc.record({
      verdict: fc.constantFrom(...allowed.verdict),
      subject: fc.constantFrom(...allowed.subject),
      find: fc
        .string({ unit: 'binary', maxLength: 100 })
        .filter((text) => text.trim() !== '' || text === '')
        .filter((text) => !/[\ud800-\udfff]/u.test(text)),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const link = new URL(writeClaimQuery('https://x.invalid/e/?clips=5&find=old#id', asked));
        expect(link.searchParams.get('clips')).toBe('5');
        expect(link.hash).toBe('#id');
        expect(readClaimQuery(link.searchParams, allowed).query).toEqual(asked);
      }),
      runs(200),
    );
  });

  test('asks for every word and for the values chosen', () => {
    const claim = { verdict: 'refined', subject: 'prices', text: 'two a100s cost $20,000' };
    const asks = (query: Partial<ClaimQuery>) =>
      isAsked(claim, { verdict: '', subject: '', find: '', ...query });
    expect(asks({})).toBe(true);
    expect(asks({ find: ' A100  cost ' })).toBe(true);
    expect(asks({ find: 'a100 h100' })).toBe(false);
    expect(asks({ verdict: 'refined', subject: 'prices' })).toBe(true);
    expect(asks({ verdict: 'contradicted' })).toBe(false);
    expect(asks({ subject: 'sound' })).toBe(false);
  });
});
