/**
 * Numbers say where they come from when they are pointed at, have the focus or are pressed. What shows it loads with
 * the first; where it cannot load, a number is a link to its note.
 */
import type { Asking } from './preview.ts';

function ask(event: Event): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('[role=doc-noteref]');
  if (!link) return;
  const { type, pointerType, metaKey, ctrlKey, shiftKey } = event as PointerEvent;
  if (metaKey || ctrlKey || shiftKey) return;
  // A finger points at nothing; it presses.
  if (type === 'pointerover' && pointerType === 'touch') return;
  if (type === 'click') event.preventDefault();
  import('./number-preview.ts')
    .then(({ showNote }) => showNote(link, type as Asking))
    .catch(() => {
      if (type === 'click') location.href = link.href;
    });
}
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, ask);
