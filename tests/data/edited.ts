import { parse, stringify } from 'yaml';
import type { Data } from '../../src/data/datasets.ts';
import { readDataFiles } from '../../src/data/load.ts';
import { parseData } from '../../src/data/parse.ts';

type Row = Record<string, unknown> & { id: string };

/** The real data with one row edited: what the loader says of a slip of the pen. */
export function parseEdited(dataset: string, id: string, edit: (row: Row) => void): Data {
  return parseChanged(dataset, (rows) => {
    const row = rows.find((one) => one.id === id);
    if (row) edit(row);
    return row !== undefined;
  });
}

/** The real data with rows added to the first file of a dataset. */
export function parseWith(dataset: string, added: Row | Row[]): Data {
  return parseChanged(dataset, (rows) => rows.push(...[added].flat()) > 0);
}

/** The row as it stands in the real data. */
export function realRow(dataset: string, id: string): Row {
  for (const { path, text } of readDataFiles()) {
    if (!path.startsWith(`content/data/${dataset}/`)) continue;
    const row = (parse(text) as Row[]).find((one) => one.id === id);
    if (row) return row;
  }
  throw new Error(`no row ${dataset}/${id}`);
}

function parseChanged(dataset: string, change: (rows: Row[]) => boolean): Data {
  let done = false;
  const files = readDataFiles().map((file) => {
    if (done || !file.path.startsWith(`content/data/${dataset}/`)) return file;
    const rows = parse(file.text) as Row[];
    if (!change(rows)) return file;
    done = true;
    return { ...file, text: stringify(rows) };
  });
  if (!done) throw new Error(`nothing changed in ${dataset}`);
  return parseData(files);
}

/** The message of the error that `run` throws; '' where it throws none. */
export function complaint(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
