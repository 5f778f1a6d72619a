/** The licenses as the rungs of a ladder: for the figure on the page of licenses and the table below it. */

import type { LadderGroup, LadderRow } from '../charts/license-ladder.ts';
import type { Data } from '../data/datasets.ts';
import { byRung, type Rung, rungOf, rungs } from '../data/licenses.ts';
import type { LicenseRow } from '../data/schema/license.ts';
import { list, plural } from '../format/list.ts';
import { count } from '../format/number.ts';
import { commercialText, placesText } from './license-text.ts';

export const rungNames: Readonly<Record<Rung, string>> = {
  unlimited: 'Free for everybody, for every purpose',
  'rules-only': 'Free at any size, with rules for use',
  limited: 'Free up to a limit of size or place',
  'non-commercial': 'No free commercial use of the weights',
};

export const ladderGroups = ({ licenses }: Data): { rung: Rung; rows: LicenseRow[] }[] =>
  rungs.map((rung) => ({
    rung,
    rows: licenses.filter((row) => rungOf(row) === rung).toSorted(byRung),
  }));

/** What is drawn, and the finding in one sentence. */
export function ladder(data: Data): { groups: LadderGroup[]; finding: string } {
  const groups = ladderGroups(data);
  return {
    groups: groups.map(({ rung, rows }) => ({
      name: rungNames[rung],
      rules: rung !== 'unlimited',
      rows: rows.map(rungRow),
    })),
    finding: finding(groups),
  };
}

function rungRow(row: LicenseRow): LadderRow {
  const [limit] = row.thresholds;
  const only = row.territories?.only;
  return {
    name: row.short,
    reach: row.commercial === 'no' ? 'none' : (limit?.value ?? 'all'),
    said: limit ? commercialText(row) : null,
    places: row.territories
      ? `not in ${placesText(row.territories.excluded)}${only ? ` (${only})` : ''}`
      : null,
  };
}

/** 'Of 15 licenses, 6 let a business of any size in, 7 end at a limit and 2 let none in; 3 leave out countries.' */
function finding(groups: readonly { rung: Rung; rows: LicenseRow[] }[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const of = (rung: Rung) => groups.find((group) => group.rung === rung)?.rows.length ?? 0;
  const out = rows.filter(({ territories }) => territories !== null).length;
  const parts = [
    `${count(of('unlimited'))} are free for everybody`,
    `${count(of('rules-only'))} with rules for use`,
    `${count(of('limited'))} up to a limit`,
    `${count(of('non-commercial'))} for no business`,
  ];
  return `Of ${count(rows.length)} licenses, ${list(parts)}; ${count(out)} ${plural(out, 'leaves', 'leave')} out countries.`;
}
