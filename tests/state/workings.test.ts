import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenseUse } from '../../src/state/license-inputs.ts';
import { licenseWorking } from '../../src/state/license-working.ts';
import { paybackView } from '../../src/state/payback-view.ts';
import { paybackWorking } from '../../src/state/payback-working.ts';
import { qualityTest } from '../../src/state/quality-test.ts';
import { qualityWorking } from '../../src/state/quality-working.ts';
import { defaultValues, type Value, type Values } from '../../src/state/values.ts';
import { plain, type WorkingStep, workingText } from '../../src/state/working-steps.ts';
import { catalog, licenses, tested } from './calculators.ts';
import { runs } from './fixture.ts';

/** Works a line out again from nothing but its text; a quantile is not arithmetic. */
function workedOut(text: string): number {
  const expression = text
    .replaceAll(/[$,]/g, '')
    .replaceAll(/(?<=\d) (?:s|h|W|min)\b/g, '')
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('^', '**')
    .replaceAll('ceil(', 'Math.ceil(')
    .replaceAll('sqrt(', 'Math.sqrt(');
  if (!/^[\d\s.+*/()-]*$/.test(expression.replaceAll(/Math\.(ceil|sqrt)/g, ''))) {
    throw new Error(`not arithmetic: ${text}`);
  }
  return Number(new Function(`return ${expression}`)());
}

function expectToAdd(steps: readonly WorkingStep[]) {
  for (const { label, parts, value } of steps) {
    const text = plain(parts);
    if (typeof value === 'string' || text.startsWith('z(')) continue;
    const off = Math.abs(workedOut(text) - value) / Math.max(1, Math.abs(value));
    expect(off, `${label}: ${text} is not ${value}`).toBeLessThan(2e-3);
  }
}

const valuesFor = (
  id: 'payback' | 'quality-test' | 'license',
  more: Record<string, Value> = {},
) => ({
  ...defaultValues(tested[id]?.definitions ?? []),
  ...more,
});

describe('the working of payback', () => {
  const terms = (values: Values) => ({
    clips: Number(values.clips),
    growth: Number(values.growth),
    priceChange: Number(values['price-change']),
  });

  test('ends with the total of every option, and with what decides the payback', () => {
    const values = valuesFor('payback', {
      b: 'a14b-4step-h100-owned',
      clips: 50_000,
      growth: 0.05,
      'price-change': -0.1,
    });
    const view = paybackView(catalog, values);
    const [course, a, b, decides] = paybackWorking(view, terms(values));
    expect(course).toHaveLength(2);
    expect(a?.at(-1)?.value).toBe(view.a.totalUsd);
    expect(b?.at(-1)?.value).toBe(view.b.totalUsd);
    expect(b?.[0]?.label).toContain('cards bought');
    const [before, after] = decides ?? [];
    expect(view.paidBack).toBeGreaterThan(0);
    expect(before?.value).toBeGreaterThan(0);
    expect(after?.value).toBeLessThanOrEqual(0);
  });

  test('adds up for any option, growth and horizon', () => {
    const ids = catalog.options.filter(({ family }) => family !== 'article').map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (a, b, growth, change, horizon) => {
          const round = (value: number) => Math.round(value * 1000) / 1000;
          const values = valuesFor('payback', {
            ...{ a, b, horizon, growth: round(growth), 'price-change': round(change) },
          });
          for (const steps of paybackWorking(paybackView(catalog, values), terms(values))) {
            expectToAdd(steps);
          }
        },
      ),
      runs(60),
    );
  });
});

describe('the working of the quality test', () => {
  test.each([0.55, 0.6, 0.7])('adds up for a preference of %d', (preference) => {
    const values = valuesFor('quality-test', { preference });
    const result = qualityTest(catalog, values);
    const [pairs, money] = qualityWorking(result, values);
    expectToAdd([...(pairs ?? []), ...(money ?? [])]);
    expect(pairs?.at(-1)?.value).toBe(result.pairs);
    expect(money?.at(-1)?.value).toBe(result.totalUsd);
    expect(workingText(pairs ?? [])).toContain('Blind pairs = ceil(((');
  });

  test('leaves out what cannot be made', () => {
    const values = valuesFor('quality-test', { resolution: '1080p' });
    const [, money] = qualityWorking(qualityTest(catalog, values), values);
    expect(money?.map(({ label }) => label)).not.toContain('In all');
  });
});

describe('the working of the license checker', () => {
  test('each license ends with the verdict that the checker shows, and says yes exactly at a threshold that counts from there', () => {
    for (const revenue of [0, 1e6, 1e7, 2e7, 1e9]) {
      const values = valuesFor('license', { revenue });
      const use = licenseUse(values);
      const lists = licenseWorking(licenses.licenses, use);
      const shown = tested.license?.answered(values).results ?? [];
      for (const [index, license] of licenses.licenses.entries()) {
        const last = lists[index]?.at(-1);
        const verdict = shown.find(({ key }) => key === license.id)?.shown.split('; ')[0];
        expect(last?.value).toBe(verdict);
        for (const limit of license.thresholds) {
          if (limit.measure !== 'annual-revenue-usd' || limit.value !== revenue) continue;
          const line = lists[index]?.find(({ label }) => label.includes('revenue'));
          expect(line?.value).toBe(limit.comparison === 'above' ? 'no' : 'yes');
        }
      }
    }
  });
});
