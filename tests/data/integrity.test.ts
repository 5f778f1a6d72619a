import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../../src/data/load.ts';
import { parseData } from '../../src/data/parse.ts';
import { complaint, parseEdited, parseWith, realRow } from './edited.ts';

type Edit = (row: Record<string, unknown> & { id: string }) => void;

/** Each rule once: which row is spoiled, how, and what the message must name besides file and row. */
const rules: [rule: string, dataset: string, id: string, edit: Edit, says: string[]][] = [
  [
    'a negative price',
    'prices',
    'model-studio-wan26-singapore-720p',
    (row) => Object.assign(row.published as object, { amount: -1 }),
    ['prices/model-studio-singapore.yaml', 'published.amount must be ≥ 0, got -1'],
  ],
  [
    'a currency with two default rates',
    'currency',
    'eur-2026-05',
    (row) => (row.default = true),
    ['currency/rates.yaml', 'default must be true of one market rate of EUR'],
  ],
  [
    'a default rate of no month',
    'currency',
    'eur-2026-06',
    (row) => (row.period = '2026'),
    ['currency/rates.yaml', 'default must name a month in period'],
  ],
  [
    'a price without a date',
    'prices',
    'fal-wan25-720p',
    (row) => delete row.from,
    ['prices/resellers.yaml', 'from', 'got nothing'],
  ],
  [
    'a day that does not exist',
    'prices',
    'fal-wan25-720p',
    (row) => (row.checked = '2026-02-30'),
    ['checked must be a day that exists, got "2026-02-30"'],
  ],
  [
    'a misspelled field',
    'models',
    'wan-2.5',
    (row) => (row.licence = 'none'),
    ['models/closed.yaml', 'unknown fields: licence'],
  ],
  [
    'an unknown confidence',
    'throughput',
    'mlperf-61-b300',
    (row) => (row.confidence = 'certain'),
    ['confidence must be one of primary, secondary, community, assumption, got "certain"'],
  ],
  [
    'a term that is related to none',
    'glossary',
    'break-even',
    (row) => (row.related = ['break-odd']),
    ['glossary/money.yaml', 'related names break-odd, which is not in glossary'],
  ],
  [
    'a name of two terms',
    'glossary',
    'break-even',
    (row) => (row.also = ['Planned Load']),
    ['“planned load” belongs to break-even already'],
  ],
  [
    'a term on a source that does not exist',
    'glossary',
    'osaid',
    (row) => (row.sources = ['nowhere']),
    ['glossary/openness.yaml', 'sources names nowhere, which cannot be cited'],
  ],
  [
    'an unknown source',
    'gpus',
    'h100',
    (row) => Object.assign(row.power as object, { sources: ['no-such-source'] }),
    ['gpus/h100.yaml', 'power.sources names no-such-source, which does not exist'],
  ],
  [
    'a source that may not be cited',
    'sources',
    'wan22-readme',
    (row) => (row.publishable = false),
    ['sources cites wan22-readme, which is not publishable'],
  ],
  [
    'a fact without a source',
    'models',
    'wan-2.6',
    (row) => (row.sources = []),
    ['sources must not be empty at confidence primary'],
  ],
  [
    'a reading in the future',
    'throughput',
    'mlperf-61-b300',
    (row) => (row.checked = '2999-01-01'),
    ['throughput/mlperf.yaml', 'checked must not be after', 'got 2999-01-01'],
  ],
  [
    'an unknown model',
    'throughput',
    'mlperf-61-b300',
    (row) => (row.model = 'wan-9'),
    ['model names wan-9, which is not in models'],
  ],
  [
    'an unknown price',
    'options',
    'wan-2.6-api-singapore',
    (row) => (row.variants = [{ resolution: '720p', price: 'nothing' }]),
    ['options/vendor-api.yaml', 'variants[0].price names nothing, which is not in prices'],
  ],
  [
    'a price of another size',
    'options',
    'wan-2.6-api-singapore',
    (row) => (row.variants = [{ resolution: '720p', price: 'model-studio-wan26-singapore-1080p' }]),
    ['variants[0].price is for 1080p, not 720p'],
  ],
  [
    'a price that has ended',
    'options',
    'runpod-wan-2.2-i2v',
    (row) => (row.variants = [{ resolution: '720p', price: 'runpod-wan22-t2v-720p-5s' }]),
    ['variants[0].price ended on 2026-06-18'],
  ],
  [
    'a promotion as a list price',
    'options',
    'wan-3.0-api-beijing',
    (row) =>
      (row.variants = [
        { resolution: '720p', price: 'model-studio-wan30-video-beijing-720p-promo' },
      ]),
    ['variants[0].price is a promotion'],
  ],
  [
    'a price of training as one of video',
    'options',
    'wan-2.5-api-beijing',
    (row) =>
      (row.variants = [{ resolution: '720p', price: 'model-studio-wan25-i2v-beijing-training' }]),
    ['variants[0].price buys training, not video'],
  ],
  [
    'two variants of one resolution',
    'options',
    'wan-2.6-api-singapore',
    (row) => (row.variants as unknown[]).push((row.variants as unknown[])[0]),
    ['variants has 720p twice'],
  ],
  [
    'a timing of another card',
    'options',
    'a14b-4step-h100-rented',
    (row) => (row.gpu = 'a100'),
    ['variants[0].throughput is for h100'],
  ],
  [
    'a timing with other steps',
    'options',
    'a14b-4step-h100-rented',
    (row) => (row.steps = 8),
    ['variants[0].throughput has 4 steps, not 8'],
  ],
  [
    'a timing without its conditions',
    'throughput',
    'mlperf-61-b300',
    (row) => (row.conditions = 'partial'),
    ['options', 'variants[0].throughput lacks its conditions'],
  ],
  [
    'a card that nobody sells',
    'gpus',
    'h100',
    (row) => (row.purchase = null),
    ['a14b-4step-h100-owned', 'gpu h100 has no price-h100'],
  ],
  [
    'a length out of bounds',
    'options',
    'wan-2.5-api-singapore',
    (row) => (row.seconds = { min: 5, max: 10, allowed: [5, 12] }),
    ['seconds.allowed must lie in 5 … 10, got 12'],
  ],
  [
    'a default outside its range',
    'assumptions',
    'throughput-factor',
    (row) => (row.value = 3),
    ['assumptions/fleet.yaml', 'high must be ≥ value (3), got 2.1'],
  ],
  [
    'a range outside its bounds',
    'assumptions',
    'pue',
    (row) => (row.min = 1.2),
    ['low must be ≥ min (1.2), got 1.1'],
  ],
  [
    'an estimate without a range',
    'throughput',
    'derived-t2v-a14b-4step-h100-720p',
    (row) => (row.low = null),
    ['throughput/derived.yaml', 'reason, low and high must be given'],
  ],
  [
    'a typed USD price that the page does not encode',
    'prices',
    'model-studio-wan26-singapore-720p',
    (row) => (row.usd = 0.11),
    ['usd must be 0.100000 at alibaba-list-2x, got 0.11'],
  ],
  [
    'a constant of another currency',
    'prices',
    'comfy-wan25-720p',
    (row) => (row.listConstant = 'alibaba-list-2x'),
    ['listConstant alibaba-list-2x is in CNY, the price in credits'],
  ],
  [
    'a claim without a source',
    'claims',
    'article-2-1-date',
    (row) => (row.sources = []),
    ['claims/article-releases.yaml', 'sources must not be empty where the verdict is confirmed'],
  ],
  [
    'a claim with an unknown verdict',
    'claims',
    'article-2-1-date',
    (row) => (row.verdict = 'wrong'),
    ['verdict must be one of contradicted, outdated, refined, unverified, confirmed'],
  ],
  [
    'a claim that shows a figure it does not have',
    'claims',
    'article-power',
    (row) => Object.assign(row.ours as object, { text: '{power} or {more}' }),
    ['{more} has no figure in ours.figures'],
  ],
  [
    'a claim with a figure that it does not show',
    'claims',
    'article-2-1-date',
    (row) => Object.assign(row.ours as object, { figures: { rent: { row: 'gpus/h100/rent' } } }),
    ['ours.figures.rent is shown nowhere'],
  ],
  [
    'a claim on an unknown option',
    'claims',
    'guide-few-step-ratio',
    (row) =>
      Object.assign(row.ours as object, {
        figures: { ratio: { option: 'a14b-4step-h100-rented', against: 'none', of: 'speedRatio' } },
      }),
    ['ours.figures.ratio names none, which is not in options'],
  ],
  [
    'a claim on an unknown row',
    'claims',
    'guide-price-2-6',
    (row) =>
      Object.assign(row.ours as object, {
        figures: { rate: { row: 'prices/nothing' }, printed: { row: 'price/nothing' } },
      }),
    ['names nothing, which is not in prices', 'there is no dataset price'],
  ],
  [
    'a claim of ours under the article’s name',
    'claims',
    'guide-price-2-6',
    (row) => Object.assign(row, { origin: 'article' }),
    ['id must start with article-'],
  ],
  [
    'a figure of the article in a claim of ours',
    'claims',
    'guide-price-2-6',
    (row) => (row.figure = '$0.10'),
    ['figure belongs to the article alone'],
  ],
  [
    'a claim that is used outside of the site',
    'claims',
    'guide-price-2-6',
    (row) => (row.used = ['https://example.org/']),
    ['used[0] must be a root-relative address'],
  ],
  [
    'an end before the start',
    'prices',
    'fal-wan25-720p',
    (row) => (row.to = '2020-01-01'),
    ['to must be after from, got 2020-01-01'],
  ],
  [
    'a list price that ends on a day to come',
    'prices',
    'fal-wan25-720p',
    (row) => (row.to = '2999-01-01'),
    ['to lies in the future (2999-01-01): a list price ends when its end was seen'],
  ],
  [
    'a replaced license text without an interval',
    'licenses',
    'ltx-2-community',
    (row) => Object.assign((row.earlier as object[])[0] ?? {}, { to: undefined }),
    ['licenses/thresholds.yaml', 'earlier[0].to'],
  ],
  [
    'a replaced license text that ends before it begins',
    'licenses',
    'ltx-2-community',
    (row) => Object.assign((row.earlier as object[])[0] ?? {}, { to: '2025-01-01' }),
    ['must end after 2026-01-05, got 2025-01-01'],
  ],
  [
    'a price that was read before it is known to hold',
    'prices',
    'fal-wan25-720p',
    (row) => (row.checked = '2026-11-21'),
    ['from must not be after checked (2026-11-21)'],
  ],
  [
    'a price that has ended and lost its sources',
    'prices',
    'runpod-wan22-t2v-720p-5s',
    (row) => Object.assign(row, { sources: [], confidence: 'assumption' }),
    ['sources must not be empty: a price was read somewhere'],
  ],
  [
    'evidence out of order',
    'predictions',
    'three-models',
    (row) => (row.evidence as unknown[]).reverse(),
    ['predictions/likely.yaml', 'evidence minimax-h3 (2026-08-05) must stand before ltx-2-5'],
  ],
  [
    'evidence that was read after the verdict',
    'predictions',
    'three-models',
    (row) => (row.judged = '2026-11-21'),
    ['judged must not be before 2026-11-22, when evidence cogvideox was read: judge anew'],
  ],
  [
    'an earlier verdict that is the later one',
    'predictions',
    'three-models',
    (row) => (row.earlier = [{ verdict: 'held', judged: '2026-11-22', reason: 'It held.' }]),
    ['earlier must be oldest first, each before judged'],
  ],
  [
    'a correction of nothing',
    'predictions',
    'three-models',
    (row) => Object.assign((row.evidence as object[])[0] ?? {}, { corrects: 'nothing' }),
    ['evidence cogvideox corrects nothing, which is no other evidence of the row'],
  ],
  [
    'evidence without a source',
    'predictions',
    'three-models',
    (row) => Object.assign((row.evidence as object[])[0] ?? {}, { sources: [] }),
    ['evidence[0].sources must be ≥ 1 entries'],
  ],
  [
    'a formula with a number that is not given',
    'sums',
    'tier-two',
    (row) => (row.formula = '{cards} × {price} × (1 + {overhead})'),
    [
      'sums/hardware.yaml',
      'formula names overhead, which is not in inputs',
      'inputs.server is not in the formula',
    ],
  ],
  [
    'a figure of the article whose ends are the wrong way round',
    'sums',
    'own-cost-per-clip',
    (row) => (row.article = [2, 1]),
    ['article must go from a lower to a higher figure, got 2, 1'],
  ],
  [
    'a line that rests on a line that does not exist',
    'sums',
    'whole-year',
    (row) => Object.assign(row.inputs as object, { power: { label: 'power', sum: 'nothing' } }),
    ['inputs.power names nothing, which is not in sums'],
  ],
  [
    'a line that rests on a line that rests on another one',
    'sums',
    'year-low',
    (row) => Object.assign(row.inputs as object, { power: { label: 'power', sum: 'whole-year' } }),
    ['inputs.power names whole-year, which rests on another line itself'],
  ],
  [
    'a line read in the future',
    'sums',
    'year-low',
    (row) => (row.checked = '2999-01-01'),
    ['checked must not be after', 'got 2999-01-01'],
  ],
];

