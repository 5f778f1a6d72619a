import { describe, expect, test } from 'vitest';
import { carried } from '../../src/state/carry.ts';
import { appliesTo, inputDefinitions } from '../../src/state/inputs.ts';
import { catalog } from './fixture.ts';

const definitions = inputDefinitions(catalog);
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

describe('carrying inputs to another page', () => {
  const from =
    'https://guide.example/guide/break-even/?clips=5&x=1&rent-h100=3&b=z&currency=EUR#chart';

  test('adds the shared ones and the currency only', () => {
    expect(carried('/method/#limits', from)).toBe('/method/?clips=5&b=z&currency=EUR#limits');
  });

  test('keeps what the link names itself', () => {
    expect(carried('/?clips=9', from)).toBe('/?clips=9&b=z&currency=EUR');
  });

  test('leaves other hosts alone', () => {
    expect(carried('https://example.com/a', from)).toBe('https://example.com/a');
  });
});
