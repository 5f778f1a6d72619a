import { dateShort } from '../format/date.ts';
import { escapeHtml } from './escape-html.ts';

/** What a reference shows of a source. */
export interface CitedSource {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  date: string;
}

const marker = /<sup class="cite" data-cite="([^"]*)"><\/sup>/g;
const list = /<section class="references"[^>]*>([\s\S]*?)<\/section>/;

function reference(source: CitedSource, index: number): string {
  const title = `<a href="${source.url ? escapeHtml(source.url) : `/evidence/sources/#${source.id}`}">${escapeHtml(source.title)}</a>`;
  const facts = `${escapeHtml(source.publisher)}, ${escapeHtml(dateShort(source.date))}`;
  return `<li id="ref-${source.id}">${title}. ${facts}. <a href="/evidence/sources/#${source.id}">Entry ${index + 1}</a></li>`;
}

/**
 * Replaces each citation marker by numerals that link to the page's list of references, numbered by first
 * appearance, and fills that list; removes the list where nothing is cited.
 */
export function numberCitations(html: string, sourceById: (id: string) => CitedSource): string {
  const cited: CitedSource[] = [];
  const numeral = (id: string) => {
    const source = sourceById(id);
    const before = cited.findIndex((other) => other.id === id);
    const number = before < 0 ? cited.push(source) : before + 1;
    // Its title stands in the list: read out at every numeral, it would drown the sentence.
    return `<a href="#ref-${id}" aria-label="Source ${number}">${number}</a>`;
  };
  const body = html.replace(
    marker,
    (_, ids: string) => `<sup class="cite">${ids.split(' ').map(numeral).join(' ')}</sup>`,
  );
  return body.replace(list, (section) =>
    cited.length
      ? section.replace('</section>', `<ol>${cited.map(reference).join('')}</ol></section>`)
      : '',
  );
}
