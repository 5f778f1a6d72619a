import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingInputs } from '../../src/components/quality-test-inputs.ts';
import { pairsNeeded } from '../../src/model/index.ts';
import { decode, encode } from '../../src/state/codec.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { qualityTest } from '../../src/state/quality-test.ts';
import { defaultValues } from '../../src/state/values.ts';
import { catalog, runs } from './fixture.ts';

const own = ratingInputs();
const definitions = [...inputDefinitions(catalog), ...own];
const defaults = defaultValues(definitions);
const at = (more: Record<string, number | string> = {}) =>
  qualityTest(catalog, { ...defaults, ...more });

describe('a quality test', () => {
  test('takes the pairs of the model, 783 for 55 percent', () => {
    expect(at().pairs).toBe(pairsNeeded({ winRate: 0.55, significance: 0.05, power: 0.8 }));
    expect(at().pairs).toBe(783);
    expect(at({ preference: 0.6 }).pairs).toBe(194);
  });

  test('makes one clip a pair, at the price of high volume and one attempt', () => {
    const { a, b } = at({ attempts: 3 });
    expect(a.usd).toBeCloseTo(783 * 0.5, 9);
    expect(b.usdPerClip).toBeCloseTo((55 * 1.5 * 3) / 3600 / 0.7, 2);
    expect(b.usd).toBeCloseTo(783 * (b.usdPerClip ?? 0), 9);
  });

  test('rates each pair as often as asked, and adds it up', () => {
    const result = at({ raters: 2, 'rating-minutes': 3, 'rater-cost': 60 });
    expect(result.ratingHours).toBeCloseTo((783 * 2 * 3) / 60, 9);
    expect(result.ratingUsd).toBeCloseTo(783 * 2 * 3, 9);
    expect(result.totalUsd).toBeCloseTo(
      (result.a.usd ?? 0) + (result.b.usd ?? 0) + result.ratingUsd,
      9,
    );
  });

  test('an option that cannot make the clip says why, and the pairs stand', () => {
    const result = at({ resolution: '1080p' });
    expect(result.b.usd).toBeNull();
    expect(result.totalUsd).toBeNull();
    expect(result.pairs).toBe(783);
    expect(result.answer.text).toContain('makes no 1080p video');
  });

  test('the table has the reader’s own preference once, in order', () => {
    const { rows } = at({ preference: 0.62 });
    expect(rows.filter(({ chosen }) => chosen).map(({ preference }) => preference)).toEqual([0.62]);
    expect(rows.map(({ pairs }) => pairs)).toEqual(
      rows.map(({ pairs }) => pairs).toSorted((x, y) => y - x),
    );
    expect(at({ preference: 0.6 }).rows).toHaveLength(4);
  });

  test('any link gives finite figures', () => {
    const query = fc.dictionary(
      fc.constantFrom(...own.map(({ name }) => name), 'seconds', 'a', 'b'),
      fc.oneof(fc.double().map(String), fc.string(), fc.constantFrom('0', '1', '1e9', '-5', '')),
    );
    fc.assert(
      fc.property(query, (given) => {
        const { values } = decode(new URLSearchParams(given), definitions);
        const result = qualityTest(catalog, values);
        const figures = [result.pairs, result.ratingHours, result.ratingUsd];
        expect(figures.every(Number.isFinite)).toBe(true);
        for (const usd of [result.a.usd, result.b.usd, result.totalUsd]) {
          expect(usd === null || Number.isFinite(usd)).toBe(true);
        }
        const options = { everyShared: false, dataVersion: catalog.version };
        const again = encode(values, definitions, new URLSearchParams(), options);
        expect(decode(again, definitions).values).toEqual(values);
      }),
      runs(500),
    );
  });
});
