/** A term, and the words that stand for it in a text. */
export interface LinkedTerm {
  id: string;
  forms: readonly string[];
}

const marker = /<div class="prose" data-terms(?:="[^"]*")?>/;
const token =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;
const alone = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** What running text is made of. Everything else is a heading, a link, code, a table, a figure or a calculator. */
const running = new Set(['p', 'ul', 'ol', 'li', 'em', 'i', 'strong', 'b', 'aside', 'blockquote']);
/** Key figures and lines that search leaves out are no running text either. */
const apart = /\bdata-pagefind-ignore\b|\bclass="[^"]*\b(?:lead|key|js-only|no-js)\b/;
/** More in one paragraph would be noise; what does not fit is linked where it comes next. */
const mostInBlock = 2;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** A form as a pattern: with or without a plural s; a word in small letters may begin a sentence. */
function pattern(form: string): string {
  const [first = '', rest] = [form.charAt(0), form.slice(1)];
  const start = form === form.toLowerCase() ? `[${first}${first.toUpperCase()}]` : escaped(first);
  return `${start}${escaped(rest).replaceAll(' ', '\\s')}`;
}

/**
 * Links the first use of each term in the running text of a page (`<div class="prose" data-terms>`) to its entry in
 * the glossary; the mark itself goes.
 */
export function linkTerms(html: string, terms: readonly LinkedTerm[]): string {
  const start = marker.exec(html);
  if (!start) return html;
  const from = start.index + start[0].length;
  const owners = new Map<string, string>();
  for (const { id, forms } of terms) for (const form of forms) owners.set(form.toLowerCase(), id);
  // The longest first: “hosted open weights” before “open weights”.
  const forms = terms
    .flatMap((term) => [...term.forms])
    .toSorted((x, y) => y.length - x.length)
    .map(pattern);
  if (forms.length === 0) return html;
  const words = new RegExp(`(?<![\\w-])(${forms.join('|')})(s?)(?![\\w-])`, 'g');
  const used = new Set<string>();
  let inBlock = 0;

  const linked = (text: string) =>
    text.replaceAll(words, (whole, form: string) => {
      const id = owners.get(form.replaceAll(/\s/g, ' ').toLowerCase());
      if (!id || used.has(id) || inBlock >= mostInBlock) return whole;
      used.add(id);
      inBlock++;
      return `<a class="term" href="/glossary/#${id}">${whole}</a>`;
    });

  const open: { name: string; runs: boolean }[] = [];
  let result = '';
  let at = from;
  for (const match of html.slice(from).matchAll(token)) {
    const [whole, raw, slash, tag, attributes = ''] = match;
    at = from + match.index + whole.length;
    const name = tag?.toLowerCase();
    if (raw || whole.startsWith('<!--')) {
      result += whole;
    } else if (!name) {
      const text = open.some((one) => one.name === 'p' || one.name === 'li');
      result += text && open.every(({ runs }) => runs) ? linked(whole) : whole;
    } else if (slash) {
      result += whole;
      const opened = open.findLastIndex((one) => one.name === name);
      if (opened >= 0) open.splice(opened);
      else if (name === 'div') break; // the end of the prose
    } else {
      result += whole;
      if (name === 'p' || name === 'li') inBlock = 0;
      if (!alone.has(name) && !attributes.endsWith('/')) {
        open.push({ name, runs: running.has(name) && !apart.test(attributes) });
      }
    }
  }
  return `${html.slice(0, start.index)}<div class="prose">${result}${html.slice(at)}`;
}
