import { getCollection, render } from 'astro:content';
import { hrefOf } from './navigation.ts';

/** A place of the guide, with what a link to it says. */
export interface Place {
  href: string;
  /** The section with its page, or the page alone. */
  name: string;
}

/**
 * What a link to a section is called: `/guide/break-even/#pairs` -> Break-even by pair (Break-even).
 * @param owner names the row in the error
 * @throws where there is no such page, or no such section on it
 */
export async function placeAt(href: string, owner: string): Promise<Place> {
  const [path, anchor] = href.split('#');
  const page = (await getCollection('docs')).find(({ id }) => hrefOf(id) === path);
  if (!page) throw new Error(`${owner} leads to ${href}, and there is no such page`);
  if (!anchor) return { href, name: page.data.title };
  const { headings } = await render(page);
  const section = headings.find(({ slug }) => slug === anchor)?.text;
  if (!section) throw new Error(`${owner} leads to ${href}, and the page has no such section`);
  return { href, name: `${section} (${page.data.nav})` };
}
