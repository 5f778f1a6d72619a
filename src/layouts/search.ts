/** The search dialog. Loaded, with the index's reader, when it first opens. */
import style from './search.css?inline';

interface PagefindSubResult {
  title: string;
  url: string;
  excerpt: string;
}
interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: PagefindSubResult[];
}
interface Pagefind {
  debouncedSearch(
    query: string,
    options?: object,
    wait?: number,
  ): Promise<{ results: { data(): Promise<PagefindData> }[] } | null>;
}

const dialog = document.querySelector<HTMLDialogElement>('#search');
const input = dialog?.querySelector('input');
const status = dialog?.querySelector('[role=status]');
const list = dialog?.querySelector('ol');
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

const indexAddress = '/pagefind/pagefind.js';
let reader: Promise<Pagefind> | undefined;

function row(url: string, title: string, excerpt: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  // The index escapes page text; the only markup in an excerpt is its own <mark>.
  text.innerHTML = excerpt;
  item.append(link, text);
  return item;
}

async function run(query: string): Promise<void> {
  if (!status || !list) return;
  if (!query) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  try {
    reader ??= import(/* @vite-ignore */ indexAddress);
    // A figure is indexed without its sign: “$1,250” is found as 1,250.
    const found = await (await reader).debouncedSearch(query.replaceAll('$', ' ').trim(), {}, 120);
    if (!found) return; // a newer query is on its way
    const pages = await Promise.all(found.results.slice(0, 6).map((result) => result.data()));
    const rows = pages.flatMap((page) => {
      const parts = page.sub_results.length
        ? page.sub_results.slice(0, 3)
        : [{ title: page.meta.title ?? page.url, url: page.url, excerpt: page.excerpt }];
      const title = page.meta.title ?? '';
      return parts.map((part) =>
        row(
          part.url,
          part.title === title || !title ? part.title : `${title}: ${part.title}`,
          part.excerpt,
        ),
      );
    });
    list.replaceChildren(...rows);
    status.textContent = rows.length
      ? `${rows.length} ${rows.length === 1 ? 'section' : 'sections'} for “${query}”`
      : `Nothing found for “${query}”. Try fewer or other words.`;
  } catch {
    reader = undefined;
    status.textContent = 'Search could not load. Check the connection and type again.';
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
  if (!step || !input || !list) return;
  const stops = [input, ...list.querySelectorAll('a')];
  const now = stops.indexOf(document.activeElement as HTMLInputElement);
  if (now < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(now + step, 0), stops.length - 1)]?.focus();
});
list?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) dialog?.close();
});

/** Opens the dialog with the cursor in its field. */
export function showSearch(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input?.focus();
  input?.select();
}
