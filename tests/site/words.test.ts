import { expect, test } from 'vitest';
import { byRoute } from './pages.ts';

/** Signs of an unfinished page. */
const unfinished = [
  /\bTODO\b/,
  /\bFIXME\b/,
  /\bTBD\b/,
  /lorem ipsum/i,
  /coming soon/i,
  /under construction/i,
  /\bundefined\b/,
  /\bNaN\b/,
  /\[object Object\]/,
  /\bInfinity\b/,
];

/** What a reader sees: no styles, no scripts, no markup. */
const visible = (html: string) =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<(?:code|pre)\b[\s\S]*?<\/(?:code|pre)>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ');

test.each(byRoute)('%s has no word of an unfinished page', (_route, page) => {
  const text = visible(page.html);
  const found = unfinished.flatMap((pattern) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 40), at + 40).replaceAll(/\s+/g, ' ')];
  });
  expect(found).toEqual([]);
});

/** A page whose text was lost on the way to HTML is still valid, short and wrong. */
test.each(byRoute.filter(([, page]) => page.indexed))('%s has its text', (_route, page) => {
  const words = visible(page.html)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  expect(words.length).toBeGreaterThan(500);
  expect(page.document.querySelector('main .prose')?.textContent.trim().length).toBeGreaterThan(
    1500,
  );
});
