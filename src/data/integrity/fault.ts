import type { Data, DatasetName } from '../datasets.ts';

/** One line: file, row, field and what is wrong. */
export function fault(data: Data, dataset: DatasetName, id: string, text: string): string {
  const file = data.files.get(`${dataset}/${id}`) ?? `content/data/${dataset}`;
  return `${file}: ${id}: ${text}`;
}

/** What stands in a list more than once. */
export function twice(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}
