import { defineMiddleware } from 'astro:middleware';
import { numberCitations } from './components/citations.ts';
import { sourceById } from './data/lookup.ts';
import { afterPaint } from './layouts/after-paint.ts';
import { wordBreaks } from './layouts/word-breaks.ts';

/**
 * Numbers the citations of a page in the order of reading, parts its words, and lets its scripts wait for the
 * first paint.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const numbered = wordBreaks(numberCitations(await response.text(), sourceById));
  const html = import.meta.env.PROD ? afterPaint(numbered) : numbered;
  return new Response(html, { status: response.status, headers: response.headers });
});
