import type { Data } from '../datasets.ts';
import { marketRate } from '../price-in-usd.ts';
import { priceSeries } from '../price-series.ts';
import type { PriceRow } from '../schema/price.ts';
import { fault } from './fault.ts';

/** A page that encodes a USD list rounds to its last printed digit, not more. */
const constantTolerance = 5e-4;

/** Prices: validity that makes sense and does not overlap, and conversions that hold. */
export function priceFaults(data: Data): string[] {
  return [
    ...data.prices.flatMap((row) => rowFault(data, row)),
    ...overlaps(data),
    ...proportionFaults(data),
  ];
}

function rowFault(data: Data, row: PriceRow): string[] {
  const faults: string[] = [];
  const say = (text: string) => faults.push(fault(data, 'prices', row.id, text));
  if (row.to !== null && row.to <= row.from) say(`to must be after from, got ${row.to}`);
  if (row.from > data.version.date) say(`from must not be after ${data.version.date}`);
  if (row.from > row.checked) say(`from must not be after checked (${row.checked})`);
  if (row.to !== null && row.to > data.version.date && !row.promo) {
    say(`to lies in the future (${row.to}): a list price ends when its end was seen`);
  }
  // Also of a price that is gone: it can be challenged for as long as it stands here.
  if (row.sources.length === 0) say('sources must not be empty: a price was read somewhere');
  if (row.unit === 'per-generation' && row.generationSeconds === null && !row.note) {
    say('generationSeconds is unknown: say so in note');
  }
  if (row.published.currency === 'USD') {
    if (row.usd !== null && row.usd !== row.published.amount)
      say('usd must equal published.amount');
    if (row.listConstant !== null)
      say('listConstant belongs to prices printed in CNY or credits only');
    return faults;
  }
  if ((row.usd === null) !== (row.listConstant === null)) {
    say('usd and listConstant go together on a price that is not printed in USD');
  }
  const constant = data.currency.find((c) => c.id === row.listConstant);
  if (constant && constant.currency !== row.published.currency) {
    say(
      `listConstant ${constant.id} is in ${constant.currency}, the price in ${row.published.currency}`,
    );
  }
  if (row.usd !== null && constant) {
    if (constant.kind !== 'list-constant')
      say('listConstant must name a row of kind list-constant');
    const implied = row.published.amount / constant.perUsd;
    if (Math.abs(implied - row.usd) > constantTolerance * row.usd) {
      say(`usd must be ${implied.toFixed(6)} at ${constant.id}, got ${row.usd}`);
    }
  }
  if (row.usd === null) {
    try {
      marketRate(row.published.currency, data.currency);
    } catch (error) {
      say(`published.currency cannot be converted: ${String(error)}`);
    }
  }
  return faults;
}

/** The same thing must not have two list prices at one time; a promotion may stand beside its list price. */
function overlaps(data: Data): string[] {
  return priceSeries(data.prices).flatMap((rows) =>
    rows.flatMap((row, i) => {
      // The day on which one price ends is the first day of the next.
      const before = rows.slice(0, i).find(({ to }) => to === null || to > row.from);
      if (!before) return [];
      return [fault(data, 'prices', row.id, `from overlaps the validity of ${before.id}`)];
    }),
  );
}

/** A price per generation is read as a price per second only where every length costs in proportion. */
function proportionFaults(data: Data): string[] {
  const prices = new Map(data.prices.map((row) => [row.id, row]));
  return data.options.flatMap((option) => {
    if (option.kind !== 'metered' || option.secondsPerGeneration !== null) return [];
    return option.variants.flatMap(({ price }, i) => {
      const row = prices.get(price);
      if (row?.unit !== 'per-generation') return [];
      if (row.generationSeconds === null) {
        return [
          fault(data, 'options', option.id, `variants[${i}].price has no length to divide by`),
        ];
      }
      const rate = row.published.amount / row.generationSeconds;
      const off = data.prices.find(
        (other) =>
          other.vendor === row.vendor &&
          other.product === row.product &&
          other.resolution === row.resolution &&
          other.tier === row.tier &&
          other.generationSeconds !== null &&
          Math.abs(other.published.amount / other.generationSeconds - rate) > 0.01 * rate,
      );
      return off
        ? [
            fault(
              data,
              'options',
              option.id,
              `variants[${i}].price is not in proportion to ${off.id}`,
            ),
          ]
        : [];
    });
  });
}
