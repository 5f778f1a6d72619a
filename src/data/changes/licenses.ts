import type { Data } from '../datasets.ts';
import { type Change, grouped, padded, placeOf } from './change.ts';

/** License texts of a maker by their date, those that were replaced, and models of a family that came under other terms than the one before. */
export function licenseChanges({ licenses, alternatives }: Data): Change[] {
  const names = new Map(licenses.map((row) => [row.id, row.label]));
  const dated = alternatives
    .filter(({ license, released }) => license !== null && released !== null)
    .toSorted((x, y) => padded(x.released ?? '').localeCompare(padded(y.released ?? '')));
  return [
    ...licenses
      .filter(({ licensor }) => licensor !== null)
      .map((row) => ({
        id: `license-${row.id}`,
        date: row.date,
        kind: 'license' as const,
        title: row.label,
        parts: [`Date of the text that this guide reads, by ${row.licensor}.`],
        sources: row.sources,
        href: `/guide/licenses/#${row.id}`,
      })),
    ...licenses.flatMap((row) =>
      row.earlier.map(({ label, from, to, differs, sources }) => ({
        id: `replaced-${row.id}-${from}`,
        date: to,
        kind: 'license' as const,
        title: `${row.label}: in place of ${label}`,
        parts: ['The text before held from ', { day: from }, `. ${differs}`],
        sources: [...sources, ...row.sources],
        href: `/guide/licenses/#${row.id}`,
      })),
    ),
    ...grouped(dated, ({ family }) => [family]).flatMap((rows) =>
      rows.slice(1).flatMap((row, i) => {
        const before = rows[i];
        if (!before || before.license === row.license) return [];
        return [
          {
            id: `terms-${row.id}`,
            date: row.released ?? '',
            kind: 'license' as const,
            title: `${row.label}: other terms than ${before.label}`,
            parts: [
              `Its weights come under ${names.get(row.license ?? '')}, those of ${before.label} came under ${names.get(before.license ?? '')}.`,
            ],
            sources: [...row.sources, ...before.sources],
            href: placeOf(row),
          },
        ];
      }),
    ),
  ];
}
