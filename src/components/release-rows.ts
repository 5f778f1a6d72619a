import type { ModelRow } from '../data/schema/model.ts';

/** One line of the release table: models of one version, day and task that differ in their picture size alone. */
export interface Release {
  id: string;
  name: string;
  models: [ModelRow, ...ModelRow[]];
}

/** What the models of one release have, each value once. */
export function allOf<T>({ models }: Release, of: (model: ModelRow) => readonly T[]): T[] {
  return [...new Set(models.flatMap(of))];
}

export interface ReleaseGroup {
  name: string;
  weights: 'open' | 'closed';
  releases: Release[];
}

export const isGeneral = (row: ModelRow) => row.tasks.includes('t2v') || row.tasks.includes('i2v');
const byDate = (a: ModelRow, b: ModelRow) => a.released.date.localeCompare(b.released.date);

/** 'Wan 2.1 I2V-14B' for the two files of that name that differ in their size of picture. */
const nameOf = (row: ModelRow) => row.label.replace(/-\d+p$/i, '');

function merged(rows: readonly ModelRow[]): Release[] {
  const releases = new Map<string, Release>();
  for (const row of rows) {
    const name = nameOf(row);
    const known = releases.get(name);
    if (known) known.models.push(row);
    else releases.set(name, { id: `release-${row.id.replaceAll('.', '-')}`, name, models: [row] });
  }
  return [...releases.values()];
}

/**
 * All releases in three groups, oldest first. Hosted variants of open versions and later variants of a closed one
 * are left out: they are ways to buy a version, not versions.
 */
export function releaseGroups(models: readonly ModelRow[]): ReleaseGroup[] {
  const sorted = models.toSorted(byDate);
  const open = sorted.filter((row) => row.weights === 'open');
  const openVersions = new Set(open.map((row) => row.version));
  const closed = sorted.filter(
    (row, at) =>
      row.weights === 'closed' &&
      !openVersions.has(row.version) &&
      sorted.findIndex(
        ({ version, weights }) => version === row.version && weights === 'closed',
      ) === at,
  );
  return [
    {
      name: 'General models to download',
      weights: 'open',
      releases: merged(open.filter(isGeneral)),
    },
    { name: 'General models sold as a service', weights: 'closed', releases: merged(closed) },
    {
      name: 'Models for one special task, to download',
      weights: 'open',
      releases: merged(open.filter((row) => !isGeneral(row))),
    },
  ];
}

/** Whole months from one day to another, both as ISO dates. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [new Date(from), new Date(to)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}

/** How long ago the newest general model to download appeared, and which closed versions followed it. */
export function sinceLastOpen(
  models: readonly ModelRow[],
  today: string,
): { last: ModelRow; months: number; closed: string[] } {
  const last = models
    .filter((row) => row.weights === 'open' && isGeneral(row))
    .toSorted(byDate)
    .at(-1);
  if (!last) throw new Error('sinceLastOpen: the data hold no open general model');
  const later = models.filter(
    (row) =>
      row.weights === 'closed' && isGeneral(row) && Number(row.version) > Number(last.version),
  );
  return {
    last,
    months: monthsBetween(last.released.date, today),
    closed: [...new Set(later.map((row) => row.version))].toSorted(),
  };
}