describe('the loader refuses', () => {
  it.each(rules)('%s', (_rule, dataset, id, edit, says) => {
    const message = complaint(() => parseEdited(dataset, id, edit));
    expect(message).toContain('content/data/');
    // A spoiled source is reported on the rows that cite it.
    if (dataset !== 'sources' && !says.includes('options')) expect(message).toContain(`${id}`);
    for (const part of says) expect(message).toContain(part);
  });

  it('an id that is used twice, naming both files', () => {
    const row = realRow('prices', 'fal-wan25-720p');
    expect(complaint(() => parseWith('prices', row))).toContain(
      'fal-wan25-720p: id is already used in',
    );
  });

  it('two list prices of one thing at one time', () => {
    const row = { ...realRow('prices', 'fal-wan25-720p'), id: 'fal-wan25-720p-again' };
    expect(complaint(() => parseWith('prices', row))).toMatch(
      /from overlaps the validity of fal-wan25-720p/,
    );
  });

  it('a price within the validity of one that is not the last before it', () => {
    const row = realRow('prices', 'fal-wan25-480p');
    const within = { ...row, id: 'within', from: '2026-10-01', to: '2026-10-02' };
    const later = { ...row, id: 'later', from: '2026-10-05', to: '2026-10-06' };
    expect(complaint(() => parseWith('prices', [within, later]))).toMatch(
      /later: from overlaps the validity of fal-wan25-480p/,
    );
  });

  it('accepts a second price that starts when the first one ends', () => {
    const row = realRow('prices', 'fal-wan25-720p');
    const before = { ...row, id: 'fal-wan25-720p-before', from: '2026-01-01', to: row.from };
    expect(complaint(() => parseWith('prices', before))).toBe('');
  });

  it('a file that is no list, and a file that is no YAML', () => {
    const file = (text: string) => [
      ...readDataFiles(),
      { path: 'content/data/prices/odd.yaml', text },
    ];
    expect(complaint(() => parseData(file('a: 1')))).toContain(
      'prices/odd.yaml: must be a list of rows',
    );
    expect(complaint(() => parseData(file('- {')))).toContain('prices/odd.yaml: is not YAML');
  });

  it('data without a version', () => {
    const files = readDataFiles().filter(({ path }) => !path.endsWith('version.yaml'));
    expect(complaint(() => parseData(files))).toContain('content/data/version.yaml: is missing');
  });

  it('says everything that is wrong at once', () => {
    const message = complaint(() =>
      parseEdited('prices', 'fal-wan25-720p', (row) => {
        row.from = 'yesterday';
        row.unit = 'per-minute';
      }),
    );
    expect(message.split('\n')).toHaveLength(2);
  });
});
