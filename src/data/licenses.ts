import type { Data } from './datasets.ts';
import type { LicenseRow } from './schema/license.ts';

/** The rungs of the ladder, from the widest grant of commercial use to the narrowest. */
export const rungs = ['unlimited', 'rules-only', 'limited', 'non-commercial'] as const;
export type Rung = (typeof rungs)[number];

/** Where a license stands: what decides is whether commercial use ends somewhere, then whether use has rules. */
export function rungOf(license: LicenseRow): Rung {
  if (license.commercial === 'no') return 'non-commercial';
  if (license.thresholds.length > 0 || license.territories !== null || license.registration) {
    return 'limited';
  }
  return license.bans.length > 0 ? 'rules-only' : 'unlimited';
}

const measures = ['annual-revenue-usd', 'monthly-visits', 'monthly-active-users'] as const;

/** Order on the ladder: by rung, then by what is counted, then by where the free grant ends. */
export function byRung(a: LicenseRow, b: LicenseRow): number {
  const place = (row: LicenseRow) => {
    const limit = row.thresholds[0];
    return [
      rungs.indexOf(rungOf(row)),
      limit ? measures.indexOf(limit.measure) : -1,
      limit?.value ?? 0,
    ];
  };
  const [x, y] = [place(a), place(b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at < 0 ? a.label.localeCompare(b.label) : (x[at] ?? 0) - (y[at] ?? 0);
}

/** Names of the models in our data that come under a license; versions of Wan in short, as one name. */
export function modelsUnder(license: LicenseRow, data: Data): string[] {
  const versions = data.models
    .filter((row) => row.license !== null && row.license === license.spdx)
    .map((row) => `Wan ${row.version}`);
  const others = data.alternatives.filter((row) => row.license === license.id);
  return [...new Set([...versions, ...others.map((row) => row.label), ...license.examples])];
}

/** A clause that keeps its number: 's. 4(b)' does not break after the point. */
export const clauseText = (clause: string) =>
  clause.replaceAll(/\b(s\.|para\.|Attachment|Exhibit) /g, '$1\u00a0');
