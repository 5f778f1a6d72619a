import {
  amount,
  type Bound,
  check,
  checkFields,
  checkObject,
  durationOrNull,
  fieldCount,
  multiple,
  reject,
  requestCountOrNull,
  shareBelowOne,
} from './bounds.ts';

/** Pay per output: a vendor's API, or open weights that somebody else hosts. */
export interface MeteredOption {
  kind: 'metered';
  /** Per second of output video. */
  usdPerSecond: number;
  /** Flat price of one generation, for hosts that price per clip. */
  usdPerGeneration: number;
  /** Share off both prices. */
  discount: number;
  freeSecondsPerMonth: number;
  /** Minimum spend, storage, egress. */
  fixedUsdPerMonth: number;
  staffFte: number;
  staffUsdPerYear: number;
  /** Generations made for one clip kept. */
  attemptsPerClip: number;
  /** Default quota; null = none stated. */
  maxConcurrent: number | null;
  /** Typical wall time of one request; null = not known. */
  secondsPerRequest: number | null;
  /** Fixed length of what one request yields; null = any length asked for. */
  secondsPerGeneration: number | null;
}

export const meteredBounds: Readonly<Record<Exclude<keyof MeteredOption, 'kind'>, Bound>> = {
  usdPerSecond: amount,
  usdPerGeneration: amount,
  discount: shareBelowOne,
  freeSecondsPerMonth: amount,
  fixedUsdPerMonth: amount,
  staffFte: amount,
  staffUsdPerYear: amount,
  attemptsPerClip: multiple,
  maxConcurrent: requestCountOrNull,
  secondsPerRequest: durationOrNull,
  secondsPerGeneration: durationOrNull,
};

const fields = ['kind', ...Object.keys(meteredBounds)];
const defaults: MeteredOption = {
  kind: 'metered',
  usdPerSecond: 0,
  usdPerGeneration: 0,
  discount: 0,
  freeSecondsPerMonth: 0,
  fixedUsdPerMonth: 0,
  staffFte: 0,
  staffUsdPerYear: 0,
  attemptsPerClip: 1,
  maxConcurrent: null,
  secondsPerRequest: null,
  secondsPerGeneration: null,
};

/**
 * Throws a RangeError naming the first missing, unknown or out-of-range field of a metered option.
 * Spelled out field by field: a loop over names would take longer than the cost itself.
 */
export function checkMetered(option: MeteredOption): void {
  const bounds = meteredBounds;
  check('usdPerSecond', option.usdPerSecond, bounds.usdPerSecond);
  check('usdPerGeneration', option.usdPerGeneration, bounds.usdPerGeneration);
  check('discount', option.discount, bounds.discount);
  check('freeSecondsPerMonth', option.freeSecondsPerMonth, bounds.freeSecondsPerMonth);
  check('fixedUsdPerMonth', option.fixedUsdPerMonth, bounds.fixedUsdPerMonth);
  check('staffFte', option.staffFte, bounds.staffFte);
  check('staffUsdPerYear', option.staffUsdPerYear, bounds.staffUsdPerYear);
  check('attemptsPerClip', option.attemptsPerClip, bounds.attemptsPerClip);
  check('maxConcurrent', option.maxConcurrent, bounds.maxConcurrent);
  check('secondsPerRequest', option.secondsPerRequest, bounds.secondsPerRequest);
  check('secondsPerGeneration', option.secondsPerGeneration, bounds.secondsPerGeneration);
  // Every known field is there by now, so a different count means an unknown one.
  if (fieldCount(option) !== fields.length) checkFields('a metered option', option, fields);
}

/** A metered option with neutral defaults: every price and staff figure 0, one attempt, nulls. */
export function metered(partial: Partial<MeteredOption> = {}): MeteredOption {
  checkObject('option', partial);
  checkFields('a metered option', partial, fields);
  const complete = { ...defaults, ...partial };
  if (complete.kind !== 'metered') reject('kind', "'metered'", complete.kind);
  checkMetered(complete);
  return complete;
}
