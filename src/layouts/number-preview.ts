/** The note of a number beside it: a copy of the one on the page, or what is known of a calculator's row. */
import { markDue } from './due.ts';
import { type Asking, showPreview } from './preview.ts';

/** Notes of the rows behind calculators, as HTML, by path; fetched with the first that is asked for. */
let rows: Promise<Record<string, string>> | undefined;

async function rowNote(path: string): Promise<string> {
  rows ??= fetch('/notes.json').then((answer) => answer.json());
  try {
    return (await rows)[path] ?? '';
  } catch (error) {
    rows = undefined;
    throw error;
  }
}

const paragraph = (className = '') => {
  const made = document.createElement('p');
  made.className = className;
  return made;
};

/** @throws Error where there is no note: the number is a link then */
export async function showNote(link: HTMLAnchorElement, asking: Asking): Promise<void> {
  const content = new DocumentFragment();
  const { row } = link.dataset;
  if (row) {
    const text = paragraph();
    // Made by the build, of escaped texts.
    text.innerHTML = await rowNote(row);
    markDue(text);
    content.append(text);
  } else {
    const target = document.getElementById(link.hash.slice(1));
    for (const cell of target?.matches('tr') ? target.children : [target]) {
      const text = paragraph();
      text.append(...(cell?.cloneNode(true).childNodes ?? []));
      content.append(text);
    }
  }
  if (!content.textContent) throw new Error(`There is no note for ${link.href}.`);
  const { value = '' } = link.querySelector('data') ?? {};
  if (
    Number.isFinite(Number.parseFloat(value)) &&
    !link.textContent.replaceAll(',', '').includes(value)
  ) {
    const exact = paragraph('small');
    exact.textContent = `Not rounded: ${value}`;
    content.append(exact);
  }
  showPreview(link, asking, content);
}
