/** Counts, shares and plain numbers as text. */

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const compactForm = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  maximumFractionDigits: 1,
});
const significant = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** A count of things, whole from 10 up: '11,373'; small broken counts keep a digit or two: '2.5', '0.25'. */
export function count(value: number): string {
  const size = Math.abs(value);
  if (size >= 10 || Number.isInteger(value)) return grouped.format(value).replace(/^-/, '−');
  if (size < 0.0001) return 'under 0.0001';
  return significant.format(value).replace(/^-/, '−');
}

/** A short count for an axis: '4k', '1.5M', '250'. */
export function countCompact(value: number): string {
  return compactForm.format(value).replace('K', 'k');
}

/** A share of 0…1 as a percentage: 0.22 → '22%', 0.004 → '0.4%'; a real share never prints as 0%. */
export function percent(share: number): string {
  const value = share * 100;
  if (value !== 0 && Math.abs(value) < 0.1) return `${value < 0 ? 'above −' : 'under '}0.1%`;
  const digits = Math.abs(value) < 10 ? 1 : 0;
  return `${Number(value.toFixed(digits))}%`.replace(/^-/, '−');
}

/** One formatter for each number of decimals: making one costs more than all the rest of a comparison. */
const forms = new Map<number, Intl.NumberFormat>();

/** A number with at most `decimals` decimals and grouped thousands, no trailing zeros: '0.146', '214,000'. */
export function decimal(value: number, decimals: number): string {
  let form = forms.get(decimals);
  if (!form) {
    form = new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals });
    forms.set(decimals, form);
  }
  return form.format(value).replace(/^-/, '−');
}
