/**
 * A preview beside what it belongs to: where a number comes from, what a term means. It stands for as long as its
 * trigger or itself is pointed at or has the focus, one at a time and over everything, so nothing moves. A native
 * popover: Escape and a touch elsewhere close it. Loaded with the first that is asked for.
 */
import style from './preview.css?inline';

/** What asks for a preview. */
export type Asking = 'pointerover' | 'focusin' | 'click';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

const box = document.createElement('div');
box.className = 'preview';
box.id = 'preview';
box.tabIndex = -1;
box.setAttribute('popover', 'auto');
box.setAttribute('role', 'note');
(document.querySelector('main') ?? document.body).append(box);

/** A pointer that only crosses the text asks for nothing. */
const pause = 120;
/** Long enough to get from the trigger into the preview. */
const grace = 300;
const gap = 6;
const margin = 8;

let trigger: Element | null = null;
let timer = 0;
/** Whose preview was closed from within: the focus that goes back to it must not open it again. */
let dismissed: Element | null = null;
/** Opened by the pointer alone: it closes when the pointer has gone. */
let fleeting = false;

function after(milliseconds: number, run: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(run, milliseconds);
}

/** Shows `content` beside `from`, unless the pointer or the focus has moved on by then. */
export function showPreview(from: HTMLElement, asking: Asking, content: Node): void {
  if (asking === 'pointerover') {
    if (trigger !== from) after(pause, () => from.matches(':hover') && open(from, content, true));
  } else if (asking === 'click' || (document.activeElement === from && from !== dismissed)) {
    clearTimeout(timer);
    open(from, content, false);
    // Whoever presses a key on it wants to reach what is in it.
    if (asking === 'click' && from.matches(':focus-visible')) box.focus();
  }
}

function open(from: HTMLElement, content: Node, byPointer: boolean): void {
  fleeting = byPointer;
  if (trigger !== from) {
    if (trigger) box.hidePopover();
    trigger = from;
    box.replaceChildren(content);
    // As its source, the Tab key goes from it into the preview, where the browser knows that.
    (box.showPopover as (options: object) => void).call(box, { source: from });
    from.setAttribute('aria-describedby', box.id);
    place(from);
  }
}

/** Below the trigger, or above it where there is no room; never out of the window. */
function place(from: Element): void {
  // A link around a block, such as a page's large number, begins with a line that has nothing on it.
  const line = [...from.getClientRects()].find(({ width }) => width > 0);
  const { left, top, bottom } = line ?? from.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const { clientWidth } = document.documentElement;
  const above = bottom + gap + offsetHeight > innerHeight && top > gap + offsetHeight;
  const x = Math.max(margin, Math.min(left, clientWidth - offsetWidth - margin));
  box.style.left = `${x + scrollX}px`;
  box.style.top = `${(above ? top - gap - offsetHeight : bottom + gap) + scrollY}px`;
}

// What is laid out late above its trigger moves that: the preview goes along, and does not come to lie over it.
new ResizeObserver(() => {
  if (trigger) place(trigger);
}).observe(document.body);

box.addEventListener('beforetoggle', (event) => {
  if (event.newState === 'open') return;
  trigger?.removeAttribute('aria-describedby');
  if (box.contains(document.activeElement)) dismissed = trigger;
  trigger = null;
});

const belongs = (target: EventTarget | null) =>
  target instanceof Node && (box.contains(target) || !!trigger?.contains(target));

document.addEventListener('pointerover', ({ target }) => {
  if (!trigger) return;
  if (belongs(target)) clearTimeout(timer);
  else if (fleeting) after(grace, () => box.hidePopover());
});
document.addEventListener('focusin', ({ target }) => {
  if (target !== dismissed && !belongs(target)) dismissed = null;
  if (trigger && !belongs(target)) box.hidePopover();
});
