/** What a reader would take for the same element, drawn anew. */
const nameOf = (element: Element) =>
  element.getAttribute('data-row') ??
  element.getAttribute('href') ??
  element.getAttribute('aria-label') ??
  element.textContent;

/**
 * Remembers which element within the nearest `place` (a selector) has the focus. Call what it returns once that place
 * has been drawn anew: where the element is gone, the focus goes to the same one of the new drawing, so that the Tab
 * key leads on from there and not from the top of the page.
 */
export function keptFocus(place: string): () => void {
  const active = document.activeElement as HTMLElement | null;
  // Whoever reads the note of a number stands at the number.
  const focused = active?.closest('.preview')
    ? document.querySelector<HTMLElement>('[aria-describedby="preview"]')
    : active;
  const root = focused?.closest(place);
  if (!focused || !root) return () => {};
  const same = () =>
    [...root.querySelectorAll<HTMLElement>(focused.tagName)].filter(
      (element) => nameOf(element) === nameOf(focused),
    );
  const at = same().indexOf(focused);
  return () => {
    if (!focused.isConnected) same()[at]?.focus({ preventScroll: true });
  };
}
