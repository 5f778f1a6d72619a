import type { Data } from './datasets.ts';
import { byRung, clauseText, modelsUnder } from './licenses.ts';
import type { LicenseRow } from './schema/license.ts';

/** What a verdict is made of, and whose license it is; the rest of a row is for the page. */
export interface ShownLicense
  extends Pick<
    LicenseRow,
    | 'id'
    | 'short'
    | 'commercial'
    | 'registration'
    | 'thresholds'
    | 'territories'
    | 'duties'
    | 'bans'
  > {
  /** The models that come under it. */
  models: string[];
}

export interface LicenseList {
  licenses: ShownLicense[];
  /** Id of the license of the open Wan models. */
  wan: string;
  /** Version and date of the data. */
  data: { version: string; date: string };
}

/** Every license, from the widest grant to the narrowest. @throws Error where that of Wan 2.2 is missing */
export function licenseList(data: Data): LicenseList {
  const wan = data.licenses.find(({ spdx }) =>
    data.models.some((model) => model.version === '2.2' && model.license === spdx && spdx !== null),
  );
  if (!wan) throw new Error('content/data/licenses: there is no row for the license of Wan 2.2');
  const licenses = data.licenses.toSorted(byRung).map((row) => ({
    id: row.id,
    short: row.short,
    models: modelsUnder(row, data),
    commercial: row.commercial,
    registration: row.registration,
    thresholds: row.thresholds.map((one) => ({ ...one, clause: clauseText(one.clause) })),
    territories: row.territories,
    duties: row.duties.filter(({ asks }) => asks),
    bans: row.bans,
  }));
  return { licenses, wan: wan.id, data: data.version };
}
