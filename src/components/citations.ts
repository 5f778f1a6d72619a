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

function reference(source: CitedSource, index: number, publishers: boolean): string {
  const entry = `/evidence/sources/#${source.id}`;
  const address = publishers && source.url ? escapeHtml(source.url) : entry;
  const title = `<a href="${address}">${escapeHtml(source.title)}</a>`;
  const facts = `${escapeHtml(source.publisher)}, ${escapeHtml(dateShort(source.date))}.`;
  const more = publishers ? ` <a href="${entry}">Entry\u00a0${index + 1}</a>` : '';
  return `<li id="ref-${source.id}">${title}. ${facts}${more}</li>`;
}

/**
 * Replaces each citation marker by numerals that link to the page's list of references, numbered by first
 * appearance, and fills that list; removes the list where nothing is cited. A list of `entries` leads to the page of
 * sources alone: the addresses of many weigh more than a page of formulas may.
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
  return body.replace(list, (section) => {
    if (!cited.length) return '';
    const publishers = !section.includes('data-references="entries"');
    const items = cited.map((source, index) => reference(source, index, publishers));
    return section.replace('</section>', `<ol>${items.join('')}</ol></section>`);
  });
}
