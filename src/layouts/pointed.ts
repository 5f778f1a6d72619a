/**
 * Numbers say where they come from, and terms what they mean, when they are pointed at, have the focus or are pressed.
 * What shows it loads with the first; where it cannot load, both are links to their place.
 */
import type { Asking } from './preview.ts';

const asked = '[role=doc-noteref],.term';

function ask(event: Event): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>(asked);
  if (!link) return;
  const { type, pointerType, metaKey, ctrlKey, shiftKey } = event as PointerEvent;
  if (metaKey || ctrlKey || shiftKey) return;
  // A finger points at nothing; it presses.
  if (type === 'pointerover' && pointerType === 'touch') return;
  const isTerm = link.className === 'term';
  // Where the meaning was shown already, a press follows the link.
  if (isTerm && type === 'click' && pointerType !== 'touch') return;
  if (type === 'click') event.preventDefault();
  (isTerm ? import('./term-preview.ts') : import('./number-preview.ts'))
    .then(({ showNote }) => showNote(link, type as Asking))
    .catch(() => {
      if (type === 'click') location.href = link.href;
    });
}
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, ask);

// Readers may have come to one before this script has.
for (const [state, type] of [
  [':hover', 'pointerover'],
  [':focus', 'focusin'],
] as const) {
  document
    .querySelector(`:is(${asked})${state}`)
    ?.dispatchEvent(new Event(type, { bubbles: true }));
}
