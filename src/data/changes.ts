import { type Change, changeKinds, padded } from './changes/change.ts';
import { ends } from './changes/ends.ts';
import { licenseChanges } from './changes/licenses.ts';
import { priceChanges } from './changes/prices.ts';
import { releases } from './changes/releases.ts';
import { rentChanges } from './changes/rents.ts';
import type { Data } from './datasets.ts';

/**
 * What changed, newest first: computed from the dated rows, and read from the corrections. What is known for a month
 * alone stands after the days of that month.
 */
export function changes(data: Data): Change[] {
  return [
    ...priceChanges(data),
    ...rentChanges(data),
    ...releases(data),
    ...licenseChanges(data),
    ...ends(data),
    ...corrections(data),
  ]
    .map((change) => ({
      ...change,
      id: change.id.replaceAll('.', '-'),
      sources: [...new Set(change.sources)],
    }))
    .toSorted(
      (x, y) =>
        padded(y.date).localeCompare(padded(x.date)) ||
        changeKinds.indexOf(x.kind) - changeKinds.indexOf(y.kind) ||
        x.id.localeCompare(y.id),
    );
}

function corrections(data: Data): Change[] {
  return data.changes.map((row) => ({
    id: `correction-${row.id}`,
    date: row.date,
    kind: 'correction',
    title: row.what,
    parts: [`Before: ${row.before} Now: ${row.after} ${row.why}`],
    sources: row.sources,
    href: row.page,
  }));
}
