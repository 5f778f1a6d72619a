/** A blind side-by-side test of the two options: how many pairs it takes, and what they cost to make and to rate. */

import type { Assumption, Catalog } from '../data/types.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count, decimal, percent } from '../format/number.ts';
import { limitUsdPerClip, pairsNeeded, workload } from '../model/index.ts';
import type { Answer, AnswerPart } from './answer.ts';
import type { NumberInput } from './definition.ts';
import { type Priced, priced } from './priced.ts';
import { sharedValues, type Values } from './values.ts';

/** Preferences that the table compares, as shares of the pairs that the better model wins. */
const compared = [0.55, 0.6, 0.7, 0.8];

/** The planner's own inputs, in the order of the form: each is a row of the assumptions. */
export const qualityTestNames = [
  'preference',
  'significance',
  'power',
  'raters',
  'rating-minutes',
  'rater-cost',
] as const;

const helps: Partial<Record<string, string>> = {
  preference: '0.5 is a coin toss.',
  significance: 'Of calling two equal models different.',
  power: 'If it is as large as the preference above.',
  raters: 'Several people on one pair are no further pairs.',
};

/** One of them from its row; read at build, so that no calculator carries it that does not need it. */
export function qualityTestInput(row: Assumption): NumberInput {
  const { id: name, value, ...rest } = row;
  const { label, unit, low, high, min, max, step, decimals } = rest;
  const range = { low, high, min, max, step, decimals };
  return {
    kind: 'number',
    name,
    label,
    unit,
    default: value,
    ...range,
    help: helps[name] ?? '',
    group: 'quality-test',
    whole: decimals === 0,
    scale: 'linear',
  };
}

/** One side of the test: one clip for each pair. */
export interface TestSide extends Priced {
  /** USD per clip at volume, without staff: a test buys no whole machines. Null where the option is refused. */
  usdPerClip: number | null;
  usd: number | null;
}

export interface TestRow {
  preference: number;
  pairs: number;
  /** Making and rating; null where an option is refused. */
  usd: number | null;
  chosen: boolean;
}

export interface QualityTest {
  pairs: number;
  a: TestSide;
  b: TestSide;
  ratingHours: number;
  ratingUsd: number;
  totalUsd: number | null;
  answer: Answer;
  /** The same for other preferences, the reader's own among them. */
  rows: TestRow[];
}

/** Pure; `values` must be within bounds (see `decode`) and name the planner's inputs. */
export function qualityTest(catalog: Catalog, values: Values): QualityTest {
  const preference = Number(values.preference);
  const test = { significance: Number(values.significance), power: Number(values.power) };
  const ratings = Number(values.raters);
  const perRating = Number(values['rating-minutes']) / 60;
  const usdPerHour = Number(values['rater-cost']);
  const { a: idA, b: idB, resolution, seconds, audio } = sharedValues(values);
  const asked = { resolution, seconds, audio };
  const pairs = pairsNeeded({ winRate: preference, ...test });
  const work = workload({ clipsPerMonth: pairs, secondsPerClip: seconds });
  const sideOf = (id: string): TestSide => {
    const entry = catalog.options.find((one) => one.id === id);
    if (!entry) throw new RangeError(`no option is called ${id}`);
    const found = priced(entry, catalog, { ...values, attempts: 1 }, asked, work);
    const usdPerClip = found.option && limitUsdPerClip(found.option, work);
    return { ...found, usdPerClip, usd: usdPerClip === null ? null : usdPerClip * pairs };
  };
  const [a, b] = [sideOf(idA), sideOf(idB)];
  const pairUsd =
    a.usdPerClip === null || b.usdPerClip === null ? null : a.usdPerClip + b.usdPerClip;
  const ratingUsdPerPair = ratings * perRating * usdPerHour;
  const total = (count: number) => (pairUsd === null ? null : count * (pairUsd + ratingUsdPerPair));
  const rows = [...new Set([...compared, preference])]
    .toSorted((x, y) => x - y)
    .map((share) => {
      const needed = pairsNeeded({ winRate: share, ...test });
      return { preference: share, pairs: needed, usd: total(needed), chosen: share === preference };
    });
  const result = {
    pairs,
    a,
    b,
    ratingHours: pairs * ratings * perRating,
    ratingUsd: pairs * ratingUsdPerPair,
    totalUsd: total(pairs),
    rows,
  };
  return { ...result, answer: sentence(result, preference) };
}

function sentence(result: Omit<QualityTest, 'answer'>, preference: number): Answer {
  const { a, b, pairs, ratingHours, ratingUsd } = result;
  const parts: AnswerPart[] = [
    { text: `To tell a true preference of ${percent(preference)} from a coin toss takes ` },
    { text: `${count(pairs)} blind pairs`, tone: 'strong' },
    { text: '. ' },
    ...(a.refusal ? [{ text: `${a.refusal} ` }] : []),
    ...(b.refusal && b.refusal !== a.refusal ? [{ text: `${b.refusal} ` }] : []),
  ];
  if (a.usd !== null && b.usd !== null) {
    parts.push(
      { text: 'One clip for each costs ' },
      { text: money(a.usd), tone: 'strong' },
      { text: ` with ` },
      { text: nameOf(a.entry), tone: a.tone },
      { text: ' and ' },
      { text: money(b.usd), tone: 'strong' },
      { text: ' with ' },
      { text: nameOf(b.entry), tone: b.tone },
      { text: '. ' },
    );
  }
  parts.push({
    text: `Rating takes ${decimal(ratingHours, ratingHours < 10 ? 1 : 0)} hours, ${money(ratingUsd)}.`,
  });
  return { parts, text: parts.map(({ text }) => text).join('') };
}
