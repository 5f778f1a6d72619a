import type { APIRoute } from 'astro';
import { atomFeed } from '~/components/atom.ts';
import { changes } from '~/data/changes.ts';
import { loadData } from '~/data/load.ts';

/** `/changes.xml`: what changed, as a feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(atomFeed(changes(loadData()), site ?? null), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
