import { getCollection } from 'astro:content';

export interface NavigationItem {
  href: string;
  label: string;
  title: string;
  group: 'guide' | 'evidence' | 'home';
}

/** `guide/openness` -> `/guide/openness/`, `index` -> `/`. */
export function hrefOf(id: string): string {
  return id === 'index' ? '/' : `/${id.replace(/\/index$/, '')}/`;
}

/** Every written page in the order of reading; menus and the pager list these and nothing else. */
export async function navigation(): Promise<NavigationItem[]> {
  const docs = await getCollection('docs');
  return docs
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((doc) => ({
      href: hrefOf(doc.id),
      label: doc.data.nav,
      title: doc.data.title,
      group: doc.data.group,
    }));
}
