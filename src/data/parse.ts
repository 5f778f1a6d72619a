import { parse as parseYaml } from 'yaml';
import { type Data, type DatasetName, datasetNames, schemas } from './datasets.ts';
import { integrityFaults } from './integrity.ts';
import { rowFaults } from './row-errors.ts';
import { versionSchema } from './schema/version.ts';

/** One YAML file: its path from the root of the project, and its text. */
export interface DataFile {
  path: string;
  text: string;
}

const root = 'content/data/';

/**
 * Turns the YAML files of `content/data` into validated rows.
 * @throws one Error that lists every fault with file, row id and field
 */
export function parseData(files: readonly DataFile[]): Data {
  const data: Data = {
    ...emptyDatasets(),
    version: { version: '', date: '' },
    files: new Map(),
  };
  const faults: string[] = [];
  for (const file of [...files].sort((x, y) => (x.path < y.path ? -1 : 1))) {
    faults.push(...readFile(file, data));
  }
  if (data.version.version === '') faults.push(`${root}version.yaml: is missing or unreadable`);
  if (faults.length === 0) faults.push(...integrityFaults(data));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return data;
}

function emptyDatasets(): Pick<Data, DatasetName> {
  return Object.fromEntries(datasetNames.map((name) => [name, []])) as unknown as Pick<
    Data,
    DatasetName
  >;
}

function readFile({ path, text }: DataFile, data: Data): string[] {
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (error) {
    return [`${path}: is not YAML: ${error instanceof Error ? error.message : String(error)}`];
  }
  if (path === `${root}version.yaml`) {
    const result = versionSchema.safeParse(content);
    if (result.success) data.version = result.data;
    return result.success ? [] : rowFaults(path, content, result.error);
  }
  const folder = path.slice(root.length).split('/')[0] ?? '';
  if (!isDataset(folder)) return []; // folders of other rooms
  if (!Array.isArray(content)) return [`${path}: must be a list of rows`];
  return content.flatMap((row: unknown) => readRow(folder, path, row, data));
}

function readRow(folder: DatasetName, path: string, row: unknown, data: Data): string[] {
  const result = schemas[folder].safeParse(row);
  if (!result.success) return rowFaults(path, row, result.error);
  const key = `${folder}/${result.data.id}`;
  const before = data.files.get(key);
  if (before) return [`${path}: ${result.data.id}: id is already used in ${before}`];
  data.files.set(key, path);
  (data[folder] as unknown[]).push(result.data);
  return [];
}

function isDataset(name: string): name is DatasetName {
  return (datasetNames as string[]).includes(name);
}
