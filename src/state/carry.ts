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
 * The address of an internal link with inputs of the present page added. A parameter that the link itself names wins;
 * nothing else of the present query is carried. It stands in the head of every page by itself (carry-script.ts), so it
 * uses nothing of this file.
 * @param href absolute or relative to `from`
 * @param from the present address
 * @param names the parameters that are carried
 */
export function withInputs(href: string, from: string, names: readonly string[]): string {
  const here = new URL(from);
  const there = new URL(href, here);
  if (there.origin !== here.origin) return href;
  for (const name of names) {
    const value = here.searchParams.get(name);
    if (value !== null && !there.searchParams.has(name)) there.searchParams.set(name, value);
  }
  return there.pathname + there.search + there.hash;
}

/** The address of an internal link with the shared inputs of the page at `from` added. */
export const carried = (href: string, from: string): string => withInputs(href, from, sharedNames);

/**
 * Where on the guide a page with calculators is: the page itself, or of an embed the page that its base names, with
 * the same query but for the look of the frame. It stands in the head of every embed by itself as well.
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
