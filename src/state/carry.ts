/** Shared inputs travel along when the reader moves to another page of the guide. */

/** Link names of the inputs that every calculator shares, and of the currency that they show. */
export const sharedNames = [
  'clips',
  'seconds',
  'resolution',
  'audio',
  'attempts',
  'peak',
  'a',
  'b',
  'currency',
] as const;

/**
 * The address of an internal link with the shared inputs of the present page added. A parameter that the link
 * itself names wins; nothing else of the present query is carried.
 * @param href absolute or relative to `from`
 * @param from the present address
 */
export function carried(href: string, from: string): string {
  const here = new URL(from);
  const there = new URL(href, here);
  if (there.origin !== here.origin) return href;
  for (const name of sharedNames) {
    const value = here.searchParams.get(name);
    if (value !== null && !there.searchParams.has(name)) there.searchParams.set(name, value);
  }
  return there.pathname + there.search + there.hash;
}

/**
 * Where on the guide a page with calculators is: the page itself, or of an embed the page that its base names, with
 * the same query but for the look of the frame.
 * @param href the present address
 * @param base what its links are relative to
 */
export function onGuide(href: string, base: string): string {
  const here = new URL(href);
  const there = new URL(base);
  if (there.pathname === here.pathname) return href;
  there.search = here.search;
  there.searchParams.delete('theme');
  return there.href;
}
