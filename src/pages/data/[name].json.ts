import type { APIRoute } from 'astro';
import { everyDataset } from '~/components/published.ts';
import { catalog } from '~/data/catalog.ts';
import { contentHash } from '~/data/content-hash.ts';
import { loadData } from '~/data/load.ts';
import { testVectors } from '~/data/published/test-vectors.ts';
import { json } from './_json.ts';

/** `/data/<dataset>.json`, `/data/index.json` and `/data/test-vectors.json`. */
export function getStaticPaths() {
  return [...Object.keys(everyDataset), 'index', 'test-vectors'].map((name) => ({
    params: { name },
  }));
}

export const GET: APIRoute = ({ params }) => {
  const name = params.name ?? '';
  if (name === 'index') return json(index());
  if (name === 'test-vectors') return json(testVectors(catalog()));
  return json(everyDataset[name]?.rows(loadData()) ?? []);
};

/** The addresses of every version whose values are kept, the present one among them. */
function versions(present: string): string[] {
  const kept = Object.keys(import.meta.glob('/content/data/versions/*.json')).map(
    (path) =>
      path
        .split('/')
        .at(-1)
        ?.replace(/\.json$/, '') ?? '',
  );
  return [...new Set([...kept, present])].sort().map((version) => `/data/versions/${version}.json`);
}

function index() {
  const data = loadData();
  return {
    version: data.version.version,
    date: data.version.date,
    hash: contentHash(data),
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    datasets: Object.entries(everyDataset).map(([name, { title, rows }]) => ({
      name,
      title,
      url: `/data/${name}.json`,
      csv: `/data/${name}.csv`,
      schema: `/data/schemas/${name}.json`,
      rows: rows(data).length,
    })),
    testVectors: '/data/test-vectors.json',
    versions: versions(data.version.version),
  };
}
