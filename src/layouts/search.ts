/** The search dialog. Loaded, with the index's reader, when it first opens. */
import style from './search.css?inline';
import { type Found, inOrder, type PagefindData, rowsOf } from './search-rows.ts';

interface Hits {
  results: { data(): Promise<PagefindData> }[];
}
interface Pagefind {
  search(query: string, options?: object): Promise<Hits>;
  debouncedSearch(query: string, options?: object, wait?: number): Promise<Hits | null>;
}

const dialog = document.querySelector<HTMLDialogElement>('#search');
const input = dialog?.querySelector('input');
const status = dialog?.querySelector('[role=status]');
const list = dialog?.querySelector('ol');
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

/** Ways on where there is no hit: below the status, so that it is read after it. */
const ways = document.createElement('div');
ways.className = 'ways';
status?.after(ways);

/** What is loaded, and how often that has failed: a browser may keep a failed import under its address. */
let reader: Promise<Pagefind> | undefined;
let failures = 0;

const hits = 8;
const sectionsOfPage = 3;
/** What comes sooner needs no word about loading. */
const patience = 300;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

function hit({ url, title, kind, page, excerpt, text: said }: Found): HTMLLIElement {
  const item = element('li');
  const text = element('p');
  if (said) text.textContent = said;
  // The index escapes page text; the only markup in an excerpt is its own <mark>.
  else text.innerHTML = excerpt;
  item.append(link(url, title), element('span', page ? `${kind} · ${page}` : kind, 'kind'), text);
  return item;
}

function show(message: string, rows: readonly Found[], ...beside: Node[]): void {
  list?.replaceChildren(...rows.map(hit));
  ways.replaceChildren(...beside);
  if (status) status.textContent = message;
}

/** A line of words and links: `['Or see ', ['/faq/', 'the questions'], '.']`. */
function line(...parts: (string | [href: string, text: string])[]): HTMLParagraphElement {
  const made = element('p');
  made.append(...parts.map((part) => (typeof part === 'string' ? part : link(...part))));
  return made;
}

const elsewhere = () =>
  line(
    'Ways on: ',
    ['/faq/', 'the questions'],
    ', ',
    ['/glossary/', 'the glossary'],
    ', ',
    ['/guide/break-even/', 'break-even'],
    ', ',
    ['/evidence/sources/', 'the sources'],
    '.',
  );

function again(): HTMLButtonElement {
  const button = element('button', 'Try again', 'quiet');
  button.type = 'button';
  button.addEventListener('click', () => {
    input?.focus();
    void run(input?.value.trim() ?? '');
  });
  return button;
}

function load(): Promise<Pagefind> {
  const address = `/pagefind/pagefind.js${failures ? `?${failures}` : ''}`;
  reader ??= import(/* @vite-ignore */ address);
  return reader;
}

async function run(query: string): Promise<void> {
  if (!query) {
    show(
      '',
      [],
      line('Finds sections, terms, charts, tables and calculators, by words of theirs.'),
    );
    return;
  }
  const slow = setTimeout(() => show('Searching …', []), patience);
  try {
    // A figure is indexed without its sign: “$1,250” is found as 1,250.
    const words = query.replaceAll('$', ' ').trim();
    const index = await load();
    const found = await index.debouncedSearch(words, {}, 120);
    if (!found) return; // a newer query is on its way
    // A page with many of the words must not hide the term or figure that bears them as its name.
    const named = await index.search(words, { filters: { entry: 'yes' } });
    const data = await Promise.all(
      [found, named].flatMap(({ results }) => results.slice(0, hits).map((hit) => hit.data())),
    );
    const rows = inOrder(
      data.flatMap((page) => rowsOf(page, sectionsOfPage)),
      query,
    );
    clearTimeout(slow);
    if (rows.length > 0) {
      show(`${rows.length} ${rows.length === 1 ? 'place' : 'places'} for “${query}”`, rows);
    } else {
      show(`Nothing found for “${query}”. Try fewer or other words.`, [], elsewhere());
    }
  } catch {
    clearTimeout(slow);
    reader = undefined;
    failures++;
    show('Search could not load. Check the connection.', [], again(), elsewhere());
  } finally {
    clearTimeout(slow);
  }
}

input?.addEventListener('input', () => void run(input.value.trim()));
// Enter goes to the first hit instead of closing the dialog; Escape closes it instead of emptying the field first.
input?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault();
  if (event.key === 'Enter') list?.querySelector('a')?.click();
  else dialog?.close();
});
// The arrow keys go through the hits and back to the field.
dialog?.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !input) return;
  const stops = [input, ...dialog.querySelectorAll('a')];
  const now = stops.indexOf(document.activeElement as HTMLInputElement);
  if (now < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(now + step, 0), stops.length - 1)]?.focus();
});
dialog?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) dialog.close();
});

/** Opens the dialog with the cursor in its field. */
export function showSearch(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input?.focus();
  input?.select();
  if (!list?.hasChildNodes()) void run(input?.value.trim() ?? '');
}
