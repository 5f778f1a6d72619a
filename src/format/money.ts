/** US dollars as text. A real cost never prints as $0: below one cent the first two digits that matter are shown. */

const whole = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const tiny = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumSignificantDigits: 2,
});
const axis = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumFractionDigits: 2,
});

/** Smallest amount that is still written out; anything between it and zero prints as "under $0.000001". */
const smallest = 0.000001;

/** '$1,840' from $100 up, '$0.50' below, '$0.0034' below one cent; the sign stands in front. */
export function money(usd: number): string {
  const size = Math.abs(usd);
  // The bound is where the rounded text would carry cents again: $99.996 is $100.
  if (size >= 99.995) return withMinus(whole.format(usd));
  if (size === 0) return '$0';
  if (size < smallest) return usd < 0 ? 'less than $0.000001 under zero' : 'under $0.000001';
  // 0.00995 rounds to one cent either way; below it two digits say more than '$0.01'.
  if (size < 0.00995) return withMinus(tiny.format(usd));
  return withMinus(cents.format(usd));
}

/** Short form for an axis: '$8k', '$1.5M', '$0'. */
export function moneyCompact(usd: number): string {
  if (usd !== 0 && Math.abs(usd) < 10) return money(usd);
  return withMinus(axis.format(usd).replace(/K$/, 'k'));
}

const exact = new Map<number, Intl.NumberFormat>();

/** With exactly so many decimals: moneyExact(5000, 2) is '$5,000.00'. For amounts that must match their neighbors. */
export function moneyExact(usd: number, decimals: number): string {
  let form = exact.get(decimals);
  if (!form) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    form = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', ...digits });
    exact.set(decimals, form);
  }
  return withMinus(form.format(usd));
}

function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
