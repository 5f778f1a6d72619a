import { describe, expect, test } from 'vitest';
import { carried } from '../../src/state/carry.ts';
import type { NumberInput } from '../../src/state/definition.ts';
import { appliesTo, inputDefinitions } from '../../src/state/inputs.ts';
import { checkTyped } from '../../src/state/typed.ts';
import { catalog } from './fixture.ts';

const definitions = inputDefinitions(catalog);
const named = (name: string) => {
  const found = definitions.find((definition) => definition.name === name);
  if (!found) throw new Error(name);
  return found;
};
const option = (id: string) => {
  const found = catalog.options.find((entry) => entry.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('the shared inputs come first, with the published labels and defaults', () => {
  const shared = definitions.filter(({ group }) => group === 'shared');
  expect(shared.map(({ name, label, default: value }) => [name, label, value])).toEqual([
    ['clips', 'Clips per month', 10_000],
    ['seconds', 'Seconds per clip', 5],
    ['resolution', 'Resolution', '720p'],
    ['audio', 'Synchronized audio', 'no'],
    ['attempts', 'Attempts per kept clip', 1],
    ['peak', 'Peak to average', 1],
    ['a', 'Option A', 'wan-2.6-api-singapore'],
    ['b', 'Option B', 'a14b-4step-h100-rented'],
  ]);
  expect(definitions.slice(0, 8)).toEqual(shared);
});

test('names are unique, and a rent that no option pays is no input', () => {
  const names = definitions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('rent-h100');
  expect(names).not.toContain('rent-h200');
});

describe('which assumptions matter', () => {
  const applying = (a: string, b: string) =>
    definitions
      .filter((one) => one.group === 'assumption' && appliesTo(one, catalog, option(a), option(b)))
      .map(({ name }) => name);

  test('between an API and rented GPUs', () => {
    expect(applying('wan-2.6-api-singapore', 'a14b-4step-h100-rented')).toEqual([
      'throughput-factor',
      'planned-load-on-demand',
      'engineer-fte',
      'engineer-cost',
      'api-task-seconds',
      'discount',
      'rent-h100',
    ]);
  });

  test('for owned GPUs', () => {
    const names = applying('a14b-4step-h100-owned', 'a14b-4step-h100-owned');
    expect(names).toContain('rack-space');
    expect(names).toContain('price-h100');
    expect(names).not.toContain('rent-h100');
  });

  test('none for the article’s figures', () => {
    expect(applying('article-api', 'article-self-hosting-low')).toEqual([]);
  });
});

describe('typed values', () => {
  const seconds = named('seconds') as NumberInput;

  test('are read as people write', () => {
    expect(checkTyped(named('clips') as NumberInput, '12.5k', 1)).toEqual({ value: 12_500 });
    expect(checkTyped(seconds, ' 7.5 ', 5)).toEqual({ value: 7.5 });
  });

  test('out of range keep the last good one and say the range', () => {
    expect(checkTyped(seconds, '90', 5)).toEqual({
      error: 'Seconds per clip must be between 1 and 60; 5 is kept.',
    });
    expect(checkTyped(seconds, 'ten', 5)).toEqual({
      error: 'Seconds per clip must be a number between 1 and 60; 5 is kept.',
    });
    expect(checkTyped(named('lifetime') as NumberInput, '40.5', 48)).toEqual({
      error: 'Label of lifetime must be a whole number between 1 and 600; 48 is kept.',
    });
  });
});

describe('carrying inputs to another page', () => {
  const from = 'https://guide.example/guide/break-even/?clips=5&x=1&rent-h100=3&b=z#chart';

  test('adds the shared ones only', () => {
    expect(carried('/method/#limits', from)).toBe('/method/?clips=5&b=z#limits');
  });

  test('keeps what the link names itself', () => {
    expect(carried('/?clips=9', from)).toBe('/?clips=9&b=z');
  });

  test('leaves other hosts alone', () => {
    expect(carried('https://example.com/a', from)).toBe('https://example.com/a');
  });
});
