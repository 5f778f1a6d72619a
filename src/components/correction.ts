import { contentHash } from '../data/content-hash.ts';
import type { Data, DatasetName } from '../data/datasets.ts';

/**
 * Where issues about the data are opened: the one setting for it, the address of the repository at GitHub, Gitea or
 * Forgejo. Without it no link is shown, and the page about the guide says how a correction is made.
 */
export const repository: string | null = repositoryOf(process.env.REPOSITORY_URL);

/** @throws Error where the setting is no web address */
export function repositoryOf(setting: string | undefined): string | null {
  if (!setting) return null;
  const { protocol, href, search, hash } = new URL(setting);
  if (!/^https?:$/.test(protocol) || search || hash) {
    throw new Error(`REPOSITORY_URL must be the address of a repository, got ${setting}`);
  }
  return href.replace(/\/+$/, '');
}

/** A row as a page shows it. */
export interface ShownRow {
  dataset: DatasetName;
  id: string;
  /** What the page shows of it. */
  value: string;
}

/** The address that opens a new issue on some rows, with everything filled in that the page knows. */
export function correctionHref(at: string, rows: readonly ShownRow[], data: Data): string {
  const names = rows.map(({ dataset, id }) => `${dataset}/${id}`);
  const body = [
    ...rows.flatMap(({ dataset, id, value }) => [
      `Row: ${dataset}/${id}`,
      `File: ${data.files.get(`${dataset}/${id}`) ?? `content/data/${dataset}`}`,
      `Present value: ${value}`,
    ]),
    `Data: ${data.version.version}, ${contentHash(data)}`,
    '',
    'What is right:',
    '',
    'Source, and the day on which you read it:',
    '',
  ].join('\n');
  const query = new URLSearchParams({ title: `Correction: ${names.join(', ')}`, body });
  // A plus sign for a space is not understood everywhere.
  return `${at}/issues/new?${query.toString().replaceAll('+', '%20')}`;
}
