import type { Data, DatasetName } from '../datasets.ts';

/** One line: file, row, field and what is wrong. */
export function fault(data: Data, dataset: DatasetName, id: string, text: string): string {
  const file = data.files.get(`${dataset}/${id}`) ?? `content/data/${dataset}`;
  return `${file}: ${id}: ${text}`;
}
