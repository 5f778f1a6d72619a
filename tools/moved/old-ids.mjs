/** Old ids on the elements that stand for them now. */
import { parseHtml, tagOf } from '../for-programs/dom.mjs';

/** @typedef {import('../for-programs/dom.mjs').Element} Element */

/** Where an empty element may stand first: not everywhere in a table, nor before a caption. */
const within = new Map([
  ['tr', 'th, td'],
  ['table', 'caption'],
  ['figure', 'figcaption'],
  ['details', 'summary'],
  ['ul', 'li'],
  ['ol', 'li'],
  ['dl', 'dt'],
]);

/**
 * A page whose elements also answer to the ids that they had before: an empty element with the old id is their first
 * content, so a browser goes there, and opens what is closed around it.
 * @param {string} html
 * @param {{ old: string, now: string }[]} ids
 */
export function withOldIds(html, ids) {
  const document = parseHtml(html);
  const marks = ids.map(({ old, now }) => {
    const found = document.getElementById(now);
    const inner = found && within.get(tagOf(found));
    const place = inner ? found.querySelector(inner) : found;
    const at = place?.childNodes[0]?.range[0];
    if (at === undefined) throw new Error(`content/moved.yaml: #${now} is not there, or empty.`);
    // A calculator draws its contents anew, without the mark.
    if (place?.closest('astro-island'))
      throw new Error(`content/moved.yaml: #${now} is an island's.`);
    return { at, old };
  });
  return marks
    .toSorted((x, y) => y.at - x.at)
    .reduce(
      (text, { at, old }) => `${text.slice(0, at)}<span id="${old}"></span>${text.slice(at)}`,
      html,
    );
}
