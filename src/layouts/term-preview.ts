/** What a term means, beside its first use. The terms come with the first that is asked for. */
import { type Asking, showPreview } from './preview.ts';

interface Term {
  id: string;
  term: string;
  also: string[];
  meaning: string;
}
let terms: Promise<Term[]> | undefined;

async function termById(id: string): Promise<Term> {
  terms ??= fetch('/data/glossary.json').then((answer) => answer.json());
  try {
    const found = (await terms).find((one) => one.id === id);
    if (!found) throw new Error(`There is no term ${id}.`);
    return found;
  } catch (error) {
    terms = undefined;
    throw error;
  }
}

/** @throws Error where there is no such term, or the terms cannot be had: the word is a link then */
export async function showNote(link: HTMLAnchorElement, asking: Asking): Promise<void> {
  const { term, also, meaning } = await termById(link.hash.slice(1));
  const [text, name, more, entry] = ['p', 'b', 'p', 'a'].map((tag) => document.createElement(tag));
  if (!text || !name || !more || !(entry instanceof HTMLAnchorElement)) return;
  name.textContent = term;
  // The page may use another of its names.
  text.append(name, also.length > 0 ? ` (also ${also.join(', ')}): ` : ': ', meaning);
  entry.href = link.href;
  entry.textContent = 'Glossary';
  more.className = 'small';
  more.append(entry);
  const content = new DocumentFragment();
  content.append(text, more);
  showPreview(link, asking, content);
}
