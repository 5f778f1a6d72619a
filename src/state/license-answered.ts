import type { Catalog } from '../data/types.ts';
import type { Answered } from './answered.ts';
import { checkLicenses, type LicenseTerms } from './license-check.ts';
import { licenseAnswer, licenseInputs, licenseUse, verdictLabels } from './license-inputs.ts';
import type { Values } from './values.ts';

/** The licenses as they stood in another version of the data: the sizes above which they ask for more. */
export const licensesThen = <Terms extends LicenseTerms>(
  licenses: readonly Terms[],
  then: Catalog | undefined,
): Terms[] =>
  licenses.map((license) => ({
    ...license,
    thresholds: license.thresholds.map((limit, at) => ({
      ...limit,
      value: then?.licenseSizes?.[license.id]?.[at] ?? limit.value,
    })),
  }));

/**
 * The license checker's answer, to take along.
 * @param wan id of the license of the open Wan models
 * @param data version and date of the licenses
 */
export function licenseAnswered(
  licenses: readonly (LicenseTerms & { short: string })[],
  wan: string,
  data: { version: string; date: string },
  values: Values,
): Answered {
  const findings = checkLicenses(licenses, licenseUse(values));
  return {
    title: 'License checker',
    answer: `${licenseAnswer(findings, wan).text} A reading of the texts, not legal advice.`,
    about: licenseInputs.map(({ name }) => name),
    results: findings.map(({ license, verdict, reasons }) => ({
      key: license.id,
      label: license.short,
      value: verdict,
      shown: [
        verdictLabels[verdict],
        ...reasons.map(({ text, clause }) => `${text} [${clause}]`),
      ].join('; '),
    })),
    rests: findings.map(({ license }) => `licenses/${license.id}`),
    dataVersion: data.version,
    date: data.date,
  };
}
