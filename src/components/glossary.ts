import { loadData } from '../data/load.ts';
import type { GlossaryRow } from '../data/schema/glossary.ts';

/** The terms under one letter. */
export interface Letter {
  letter: string;
  terms: GlossaryRow[];
}

/** Every term in the order of the alphabet, by first letter. */
export function letters(): Letter[] {
  const sorted = loadData().glossary.toSorted((x, y) => x.term.localeCompare(y.term, 'en'));
  const found = new Map<string, GlossaryRow[]>();
  for (const row of sorted) {
    const letter = row.term.charAt(0).toUpperCase();
    found.set(letter, [...(found.get(letter) ?? []), row]);
  }
  return [...found].map(([letter, terms]) => ({ letter, terms }));
}

/** As what the text of a page links to a term; plurals are the linker's business. */
export const formsOf = ({ term, also, forms }: GlossaryRow): string[] => forms ?? [term, ...also];
