import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { thresholdLine } from '../../src/charts/threshold-line.ts';
import { articleLines } from '../../src/components/article-lines.ts';
import { differenceText, spanText } from '../../src/components/article-sum-text.ts';
import { type ArticleSum, articleSums, outcomeOf } from '../../src/components/article-sums.ts';
import { articleThresholds } from '../../src/components/article-thresholds.ts';
import { pairOf } from '../../src/components/result.ts';
import { loadData } from '../../src/data/load.ts';
import { lookup } from '../../src/data/lookup.ts';

/** Numbers as the rows have them: everything below is worked out from these and the article's own, and not by the model. */
const row = (path: string): number => lookup(path).value;
const price = row('prices/model-studio-wan26-singapore-720p');
const allSteps = row('throughput/wan22-t2v-a14b-a100-720p-x1');
const card = row('gpus/a100/price');
const server = row('assumptions/server-overhead');
const secondsPerYear = 365 * 24 * 60 * 60;
const clip = 5 * price;
/** What eight A100s with their server draw at full load, in kW, and what a kW for a year costs with cooling. */
const kilowatts = (8 * row('gpus/a100/watts') * (1 + row('assumptions/host-overhead'))) / 1000;
const kilowattYear = 24 * 365 * row('assumptions/electricity');
const pue = row('assumptions/pue');
const staff = row('assumptions/engineer-fte') * row('assumptions/engineer-cost');
const perYear = (cards: number, seconds: number) => (cards * secondsPerYear) / seconds;

/** A loan's yearly payments for the part of a purchase that is used up, plus interest on the part that is not. */
function capitalRecovery(): number {
  const monthly = row('assumptions/interest') / 12;
  const months = row('assumptions/lifetime');
  const rest = row('assumptions/residual');
  let discounted = 0;
  for (let month = 1; month <= months; month++) discounted += (1 + monthly) ** -month;
  return (12 * (1 - rest * (1 + monthly) ** -months)) / discounted;
}
const fleet = 8 * card * (1 + server);
const power = kilowatts * pue * kilowattYear;
const hardware = fleet * capitalRecovery();

/** Each line again, by hand; a range as its two ends. */
const expected: Record<string, number | [number, number]> = {
  'break-even-year': [1_700_000, 2_200_000],
  'break-even-day': [4657.534246575342, 6027.397260273972],
  'break-even-month': [141_666.66666666666, 183_333.33333333334],
  'decision-bill': 5000,
  'decision-own-cost': [14_166.666666666666, 18_333.333333333332],
  'decision-without-engineer': [16_666.666666666668, 33_333.333333333336],
  'break-even-added-up': 1_900_000,
  'break-even-guide':
    staff /
    12 /
    (clip -
      ((row('throughput/derived-t2v-a14b-4step-h100-720p') * row('assumptions/throughput-factor')) /
        3600) *
        (row('gpus/h100/rent') / row('assumptions/planned-load-on-demand'))),
  'price-clip': clip,
  'price-large-clip': 10 * row('prices/model-studio-wan26-singapore-1080p'),
  'price-where-it-fits': 5 * row('prices/model-studio-wan22-plus-singapore-480p'),
  'break-even-list': [170_000 / clip, 220_000 / clip],
  'decision-list': 50_000 * clip,
  'prototype-own-price': 100,
  'prototype-list': 1000 * clip,
  'capacity-two': perYear(2, allSteps) / 12,
  'capacity-four': perYear(4, allSteps) / 12,
  'capacity-eight': perYear(8, allSteps) / 12,
  'capacity-eight-few-steps': perYear(8, row('throughput/derived-t2v-a14b-4step-a100-720p')) / 12,
  'cards-decision': (12 * 50_000) / perYear(1, allSteps),
  'cards-break-even': [1_700_000 / perYear(1, allSteps), 2_200_000 / perYear(1, allSteps)],
  'own-cost-per-clip': [220_000 / perYear(8, allSteps), 170_000 / perYear(2, allSteps)],
  'year-low': 170_000,
  'year-high': 190_000,
  engineer: staff,
  'hardware-year': hardware,
  'whole-year':
    hardware +
    power +
    staff +
    fleet * row('assumptions/maintenance') +
    kilowatts * row('assumptions/rack-space') * 12,
  'power-eight': power,
  cooling: power - kilowatts * kilowattYear,
  'power-cards': [(8 * 15_000) / power, (8 * 30_000) / power],
  'tiers-in-proportion': 80_000,
  'card-price': card,
  'tier-two': 2 * card * (1 + server),
  'tier-four': 4 * card * (1 + server),
  'tier-eight': fleet,
  'text-price': ['gpt-5-5', 'deepseek-v4-flash'].map(
    (model) =>
      clip / ((row(`figures/token-price-${model}`) * row('figures/text-answer-tokens')) / 1e6),
  ) as [number, number],
  'text-energy': ['derived-t2v-a14b-4step-h100-720p', 'wan22-t2v-a14b-h100-720p-x1'].map(
    (timing) =>
      (row(`throughput/${timing}/gpuSeconds`) * row('gpus/h100/watts')) /
      3600 /
      row('figures/gemini-prompt-energy'),
  ) as [number, number],
};

