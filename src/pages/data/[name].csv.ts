import type { APIRoute } from 'astro';
import { everyDataset } from '~/components/published.ts';
import { loadData } from '~/data/load.ts';
import { byVariant, csv } from '~/data/published/csv.ts';

/** `/data/<dataset>.csv`; the options have one line a variant. */
export function getStaticPaths() {
  return Object.keys(everyDataset).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => {
  const name = params.name ?? '';
  const rows = everyDataset[name]?.rows(loadData()) ?? [];
  return new Response(csv(name === 'options' ? byVariant(rows) : rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
