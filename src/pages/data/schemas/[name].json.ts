import type { APIRoute } from 'astro';
import { everyDataset } from '~/components/published.ts';
import { jsonSchema } from '~/data/published/datasets.ts';
import { json } from '../_json.ts';

/** `/data/schemas/<dataset>.json`: JSON Schema of the dataset's file. */
export function getStaticPaths() {
  return Object.keys(everyDataset).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => {
  const dataset = everyDataset[params.name ?? ''];
  if (!dataset) throw new Error(`there is no dataset ${params.name}`);
  return json(jsonSchema(dataset));
};
