/**
 * The founding article's arithmetic, line by line, as the cost model and the data of today compute it: one function a
 * line, under the id of its row in `content/data/sums`.
 */

import { secondsPerMonth } from '../model/index.ts';
import { type Asked, figureOf, pairOf } from './result.ts';

/** An input of the row by its name, at the end of the range that is worked out. */
export type Given = (name: string) => number;

/** The lower or the upper end of what the article gives. */
export type End = 'low' | 'high';

export interface Worked {
  value: number;
  /** Whether it rests on a derived speed. */
  derived: boolean;
}

export type Line = (given: Given, end: End) => Worked;

const api = 'article-api';
/** The yearly sum of the article, as an option of the model. */
const selfHosting = { low: 'article-self-hosting-low', high: 'article-self-hosting-high' } as const;
const listed = 'wan-2.6-api-singapore';
const rented = 'a14b-stock-a100-rented';
const owned = 'a14b-stock-a100-owned';

/** As published, and a fleet that never rests: the reading most favorable to the article. */
const published = { 'throughput-factor': 1 };
const neverResting = { ...published, 'planned-load-peak': 1 };

/** A figure of one option, times a factor. @throws Error where the model has no answer */
function figure(option: string, of: string, asked: Asked, times = 1): Worked {
  const { value, derived } = figureOf(option, of, asked);
  if (value === null) throw new Error(`${option} has no ${of}`);
  return { value: value * times, derived };
}

/** The volume at which two options change places, times a factor. @throws Error where they never do */
function crossing(a: string, b: string, times = 1): Worked {
  const { value, derived } = pairOf(a, b, 'firstClips', {});
  if (value === null) throw new Error(`${a} and ${b} never change places`);
  return { value: value * times, derived };
}

const plain = (value: number): Worked => ({ value, derived: false });

/** A line of the yearly cost of eight A100s of one's own that never rest. */
function eightA100s(of: string, given: Given): Worked {
  const perCard =
    secondsPerMonth / figure(rented, 'gpuSecondsPerGeneration', { with: published }).value;
  return figure(owned, of, { clips: given('cards') * perCard, with: neverResting }, 12);
}

const perMonth = (cards: number, option: string): Worked =>
  figure(option, 'clipsPerGpuDay', { with: published }, (cards * 365) / 12);

const withServer: Line = (given) => plain(given('cards') * given('price') * (1 + given('server')));
const threeLines: Line = (given) => plain(given('power') + given('cooling') + given('engineer'));
const fleetOutput: Line = (given) => perMonth(given('cards'), rented);

export const articleLines: Readonly<Record<string, Line>> = {
  'break-even-year': (_, end) => crossing(api, selfHosting[end], 12),
  'break-even-day': (_, end) => crossing(api, selfHosting[end], 12 / 365),
  'break-even-month': (_, end) => crossing(api, selfHosting[end]),
  'decision-bill': (given) => figure(api, 'usdPerMonth', { clips: given('clips') }),
  'decision-own-cost': (_, end) => figure(selfHosting[end], 'usdPerMonth', {}),
  'decision-without-engineer': (given) =>
    plain((given('power') + given('cooling')) / given('price') / 12),
  'break-even-added-up': (given, end) => plain(threeLines(given, end).value / given('price')),
  'break-even-guide': () => crossing(listed, 'a14b-4step-h100-rented'),

  'price-clip': (given) => figure(listed, 'usdPerClip', { seconds: given('seconds') }),
  'price-large-clip': (given) =>
    figure(listed, 'usdPerClip', { seconds: 2 * given('seconds'), resolution: '1080p' }),
  'price-where-it-fits': (given) =>
    figure('wan-2.2-plus-api-singapore', 'usdPerClip', {
      seconds: given('seconds'),
      resolution: '480p',
    }),
  'break-even-list': (_, end) => crossing(listed, selfHosting[end], 12),
  'decision-list': (given) =>
    figure(listed, 'usdPerMonth', { clips: given('clips'), seconds: given('seconds') }),
  'prototype-own-price': (given) => figure(api, 'usdPerMonth', { clips: given('clips') }),
  'prototype-list': (given) =>
    figure(listed, 'usdPerMonth', { clips: given('clips'), seconds: given('seconds') }),

  'capacity-two': fleetOutput,
  'capacity-four': fleetOutput,
  'capacity-eight': fleetOutput,
  'capacity-eight-few-steps': (given) => perMonth(given('cards'), 'a14b-4step-a100-rented'),
  'cards-decision': (given) =>
    figure(rented, 'busyGpus', { clips: given('clips'), with: published }),
  'cards-break-even': (_, end) =>
    figure(rented, 'busyGpus', { clips: crossing(api, selfHosting[end]).value, with: published }),
  'own-cost-per-clip': (given, end) => {
    const fleet = perMonth(given('cards'), rented);
    const cost = figure(selfHosting[end], 'usdPerMonth', {});
    return { value: cost.value / fleet.value, derived: fleet.derived };
  },

  'year-low': threeLines,
  'year-high': threeLines,
  engineer: () => figure(owned, 'lines.staff', {}, 12),
  'hardware-year': (given) => eightA100s('lines.hardware', given),
  'whole-year': (given) => eightA100s('usdPerMonth', given),

  'power-eight': (given) => eightA100s('lines.power', given),
  cooling: (given) => {
    const all = eightA100s('lines.power', given);
    return { ...all, value: (all.value * (given('pue') - 1)) / given('pue') };
  },
  'power-cards': (given) => {
    const one = eightA100s('lines.power', (name) => (name === 'cards' ? 1 : given(name)));
    return { ...one, value: given('power') / one.value };
  },

  'tiers-in-proportion': (given) => plain((given('least') / given('fewest')) * given('most')),
  'card-price': (given) => plain(given('price')),
  'tier-two': withServer,
  'tier-four': withServer,
  'tier-eight': withServer,

  'text-price': (given) => {
    const clip = figure(listed, 'usdPerClip', { seconds: given('seconds') });
    return { ...clip, value: clip.value / ((given('token') / 1e6) * given('tokens')) };
  },
  'text-energy': (given, end) => ({
    value: (given('timing') * given('watts')) / 3600 / given('prompt'),
    derived: end === 'low',
  }),
};
