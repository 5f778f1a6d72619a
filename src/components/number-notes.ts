import { computedNote, type Made, madeOf } from './computed-note.ts';
import { noteOf } from './row-note.ts';

const number = /<data (value(?:="[^"]*")?) data-of="([^"]*)"([^>]*)>([^<]*)<\/data>/g;
const list = /<details class="references numbers"[^>]*>([\s\S]*?)<\/details>/;

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};
const plain = (text: string) =>
  text.replace(/&(?:quot|#34|#39|amp|lt|gt);/g, (one) => entities[one] ?? one);

/** A note in the making: the row, or everything that was computed for one option or pair. */
interface Note {
  key: string;
  made: Made[];
}

/**
 * Lets each number of the data or the model lead to where it comes from: its row where that stands on the same page,
 * else a note, numbered by first appearance. Fills the page's list of notes; removes it where there is none.
 */
export function numberNotes(html: string): string {
  const notes: Note[] = [];
  const numeral = (path: string): number => {
    const made = madeOf(path);
    const key = made ? made.options.join(' ') : path;
    let at = notes.findIndex((note) => note.key === key);
    if (at < 0) at = notes.push({ key, made: [] }) - 1;
    if (made) notes[at]?.made.push(made);
    return at + 1;
  };
  const linked = html.replace(
    number,
    (_, value: string, of: string, rest: string, text: string) => {
      const path = plain(of).replace(
        /^gpus\/(\w[\w-]*)\/(rent|reserved|price)$/,
        'assumptions/$2-$1',
      );
      const data = `<data ${value}${rest}>${text}</data>`;
      const here = path.replace(/^assumptions\//, 'assumption-').replace('/', '-');
      if (html.includes(`id="${here}"`)) return `<a role="doc-noteref" href="#${here}">${data}</a>`;
      const at = numeral(path);
      return `<a role="doc-noteref" href="#n${at}" data-n="${at}">${data}</a>`;
    },
  );
  const noteOfOption = (id: string) => {
    const at = notes.findIndex((note) => note.key === id && note.made.length > 0);
    return at < 0 ? null : at + 1;
  };
  const items = notes.map(({ key, made }, at) => {
    const text = made.length > 0 ? computedNote(made, noteOfOption) : noteOf(key);
    // A row that stands on this page is no way to another.
    const near = text.replaceAll(/"\/method\/(#([\w-]+)")/g, (address, hash: string, id: string) =>
      html.includes(`id="${id}"`) ? `"${hash}` : address,
    );
    return `<li id="n${at + 1}">${near}</li>`;
  });
  return linked.replace(list, (details) =>
    items.length ? details.replace('</details>', `<ol>${items.join('')}</ol></details>`) : '',
  );
}
