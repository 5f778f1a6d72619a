import type { LicenseRow } from './schema/license.ts';
import type { Quantity } from './types.ts';

const fields = {
  'annual-revenue-usd': ['revenue', 'USD/year', 'yearly revenue that ends the free grant'],
  'monthly-active-users': ['users', 'users', 'monthly active users that end the free grant'],
  'monthly-visits': ['visits', 'visits', 'monthly visits that end the free grant'],
} as const;

/** The thresholds of one license by field. */
export function licenseFacts(license: LicenseRow): Record<string, Quantity> {
  const { sources, checked, confidence, label } = license;
  return Object.fromEntries(
    license.thresholds.map(({ measure, value }) => {
      const [field, unit, what] = fields[measure];
      return [
        field,
        {
          value,
          unit,
          low: null,
          high: null,
          label: `${label}: ${what}`,
          sources,
          checked,
          confidence,
        },
      ];
    }),
  );
}
