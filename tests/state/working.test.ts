import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/data/catalog.ts';
import { setRates, showIn } from '../../src/format/currency.ts';
import { compare } from '../../src/state/comparison.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { defaultValues, type Values } from '../../src/state/values.ts';
import { working } from '../../src/state/working.ts';
import { inShown, type WorkingStep, workingText } from '../../src/state/working-steps.ts';
import { runs } from './fixture.ts';
import { expectToAdd as linesAdd } from './worked-out.ts';

const data = catalog();
const defaults = defaultValues(inputDefinitions(data));

function steps(values: Values): { side: string; steps: WorkingStep[]; total: number }[] {
  const { a, b, workload } = compare(data, values);
  return [a, b].flatMap(({ entry, variant, option, cost }) =>
    variant && option && cost
      ? [
          {
            side: entry.id,
            steps: working({ entry, variant, option, cost }, workload),
            total: cost.usdPerMonth,
          },
        ]
      : [],
  );
}

function expectToAdd(found: ReturnType<typeof steps>) {
  for (const { side, steps: lines, total } of found) {
    linesAdd(side, lines);
    expect(lines.at(-1)?.value).toBe(total);
  }
}

describe('the working', () => {
  const ids = data.options.filter(({ family }) => family !== 'article').map(({ id }) => id);

  test.each(ids)('%s adds up from its text alone', (id) => {
    const resolution = data.options.find((one) => one.id === id)?.variants[0]?.resolution ?? '720p';
    const found = steps({ ...defaults, a: id, resolution, seconds: 5, clips: 54_321 });
    expect(found.length).toBeGreaterThan(0);
    expectToAdd(found.filter(({ side }) => side === id));
  });

  test('follows the reader’s inputs', () => {
    fc.assert(
      fc.property(
        fc.record({
          clips: fc.integer({ min: 1, max: 1_000_000 }),
          attempts: fc.integer({ min: 1, max: 5 }),
          peak: fc.integer({ min: 1, max: 4 }),
          interest: fc.constantFrom(0, 0.05, 0.2),
          residual: fc.constantFrom(0, 0.2),
          'spare-replicas': fc.integer({ min: 0, max: 2 }),
        }),
        (own) => {
          expectToAdd(steps({ ...defaults, ...own, a: 'a14b-4step-h100-owned' }));
        },
      ),
      runs(60),
    );
  });

  test('every number of the reader’s leads to its row', () => {
    const [, own] = steps({ ...defaults, b: 'a14b-4step-h100-owned' });
    const links = own?.steps.flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === 'string' ? [] : [part.href])),
    );
    expect(links).toContain('/method/#assumption-price-h100');
    expect(links).toContain('/method/#assumption-rack-space');
  });

  test('as text, one line a step', () => {
    const [first] = steps(defaults);
    expect(workingText(first?.steps ?? [])).toContain(
      'Price of the outputs = (50,000 s × $0.1) × (1 − 0) = $5,000',
    );
  });
});

test('in another currency the sum stays in dollars and ends with its amount at the dated rate', () => {
  const steps = [{ label: 'In all', parts: ['$2 + $3'], value: 5000, unit: 'USD' }];
  setRates(catalog().currencies);
  expect(inShown(steps)).toEqual(steps);
  showIn('EUR');
  expect(workingText(inShown(steps))).toBe(
    'In all = $2 + $3 = $5,000\nThe same in EUR, at the rate of June 2026 = $5,000 × 0.8684 = €4,342.00',
  );
  const verdict = [{ label: 'Verdict', parts: [], value: 'yes', unit: '' }];
  expect(inShown(verdict)).toEqual(verdict);
  showIn('USD');
});
