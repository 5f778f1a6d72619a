/**
 * What every page does after its first paint: theme, search, section links, links into closed details, notes of numbers.
 * Small on purpose; everything heavier loads when it is first used.
 */
import { markDue } from './due.ts';
import './pointed.ts';

declare global {
  interface Window {
    /** Stops keeping, and hands over what was kept. */
    early?: () => Event[];
  }
}

const themeKey = 'wan-guide:theme';

function readTheme(): string {
  try {
    return localStorage.getItem(themeKey) ?? 'system';
  } catch {
    return 'system';
  }
}

function applyTheme(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage may be blocked: the theme then holds for this page.
  }
  document.dispatchEvent(new CustomEvent('wan-guide:theme'));
}

for (const radio of document.querySelectorAll<HTMLInputElement>('.theme input')) {
  radio.checked = radio.value === readTheme();
}
function onChange({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('.theme input')) return;
  target.checked = true;
  applyTheme(target.value);
}
document.addEventListener('change', onChange);

/** A link to an id inside a closed <details> opens it. */
function openTarget(): void {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A malformed escape is an id like any other.
  }
  const target = id ? document.getElementById(id) : null;
  let closed = false;
  for (let node = target?.parentElement; node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement && !node.open) closed = node.open = true;
  }
  if (target instanceof HTMLDetailsElement && !target.open) closed = target.open = true;
  if (closed) target?.scrollIntoView();
}
openTarget();
addEventListener('hashchange', openTarget);

markDue(document);

// For paper: a page that was built for any host learns its address here.
for (const place of document.querySelectorAll('[data-paper=address]')) {
  // Not over the link of a calculator that was printed before.
  if (!place.textContent.includes('data=')) place.textContent = location.href;
}

/** A section link also copies its address, and says so. */
const announcer = document.createElement('p');
announcer.setAttribute('role', 'status');
announcer.className = 'toast';
announcer.hidden = true;
document.body.append(announcer);
let hiding = 0;

function announce(text: string): void {
  announcer.hidden = false;
  announcer.textContent = text;
  clearTimeout(hiding);
  hiding = window.setTimeout(() => {
    announcer.hidden = true;
    announcer.textContent = '';
  }, 4000);
}

/** A table and a figure have their id from the page; what copies it comes with the script that copies. */
for (const place of document.querySelectorAll('.tabular, figure[id]')) {
  const name =
    (place.querySelector('.table') ?? place).getAttribute('aria-label') ??
    place.querySelector('title, figcaption')?.textContent;
  const link = document.createElement('a');
  link.className = 'heading-link';
  link.textContent = '#';
  link.href = `#${place.id}`;
  link.setAttribute('aria-label', `Link to ${kindOf(place)}: ${name}`);
  place.prepend(link);
}

/** What a link of its own belongs to. */
function kindOf(link: Element): string {
  if (link.closest('.tabular')) return 'table';
  if (link.closest('figure')) return 'figure';
  return link.closest('.heading')?.textContent.includes('?') ? 'question' : 'section';
}

function copySection(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.heading-link');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  navigator.clipboard?.writeText(link.href).then(
    () => announce(`Link to this ${kindOf(link)} copied.`),
    () => announce('The link is in the address bar.'),
  );
}

async function openSearch(): Promise<void> {
  const search = await import('./search.ts').catch(() => null);
  if (search) search.showSearch();
  else announce('The search could not be loaded. Try again.');
}
function onClick(event: Event): void {
  if ((event.target as Element).closest('[data-search-open]')) void openSearch();
  if (event instanceof MouseEvent) copySection(event);
}
document.addEventListener('click', onClick);
/** The menu closes on Escape and gives the focus back; a click or the focus elsewhere closes it as well. */
const menu = document.querySelector<HTMLDetailsElement>('details.menu');
function closeMenu(): void {
  if (!menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
for (const kind of ['click', 'focusin']) {
  document.addEventListener(kind, ({ target }) => {
    if (menu?.open && !menu.contains(target as Node)) menu.open = false;
  });
}
function onKey(event: Event): void {
  if (!(event instanceof KeyboardEvent)) return;
  if (event.key === 'Escape') closeMenu();
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!slash && !controlK) return;
  event.preventDefault();
  void openSearch();
}
addEventListener('keydown', onKey);

// What the reader did before this script was there (early.inline.js has kept it).
const handlers: Record<string, (event: Event) => void> = {
  change: onChange,
  click: onClick,
  keydown: onKey,
};
for (const event of window.early?.() ?? []) handlers[event.type]?.(event);

// On a wide screen, what stands beside the text; it is fetched once, whatever the screen does later.
const wide = matchMedia('(min-width: 72rem)');
async function fillMargins(): Promise<void> {
  if (!wide.matches) return;
  wide.removeEventListener('change', fillMargins);
  (await import('./beside.ts')).standBeside();
}
wide.addEventListener('change', fillMargins);
void fillMargins();

// The frame of a table is a stop of the Tab key, and has a name, only while the table is wider than it.
const named = new Map<Element, string>();
const frames = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth + 1;
    const wanted = { tabindex: '0', role: 'group', 'aria-label': named.get(target) ?? '' };
    for (const [name, value] of Object.entries(wanted)) {
      if (scrolls) target.setAttribute(name, value);
      else target.removeAttribute(name);
    }
  }
});
// Calculators look after their own.
for (const frame of document.querySelectorAll('.table[tabindex]:not(astro-island *)')) {
  named.set(frame, frame.getAttribute('aria-label') ?? '');
  frames.observe(frame);
}

// Copies for a time without connection: for readers who stay. Whoever only passes by loads none of it.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  setTimeout(() => import('./offline.ts').catch(() => undefined), 5000);
}
