import { catalog } from '../data/catalog.ts';
import { usableTimings } from '../data/fleet-data.ts';
import { loadData } from '../data/load.ts';
import { resolutions } from '../data/types.ts';
import { computedNote } from './computed-note.ts';
import { rowNote } from './row-note.ts';

/** The note of every row that a calculator starts from, as HTML: `assumptions/<id>`, `options/<id>`, `throughput/<id>`. */
export function calculatorNotes(): Record<string, string> {
  const data = loadData();
  const { assumptions, options } = catalog();
  const ids = new Set([...data.assumptions, ...assumptions].map(({ id }) => id));
  const rows = [
    ...[...ids].map((id) => `assumptions/${id}`),
    ...usableTimings(data).map(({ id }) => `throughput/${id}/gpuSeconds`),
  ];
  return Object.fromEntries([
    ...rows.map((path) => [path, rowNote(path)]),
    ...options.map(({ id, variants }) => [
      `options/${id}`,
      computedNote(
        resolutions
          .filter((one) => variants.some(({ resolution }) => resolution === one))
          .map((resolution) => ({ of: '', options: [id], asked: { resolution }, text: '' })),
      ),
    ]),
  ]);
}
