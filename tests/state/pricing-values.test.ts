import { expect, test } from 'vitest';
import { growthInputs } from '../../src/components/payback-inputs.ts';
import { comparison } from '../../src/state/compared.ts';
import { pricingValues } from '../../src/state/pricing-values.ts';
import { addInputs, resetAll, setValue, values } from '../../src/state/store.ts';

test('an input of another calculator prices nothing anew, one of the prices does', () => {
  addInputs(growthInputs());
  const [before, compared] = [pricingValues.value, comparison.value];
  setValue('growth', 0.07);
  expect(values.value.growth).toBe(0.07);
  expect(pricingValues.value).toBe(before);
  expect(comparison.value).toBe(compared);
  setValue('clips', 1234);
  expect(pricingValues.value).toMatchObject({ clips: 1234, growth: 0.07 });
  expect(comparison.value).not.toBe(compared);
  setValue('currency', 'EUR');
  expect(pricingValues.value.currency).toBe('EUR');
  resetAll();
  expect(pricingValues.value).toEqual(values.value);
});
