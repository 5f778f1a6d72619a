/** Why each license says what it says: the reader's sizes and places against its limits. */

import { money } from '../format/money.ts';
import { count } from '../format/number.ts';
import { checkLicense, type LicenseTerms, type LicenseUse, placeNames } from './license-check.ts';
import { verdictLabels } from './license-inputs.ts';
import type { WorkingStep } from './working-steps.ts';

const measures = {
  'annual-revenue-usd': { label: 'revenue a year', of: 'revenueUsd', show: money },
  'monthly-active-users': { label: 'monthly active users', of: 'activeUsers', show: count },
  'monthly-visits': { label: 'visits a month', of: 'visits', show: count },
} as const;

/** One list a license; each ends with its verdict. */
export function licenseWorking(
  licenses: readonly (LicenseTerms & { short: string })[],
  use: LicenseUse,
): WorkingStep[][] {
  return licenses.map((license) => {
    const { id, short, thresholds, territories } = license;
    const row = (text: string) => ({ text, href: `#${id}` });
    const sizes = thresholds.map(({ measure, value, comparison, clause }): WorkingStep => {
      const { label, of, show } = measures[measure];
      const reached = comparison === 'above' ? use[of] > value : use[of] >= value;
      return {
        label: `${short}: ${label}`,
        parts: [
          `${show(use[of])} ${comparison === 'above' ? '>' : '≥'} `,
          row(`${show(value)} (${clause})`),
        ],
        value: reached ? 'yes' : 'no',
        unit: '',
      };
    });
    const asked = [use.company, ...(territories?.outputs ? use.audience : [])];
    const places: WorkingStep[] = territories
      ? [
          {
            label: `${short}: places without rights`,
            parts: [
              `${[...new Set(asked)].map((one) => placeNames[one]).join(', ')} in `,
              row(
                `${territories.excluded.map((one) => placeNames[one]).join(', ')} (${territories.clause})`,
              ),
            ],
            value: asked.some((one) => territories.excluded.some((out) => out === one))
              ? 'yes'
              : 'no',
            unit: '',
          },
        ]
      : [];
    const { verdict, reasons } = checkLicense(license, use);
    const grave = reasons.filter((one) => one.verdict === verdict);
    return [
      ...sizes,
      ...places,
      {
        label: `${short}: verdict`,
        parts: [
          row(
            grave.length > 0
              ? [...new Set(grave.map(({ clause }) => clause))].join('; ')
              : 'nothing in the text stands against it',
          ),
        ],
        value: verdictLabels[verdict],
        unit: '',
      },
    ];
  });
}
