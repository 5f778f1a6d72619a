import type { APIRoute } from 'astro';
import { jsonSchema, published } from '~/data/published/datasets.ts';
import { json } from '../_json.ts';

/** `/data/schemas/<dataset>.json`: JSON Schema of the dataset's file. */
export function getStaticPaths() {
  return Object.keys(published).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => json(jsonSchema(params.name ?? ''));
