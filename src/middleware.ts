import { defineMiddleware } from 'astro:middleware';
import { numberCitations } from './components/citations.ts';
import { formsOf } from './components/glossary.ts';
import { linkTerms } from './components/link-terms.ts';
import { numberNotes } from './components/number-notes.ts';
import { loadData } from './data/load.ts';
import { sourceById } from './data/lookup.ts';
import { afterPaint } from './layouts/after-paint.ts';
import { keptTogether } from './layouts/kept-together.ts';
import { wordBreaks } from './layouts/word-breaks.ts';

/**
 * Links the terms of a page, numbers its citations and notes in the order of reading, parts its words and keeps
 * numbers with their units, and lets its scripts wait for the first paint.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const terms = loadData().glossary.map((row) => ({ id: row.id, forms: formsOf(row) }));
  const linked = linkTerms(await response.text(), terms);
  const numbered = keptTogether(wordBreaks(numberNotes(numberCitations(linked, sourceById))));
  const html = import.meta.env.PROD ? afterPaint(numbered) : numbered;
  return new Response(html, { status: response.status, headers: response.headers });
});
