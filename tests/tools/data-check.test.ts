import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Data, datasetNames } from '../../src/data/datasets.ts';
import { allFacts } from '../../src/data/facts.ts';
import { loadData } from '../../src/data/load.ts';
import { dueOn, reviewDays, reviewRule } from '../../src/data/review-rules.ts';
import { askedDay, report, reviews } from '../../tools/data-check.ts';

const data = loadData();

describe('the rules', () => {
  test('a price is due after 90 days, hardware after 180, a license after 365', () => {
    expect(reviewDays).toEqual({ price: 90, hardware: 180, license: 365 });
    expect(dueOn('2026-11-22', 'price')).toBe('2027-02-20');
    expect(dueOn('2026-11-22', 'hardware')).toBe('2027-05-21');
    expect(dueOn('2026-11-22', 'license')).toBe('2027-11-22');
    // Across a leap day, and over the end of a year.
    expect(dueOn('2027-12-01', 'price')).toBe('2028-02-29');
  });

  test('what a row mixes ages by its own kind', () => {
    expect(reviewRule('gpus', 'power')).toBe('hardware');
    expect(reviewRule('gpus', 'rentals[3]')).toBe('price');
    expect(reviewRule('gpus', 'purchase')).toBe('price');
    expect(reviewRule('alternatives', 'offers[0]')).toBe('price');
    expect(reviewRule('figures', '', 'USD/month')).toBe('price');
    expect(reviewRule('figures', '', 'GB')).toBe('hardware');
    expect(reviewRule('licenses')).toBe('license');
    expect(reviewRule('strategies', 'cases[0]')).toBeNull();
    expect(reviewRule('predictions', 'evidence[0]')).toBeNull();
  });

  test('every dataset has one', () => {
    for (const dataset of datasetNames) expect(reviewRule(dataset)).not.toBeUndefined();
  });
});

describe('what is due', () => {
  const all = reviews(data);
  const one = (id: string) => all.filter(({ place }) => place.includes(`: ${id}`));

  test('is in order, and every row with a rule has its place', () => {
    const days = all.map(({ since }) => since);
    expect(days).toEqual(days.toSorted());
    expect(all.length).toBeGreaterThan(data.prices.length);
    expect(all.length).toBeLessThan(allFacts(data).length);
  });

  test('names file and line, the page to look at, and when it was read', () => {
    const [price] = one('model-studio-wan26-singapore-720p');
    const row = data.prices.find(({ id }) => id === 'model-studio-wan26-singapore-720p');
    const [, file = '', line = ''] = /^(.+\.yaml):(\d+): /.exec(price?.place ?? '') ?? [];
    expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toBe(`- id: ${row?.id}`);
    expect(price?.checked).toBe(row?.checked);
    expect(price?.pages).toEqual(
      row?.sources.map((id) => data.sources.find((source) => source.id === id)?.url),
    );
  });

  test('leaves out prices that have ended and rents that were read again', () => {
    const ended = data.prices.find(({ to }) => to !== null && to <= data.version.date);
    expect(ended).toBeDefined();
    expect(one(ended?.id ?? '')).toEqual([]);
    expect(
      all.some(({ place }) => place.includes('(h100-runpod-on-demand-secure-sxm-2026-11-09)')),
    ).toBe(true);
    const again = structuredClone(data.gpus);
    const h100 = again.find(({ id }) => id === 'h100');
    const quote = h100?.rentals.find(
      ({ id }) => id === 'h100-lambda-on-demand-1-gpu-sxm-2026-09-16',
    );
    if (!h100 || !quote) throw new Error('the quote is gone');
    const later = '2026-11-20';
    h100.rentals.push({ ...quote, id: 'again', date: later, checked: later });
    const places = reviews({ ...data, gpus: again } as Data).map(({ place }) => place);
    expect(places.some((place) => place.includes('(again)'))).toBe(true);
    expect(places.some((place) => place.includes(`(${quote.id})`))).toBe(false);
  });

  test('is due from its day on and not a day before', () => {
    const [price] = one('model-studio-wan26-singapore-720p');
    if (!price) throw new Error('the price is gone');
    const eve = new Date(Date.parse(`${price.since}T00:00:00Z`) - 86_400_000)
      .toISOString()
      .slice(0, 10);
    expect(report(data, price.since)).toContain(price.place);
    expect(report(data, eve)).not.toContain(`${price.place} (read`);
  });

  test('is counted by rule, and what comes next is named', () => {
    const [first] = all;
    const text = report(data, '2020-01-01');
    expect(text).toContain(`Due on 2020-01-01: 0 of ${all.length}`);
    expect(text).toContain(`Next: ${first?.since}, ${first?.place}.`);
    expect(report(data, '2099-01-01')).toContain(
      `Due on 2099-01-01: ${all.length} of ${all.length}`,
    );
    expect(report(data, '2099-01-01')).not.toContain('Next:');
  });
});

test('the day is today unless one is asked for', () => {
  expect(askedDay([], '2026-11-28')).toBe('2026-11-28');
  expect(askedDay(['--as-of', '2027-03-01'], '2026-11-28')).toBe('2027-03-01');
  for (const wrong of [
    ['--as-of'],
    ['--as-of', 'soon'],
    ['--as-of', '2027-13-01'],
    ['2027-03-01'],
    ['--as-of', '2027-03-01', 'x'],
  ]) {
    expect(() => askedDay(wrong, '2026-11-28'), wrong.join(' ')).toThrow('--as-of YYYY-MM-DD');
  }
});
