import type { Data } from '../datasets.ts';
import { byMaker, type Change, grouped, listed } from './change.ts';

/** Services that ended, and ends that were announced. */
export function ends({ alternatives, version }: Data): Change[] {
  const ending = alternatives.flatMap(({ id, label, maker, end }) =>
    end ? [{ id, label, maker, ...end }] : [],
  );
  const about = (rows: readonly (typeof ending)[number][]) => ({
    kind: 'end' as const,
    sources: rows.flatMap((row) => row.sources),
    href: '/guide/alternatives/#switched-off',
  });
  const named = (rows: readonly (typeof ending)[number][]) =>
    byMaker(listed(rows.map(({ label }) => label)), rows[0]?.maker ?? '');
  return [
    ...grouped(
      ending.filter(({ date }) => date <= version.date),
      ({ maker, date, scope }) => [maker, date, scope],
    ).map((rows) => ({
      ...about(rows),
      id: `end-${rows[0].id}`,
      date: rows[0].date,
      title: `${named(rows)}: last day`,
      parts: [
        `${rows[0].scope}.`,
        rows[0].successor ? ` In its place: ${rows[0].successor}.` : ' No successor is named.',
      ],
    })),
    ...grouped(
      ending.filter(({ announced }) => announced !== null),
      ({ maker, announced, date }) => [maker, announced, date],
    ).map((rows) => ({
      ...about(rows),
      id: `announced-${rows[0].id}`,
      date: rows[0].announced as string,
      title: `${named(rows)}: end announced`,
      parts: ['For ', { day: rows[0].date }, '.'],
    })),
  ];
}
