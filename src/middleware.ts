import { defineMiddleware } from 'astro:middleware';
import { numberCitations } from './components/citations.ts';
import { sourceById } from './data/lookup.ts';

/** Numbers the citations of a page in the order of reading and lists their sources at its end. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const html = numberCitations(await response.text(), sourceById);
  return new Response(html, { status: response.status, headers: response.headers });
});