const sums = articleSums();
const byId = (id: string): ArticleSum => {
  const sum = sums.find((one) => one.row.id === id);
  if (!sum) throw new Error(`no line ${id}`);
  return sum;
};

test('every line of the data has a function and is asserted here, and no other', () => {
  const ids = sums.map((sum) => sum.row.id).sort();
  expect(Object.keys(articleLines).sort()).toEqual(ids);
  expect(Object.keys(expected).sort()).toEqual(ids);
});

test.each(Object.entries(expected))('%s comes to what it comes to by hand', (id, figure) => {
  const [low, high] = typeof figure === 'number' ? [figure, figure] : figure;
  const { ours } = byId(id);
  expect(ours.low / low).toBeCloseTo(1, 9);
  expect(ours.high / high).toBeCloseTo(1, 9);
});

/** A formula as a reader would type it into a calculator. */
function typedIn(formula: string): number {
  const plain = formula
    .replaceAll(/[$,]/g, '')
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('^', '**');
  if (!/^[\d.\s+\-*/()]+$/.test(plain)) throw new Error(`no formula: ${formula}`);
  return Number(new Function(`return ${plain}`)());
}

test.each(sums.map((sum) => [sum.row.id, sum] as const))(
  '%s: the formula that the page shows gives the figure that the model gives',
  (_id, { workings }) => {
    expect(workings.length).toBeGreaterThan(0);
    for (const { parts, value } of workings) {
      const shown = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
      expect(typedIn(shown) / value).toBeCloseTo(1, 6);
    }
  },
);

test.each(sums.map((sum) => [sum.row.id, sum] as const))(
  '%s: difference and share are those of its figures',
  (_id, { article, ours, difference, share }) => {
    for (const end of ['low', 'high'] as const) {
      expect(article[end] + difference[end]).toBeCloseTo(ours[end], 6);
      if (share) expect(article[end] * (1 + share[end])).toBeCloseTo(ours[end], 6);
    }
    expect(share === null).toBe(article.low === 0);
  },
);

describe('what the texts say in words holds', () => {
  const ours = (id: string) => byId(id).ours;

  test('the point of decision at the list price costs more than the article’s self-hosting', () => {
    expect(ours('decision-list').low).toBeGreaterThan(ours('decision-own-cost').high);
  });
  test('the upper end of a prototype’s bill is the list price of a thousand clips', () => {
    expect(ours('prototype-list').low).toBeCloseTo(byId('prototype-list').article.high, 0);
  });
  test('a clip of its own fleet costs more than one at the list price', () => {
    expect(ours('own-cost-per-clip').low).toBeGreaterThan(ours('price-clip').high);
  });
  test('with all steps the default pair has no break-even', () => {
    const never = pairOf('wan-2.6-api-singapore', 'a14b-stock-h100-rented', 'firstClips', {});
    expect(never.value).toBeNull();
  });
  test('its price of a card lies among those of new ones', () => {
    const { low, high } = lookup('gpus/a100/price');
    const { article } = byId('card-price');
    expect(low).toBeLessThan(article.low);
    expect(high).toBeGreaterThan(article.low);
  });
  test('its power line is more than the servers alone use', () => {
    expect(ours('power-eight').high - ours('cooling').high).toBeLessThan(
      byId('power-eight').article.low,
    );
  });
  test('four steps use less than the article’s factor, all steps lie near its upper end', () => {
    const { article } = byId('text-energy');
    expect(ours('text-energy').low).toBeLessThan(article.low);
    expect(ours('text-energy').high).toBeGreaterThan(article.high / 2);
    expect(ours('text-energy').high).toBeLessThan(article.high);
  });
  test('in four steps eight cards make about what the larger threshold asks for', () => {
    const share = ours('capacity-eight-few-steps').low / ours('break-even-month').low;
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(1.3);
  });
});

