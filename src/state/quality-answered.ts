import type { Catalog } from '../data/types.ts';
import { type Answered, countResult, usdResult } from './answered.ts';
import { consultedByEntry } from './consulted.ts';
import { qualityTest, qualityTestNames } from './quality-test.ts';
import type { Values } from './values.ts';

/** The quality test planner's answer, to take along. */
export function qualityAnswered(catalog: Catalog, values: Values): Answered {
  const { a, b, answer, pairs, ratingUsd, totalUsd } = qualityTest(catalog, values);
  const used = [a, b].flatMap(({ entry }) => [...consultedByEntry(entry, catalog)]);
  return {
    title: 'Quality test planner',
    answer: answer.text,
    about: ['a', 'b', 'seconds', 'resolution', ...qualityTestNames],
    results: [
      countResult('pairs', 'Blind pairs', pairs),
      usdResult('a.usd', `One clip a pair, ${a.entry.label}, USD`, a.usd),
      usdResult('b.usd', `One clip a pair, ${b.entry.label}, USD`, b.usd),
      usdResult('rating.usd', 'Rating, USD', ratingUsd),
      usdResult('total.usd', 'In all, USD', totalUsd),
    ],
    rests: [
      ...[a, b].map(({ entry }) => `options/${entry.id}`),
      ...new Set([...used, ...qualityTestNames].map((id) => `assumptions/${id}`)),
    ],
    dataVersion: catalog.version,
    date: catalog.date,
  };
}
