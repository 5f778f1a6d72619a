import type { Data } from '../datasets.ts';
import type { ModelRow } from '../schema/model.ts';
import { byMaker, type Change, grouped, listed, placeOf, unique } from './change.ts';

const appearances: Record<ModelRow['released']['what'], string> = {
  weights: 'Weights published',
  announcement: 'Announced, as an API',
  catalog: 'Seen in the vendor’s catalog, as an API',
  'api-reference': 'Seen in the API reference',
};

/** Models of the family that came on one day, and each model outside it. */
export function releases({ models, alternatives, licenses }: Data): Change[] {
  const names = new Map(licenses.map((row) => [row.id, row.label]));
  return [
    ...grouped(models, ({ released, version, weights }) => [released, version, weights]).map(
      (rows) => {
        const [{ id, released, version }] = rows;
        const { date, precision, what } = released;
        const labels = rows.map(({ label }) => label.replace(' (hosted)', ''));
        const license = unique(rows.flatMap((row) => row.license ?? [])).join(' and ');
        return {
          id: `release-${id}`,
          date: precision === 'month' ? date.slice(0, 7) : date,
          kind: 'release' as const,
          title: labels.length === 1 ? (labels[0] as string) : `Wan ${version}`,
          parts: [
            `${appearances[what]}${labels.length > 1 ? `: ${listed(labels)}` : ''}`,
            license ? `, under ${license}.` : '.',
          ],
          sources: rows.flatMap((row) => row.sources),
          href: '/guide/evolution/#releases',
        };
      },
    ),
    ...alternatives.flatMap((row) => {
      if (row.released === null) return [];
      const license = row.license === null ? null : names.get(row.license);
      return [
        {
          id: `release-${row.id}`,
          date: row.released,
          kind: 'release' as const,
          title: byMaker(row.label, row.maker),
          parts: [
            license
              ? `Released with open weights, today under ${license}.`
              : 'Released, without weights.',
          ],
          sources: row.sources,
          href: placeOf(row),
        },
      ];
    }),
  ];
}
