import type { Format } from './layout.ts';

/** Which of the two pictures the page's styles show in a box. */
export function shownFormat(box: HTMLElement): Format {
  const narrow = box.querySelector<HTMLElement>('.narrow');
  return narrow && narrow.offsetParent !== null ? 'narrow' : 'broad';
}
