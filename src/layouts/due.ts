/**
 * Says of each date that is due that its fact needs a new look. Counted here, in the browser, from the days in the page:
 * the build reads no clock.
 */
export function markDue(root: ParentNode): void {
  const today = new Date().toISOString().slice(0, 10);
  for (const place of root.querySelectorAll<HTMLElement>('[data-due]')) {
    if ((place.dataset.due as string) > today) continue;
    place.removeAttribute('data-due');
    const mark = document.createElement('b');
    mark.className = 'due';
    mark.textContent = 'needs a new look';
    place.after(' ', mark);
  }
}
