import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/format/number.ts';
import { unitWords } from '../../src/format/unit.ts';
import type { NumberInput } from '../../src/state/definition.ts';
import { inputDefinitions } from '../../src/state/inputs.ts';
import { checkTyped } from '../../src/state/typed.ts';
import { catalog, runs } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const numbers = definitions.filter((one): one is NumberInput => one.kind === 'number');
const named = (name: string): NumberInput => {
  const found = numbers.find((definition) => definition.name === name);
  if (!found) throw new Error(name);
  return found;
};
const seconds = named('seconds');
const clips = named('clips');

test('are read as people write, and the page says how where others would read otherwise', () => {
  expect(checkTyped(clips, '12,500', 1)).toEqual({ value: 12_500, note: '' });
  expect(checkTyped(seconds, ' 7.5 ', 5)).toEqual({ value: 7.5, note: '' });
  expect(checkTyped(clips, '12.5k', 1)).toEqual({ value: 12_500, note: 'Read as 12,500.' });
  expect(checkTyped(seconds, '1,5', 5)).toEqual({ value: 1.5, note: 'Read as 1.5.' });
  expect(checkTyped(seconds, '５', 5)).toEqual({ value: 5, note: 'Read as 5.' });
});

test('a point groups thousands for those whose language does so', () => {
  expect(checkTyped(clips, '10.000', 1)).toEqual({ value: 10, note: '' });
  expect(checkTyped(clips, '10.000', 1, 'de-DE')).toEqual({
    value: 10_000,
    note: 'Read as 10,000.',
  });
  // As the field itself shows it; a German may mean another one, so it is said.
  expect(checkTyped(clips, '10,000', 1, 'de-DE')).toEqual({
    value: 10_000,
    note: 'Read as 10,000.',
  });
  expect(checkTyped(clips, '10.000', 1, 'no language at all')).toEqual({ value: 10, note: '' });
});

test('a field that shows three decimals keeps its own point, in every language', () => {
  expect(checkTyped({ ...named('electricity'), max: 1e6 }, '1.234', 1, 'de-DE')).toEqual({
    value: 1.234,
    note: 'Read as 1.234.',
  });
});

describe('out of range or unreadable', () => {
  test('keeps the last good one and says the range', () => {
    expect(checkTyped(seconds, '90', 5)).toEqual({
      error: 'Seconds per clip must be between 1 and 60; 5 is kept.',
    });
    expect(checkTyped(seconds, 'ten', 5)).toEqual({
      error: 'Seconds per clip must be a number between 1 and 60; 5 is kept.',
    });
    expect(checkTyped(named('lifetime'), '40,5', 48)).toEqual({
      error: 'Label of lifetime must be a whole number between 1 and 600; 48 is kept.',
    });
  });

  test('a percentage is for shares only', () => {
    expect(checkTyped(named('planned-load-on-demand'), '70%', 0.5)).toEqual({
      value: 0.7,
      note: 'Read as 0.7.',
    });
    expect(checkTyped(seconds, '5%', 5)).toHaveProperty('error');
  });

  test('another currency is not taken for dollars', () => {
    const cost = named('engineer-cost');
    expect(checkTyped(cost, '$150k', 1)).toHaveProperty('value', 150_000);
    expect(checkTyped(cost, '150 000 €', 214_000)).toEqual({
      error: 'Label of engineer-cost is read without €; 214,000 is kept.',
    });
  });
});

test('what a field shows reads back as itself, in any language', () => {
  const locales = ['en-US', 'de-DE', 'de-CH', 'fr-FR', 'pt-BR', 'en-IN', 'ar-EG', 'zh-CN'];
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers),
      fc.constantFrom(...locales),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (definition, locale, share) => {
        const { min, max, decimals } = definition;
        const value = Number((min + share * (max - min)).toFixed(decimals));
        if (value < min || value > max) return;
        const text = decimal(value, decimals);
        expect(checkTyped(definition, text, min, locale)).toHaveProperty('value', value);
      },
    ),
    runs(1000),
  );
});

test('any text gives a value within bounds or a sentence', () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.string(), (definition, text) => {
      const checked = checkTyped(definition, text, definition.default, 'de-DE');
      if ('error' in checked) {
        expect(checked.error).toContain(definition.label);
        return;
      }
      expect(checked.value).toBeGreaterThanOrEqual(definition.min);
      expect(checked.value).toBeLessThanOrEqual(definition.max);
    }),
    runs(1000),
  );
});

test('units in words', () => {
  expect(
    ['USD/GPU-hour', 'USD/kW/month', 'clips/month', 's', 'share', 'share a year', 'FTE'].map(
      unitWords,
    ),
  ).toEqual([
    'USD a GPU-hour',
    'USD a kW and month',
    'clips a month',
    'seconds',
    'share, 0 to 1',
    'share a year',
    'FTE',
  ]);
});
