/** What the page on other models counts and computes from the data: families, terms in words, the price of one clip. */
import type { AlternativeRow } from '../data/schema/alternative.ts';
import type { LicenseRow } from '../data/schema/license.ts';
import { list } from '../format/list.ts';
import { moneyCompact } from '../format/money-compact.ts';
import { countCompact } from '../format/number.ts';

type Offer = AlternativeRow['offers'][number];

/** The clip whose price is compared. */
export const comparedSeconds = 5;
/** A clip that is sold whole stands in for it up to this length. */
const longestStandIn = 6;
/** Sizes that count as 720p here: the nearest that a vendor sells. */
const comparedSizes: readonly Offer['resolution'][] = ['720p', '768p'];

/** What a clip costs at several vendors, in USD, with the length that is bought. */
export interface ClipPrice {
  low: number;
  high: number;
  seconds: number;
  /** Day on which the last of these offers ended; null = they run. */
  until: string | null;
  offers: Offer[];
}

/** USD for one compared clip, or for the clip of nearly that length that is sold whole; null where neither is sold. */
export function clipUsd(offer: Offer): { usd: number; seconds: number } | null {
  if (offer.usdPerSecond !== null) {
    return { usd: offer.usdPerSecond * comparedSeconds, seconds: comparedSeconds };
  }
  const { usdPerClip, clipSeconds } = offer;
  if (usdPerClip === null || clipSeconds === null) return null;
  if (clipSeconds < comparedSeconds || clipSeconds > longestStandIn) return null;
  return { usd: usdPerClip, seconds: clipSeconds };
}

/**
 * The prices of a model at about 720p, with sound or silent: of the offers that still run, or of those that have
 * ended where no other is known. Null where none is known.
 */
export function clipPrice(model: AlternativeRow, sound: 'included' | 'silent'): ClipPrice | null {
  const priced = model.offers
    .filter(({ resolution, audio }) => comparedSizes.includes(resolution) && audio === sound)
    .flatMap((offer) => {
      const price = clipUsd(offer);
      return price ? [{ offer, ...price }] : [];
    })
    .toSorted((a, b) => a.usd - b.usd);
  const running = priced.filter(({ offer }) => offer.until === null);
  const shown = running.length > 0 ? running : priced;
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return null;
  return {
    low: first.usd,
    high: last.usd,
    seconds: Math.max(...shown.map((one) => one.seconds)),
    until: running.length > 0 ? null : last.offer.until,
    offers: shown.map(({ offer }) => offer),
  };
}

/** Open-weight families that make the sound themselves, each with the fewest GPUs on which its makers show it. */
export function soundFamilies(
  models: readonly AlternativeRow[],
): { family: string; gpus: number | null; models: AlternativeRow[] }[] {
  const makers = models.filter(({ weights, audio }) => weights === 'open' && audio === 'output');
  return [...new Set(makers.map(({ family }) => family))].map((family) => {
    const rows = makers.filter((row) => row.family === family);
    const shown = rows.flatMap(({ gpus }) => gpus ?? []);
    return { family, gpus: shown.length ? Math.min(...shown) : null, models: rows };
  });
}

const places = { EU: 'EU', GB: 'UK', KR: 'South Korea', US: 'USA' } as const;
const measures = {
  'annual-revenue-usd': (value: number) => `${moneyCompact(value)} revenue a year`,
  'monthly-active-users': (value: number) => `${countCompact(value)} users a month`,
  'monthly-visits': (value: number) => `${countCompact(value)} visits a month`,
};

/** Where the free grant of a license ends, in a few words; 'no threshold' where it does not. */
export function limits(license: LicenseRow): string {
  const parts = license.thresholds.map(
    ({ measure, value, comparison }) =>
      `free ${comparison === 'above' ? 'up to' : 'below'} ${measures[measure](value)}`,
  );
  if (license.commercial === 'no') parts.push('no commercial use');
  if (license.commercial === 'after-registration') parts.unshift('register first');
  if (license.kind === 'use-restricted') parts.push('rules of use');
  if (license.territories) {
    parts.push(
      `not in the ${list(
        license.territories.excluded.map((code) => places[code]),
        'or',
      )}`,
    );
  }
  return parts.join('; ') || 'no threshold';
}

/** '2B or 19B', '114B, 6B at work'; null where no size is published. */
export function sizeText(sizes: AlternativeRow['sizes']): string | null {
  if (sizes.length === 0) return null;
  return list(
    sizes.map(({ totalB, activeB }) => `${totalB}B${activeB ? `, ${activeB}B at work` : ''}`),
    'or',
  );
}

/** Where a model stands on the page. */
export const modelAnchor = (id: string): string => `model-${id.replaceAll('.', '-')}`;
