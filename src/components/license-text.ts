import type { LicenseRow } from '../data/schema/license.ts';
import { list } from '../format/list.ts';
import { count } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';

type Threshold = LicenseRow['thresholds'][number];

/** 'below $10 million of yearly revenue': up to where the free grant reaches, with the boundary said exactly. */
export function limitText({ measure, value, comparison }: Threshold): string {
  const word = comparison === 'above' ? 'up to' : 'below';
  if (measure === 'annual-revenue-usd')
    return `${word} ${quantity(value, 'USD/year')} of yearly revenue`;
  if (measure === 'monthly-visits') return `${word} ${crowd(value)} visits a month`;
  return `${word} ${crowd(value)} monthly users at release`;
}

/** '100 million' */
const crowd = (value: number) =>
  value % 1e6 === 0 ? `${count(value / 1e6)}\u00a0million` : count(value);

/** 'Counted: yearly revenue, affiliates included.' */
export function countedText({ counted, affiliates }: Threshold): string {
  const group = affiliates ? 'affiliates included' : 'affiliates not mentioned';
  return `Counted: ${counted ?? 'how is not said'}, ${group}.`;
}

const places = { EU: 'EU', GB: 'UK', KR: 'South Korea', US: 'USA' } as const;

/** 'EU, UK and South Korea' */
export function placesText(excluded: NonNullable<LicenseRow['territories']>['excluded']): string {
  return list(excluded.map((code) => places[code]));
}

/** How far commercial use is free, in a few words. */
export function commercialText(license: LicenseRow): string {
  if (license.commercial === 'no') return 'not without another license';
  const limits = license.thresholds.map(limitText);
  if (limits.length === 0) return 'yes, at any size';
  return `${list(limits)}${license.registration ? ', once registered' : ''}`;
}