describe('the build refuses', () => {
  const rows = loadData().sums;
  const edited = (id: string, change: object) =>
    rows.map((one) => (one.id === id ? { ...one, ...change } : one));

  test('an outcome that the figures do not have', () => {
    expect(() => articleSums(edited('price-clip', { outcome: 'agrees' }))).toThrow(
      'sums: price-clip: outcome is agrees, and the figures say higher',
    );
  });
  test('a line without a function', () => {
    expect(() => articleSums(edited('price-clip', { id: 'no-such-line' }))).toThrow(
      'no-such-line has no function',
    );
  });
  test('an input that the function asks for and the row does not have', () => {
    expect(() => articleSums(edited('card-price', { inputs: {} }))).toThrow(
      'card-price: its function asks for price, which is no input',
    );
  });
  test('a path that leads nowhere', () => {
    const inputs = { price: { label: 'x', of: 'gpus/a1000/price' } };
    expect(() => articleSums(edited('card-price', { inputs }))).toThrow('gpus: there is no a1000');
  });
});

test('an outcome takes both ends together, and a twentieth is rounding', () => {
  const span = (low: number, high = low) => ({ low, high });
  expect(outcomeOf(span(100), span(104))).toBe('agrees');
  expect(outcomeOf(span(100), span(106))).toBe('higher');
  expect(outcomeOf(span(100, 200), span(100, 150))).toBe('lower');
  expect(outcomeOf(span(100, 200), span(50, 300))).toBe('wider');
  expect(outcomeOf(span(100, 200), span(120, 150))).toBe('narrower');
  expect(outcomeOf(span(0), span(0))).toBe('agrees');
  expect(outcomeOf(span(0), span(1))).toBe('higher');
});

test('figures are written with their unit, and differences with sign and percent', () => {
  expect(spanText(byId('break-even-month').ours, 'clips/month')).toBe(
    '141,667 to 183,333 clips a month',
  );
  expect(differenceText(byId('year-high'))).toEqual(['−$30,000 (−14%)']);
  expect(differenceText(byId('year-low'))).toEqual(['none']);
  expect(differenceText(byId('break-even-day'))).toEqual([
    'lower end −142 (−3%)',
    'upper end +27 (+0.5%)',
  ]);
  // Nothing can be a share of nothing.
  expect(differenceText(byId('hardware-year'))[0]).not.toContain('%');
});

describe('the picture', () => {
  const thresholds = articleThresholds(sums);

  test('shows the article’s two thresholds, its fleet and the guide’s own', () => {
    expect(thresholds.map(({ low, high }) => [low, high])).toEqual([
      [50_000, 50_000],
      [byId('break-even-month').ours.low, byId('break-even-month').ours.high],
      [byId('capacity-eight').ours.low, byId('capacity-eight').ours.high],
      [byId('break-even-guide').ours.low, byId('break-even-guide').ours.high],
    ]);
    expect(() => articleThresholds([])).toThrow('there is no line');
  });

  test.each(['broad', 'narrow'] as const)('has no stem through a label, %s', (format) => {
    const { front } = thresholdLine(thresholds, format);
    const texts = front.filter((shape) => shape.kind === 'text');
    const stems = front.filter((shape) => shape.kind === 'line' && shape.from[0] === shape.to[0]);
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of stems) {
      if (stem.kind !== 'line') continue;
      const [top = 0, bottom = 0] = [stem.from[1], stem.to[1]].sort((x, y) => x - y);
      for (const { text, x, y, size, bold, anchor } of texts) {
        const wide = textWidth(text, size, bold);
        const left = anchor === 'end' ? x - wide : x;
        const beside = stem.from[0] < left || stem.from[0] > left + wide;
        expect(beside || y < top || y - size * 0.75 > bottom, text).toBe(true);
      }
    }
  });
});
