/**
 * Amounts of US dollars as text, in the currency that is shown (`currency.ts`). A real cost never prints as $0: below
 * one cent the first two digits that matter are shown.
 */

import { shownCurrency } from './currency.ts';

/** One formatter for each currency and form: making one costs more than all the rest of a comparison. */
const forms = new Map<string, Intl.NumberFormat>();

/** An amount in the currency that is shown; `name` tells the forms of one currency apart. */
export function written(amount: number, name: unknown, options: Intl.NumberFormatOptions): string {
  const { code: currency } = shownCurrency();
  const key = currency + name;
  let form = forms.get(key);
  if (!form) {
    form = new Intl.NumberFormat('en-US', { style: 'currency', currency, ...options });
    forms.set(key, form);
  }
  return form.format(amount).replace(/^-/, '−');
}

/** Dollars in the currency that is shown. */
export const converted = (usd: number): number => usd * shownCurrency().perUsd;

/** '$', '€' or 'CN¥', as American English writes them: a plain '¥' is also a yen. */
const sign = (): string => written(0, 'whole', whole).replace('0', '');

const whole = { maximumFractionDigits: 0 };

/** Smallest amount that is still written out; anything between it and zero prints as "under $0.000001". */
const smallest = 0.000001;

/** '$1,840' from $100 up, '$0.50' below, '$0.0034' below one cent; the sign stands in front. */
export function money(usd: number): string {
  const amount = converted(usd);
  const size = Math.abs(amount);
  // The bound is where the rounded text would carry cents again: $99.996 is $100.
  if (size >= 99.995 || size === 0) return written(amount + 0, 'whole', whole);
  if (size < smallest) {
    return amount < 0 ? `less than ${sign()}0.000001 under zero` : `under ${sign()}0.000001`;
  }
  // 0.00995 rounds to one cent either way; below it two digits say more than '$0.01'.
  return size < 0.00995
    ? written(amount, 'tiny', { maximumSignificantDigits: 2 })
    : written(amount, '', {});
}

/** With exactly so many decimals: moneyExact(5000, 2) is '$5,000.00'. For amounts that must match their neighbors. */
export const moneyExact = (usd: number, decimals: number): string =>
  written(converted(usd), decimals, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** The head of a column of amounts: '$ a month', '€ a clip', 'CN¥ in all'. */
export const moneyHead = (per: string): string => `${sign()} ${per}`;
