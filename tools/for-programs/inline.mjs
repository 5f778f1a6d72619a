/** Words, links, emphasis and figures of one line as Markdown. */
import { hasClass, heardChildren, isElement, isText, plainText, tagOf } from './dom.mjs';
import { codeSpan, escapeText, linkTarget } from './escape.mjs';

/** @typedef {import('./dom.mjs').Node} Node */
/** @typedef {import('node-html-parser').HTMLElement} HTMLElement */

/**
 * @typedef {object} Place where the text stands
 * @property {(address: string) => string} link an address of the page as one that works anywhere
 * @property {boolean} [cell] in a table
 * @property {boolean} [aside] within a second line, which stands in brackets already
 */

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {'text' | 'mark' | 'element'} kind a mark is emphasis, which only holds between the right neighbors
 * @property {string} [around] the emphasis of a mark
 */

/** What follows an estimate, once in words in the head of the page. */
export const estimateMark = '(est.)';

/** Second lines of a cell or name. @param {HTMLElement} element */
const isSecondLine = (element) =>
  ['small', 'under', 'range', 'badge'].some((name) => hasClass(element, name)) &&
  tagOf(element) !== 'p';

/**
 * The Markdown of a run of inline nodes, on one line but for line breaks.
 * @param {Node[]} nodes
 * @param {Place} place
 */
export function inline(nodes, place) {
  /** @type {Piece[]} */
  const pieces = [];
  nodes.forEach((node, at) => {
    const piece = pieceOf(node, place);
    if (piece === null || piece.text === '') return;
    const before = nodes[at - 1];
    const last = pieces.at(-1);
    const said = pieces.findLast(({ text }) => /\S/.test(text));
    if (said && isElement(node) && isSecondLine(node)) {
      pieces.length = pieces.indexOf(said) + 1;
      said.text = said.text.trimEnd();
      pieces.push({ text: secondLine(piece.text.trim(), place), kind: 'element' });
      return;
    }
    // Boxes that only their styles set apart would run into each other.
    const glued =
      last &&
      before &&
      isElement(before) &&
      isElement(node) &&
      tagOf(node) !== 'sup' &&
      tagOf(before) !== 'br' &&
      tagOf(node) !== 'br' &&
      /[^\s(]$/.test(last.text) &&
      /^[\p{L}\p{N}$*[“]/u.test(piece.text);
    if (glued) pieces.push({ text: ' · ', kind: 'text' });
    pieces.push(piece);
  });
  return joined(pieces)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/** What stands below a name comes in brackets behind it. @param {string} text @param {Place} place */
function secondLine(text, { aside = false }) {
  if (aside) return `, ${text}`;
  return /^\(.*\)$/.test(text) ? ` ${text}` : ` (${text})`;
}

/** @param {Node} node @param {Place} place @returns {Piece | null} */
function pieceOf(node, place) {
  if (isText(node)) {
    return { text: escapeText(node.text.replaceAll(/\s+/g, ' ')), kind: 'text' };
  }
  if (!isElement(node)) return null;
  /** @param {string} text @returns {Piece} */
  const element = (text) => ({ text, kind: 'element' });
  /** @param {string} around @returns {Piece} */
  const mark = (around) => ({ text: content(), kind: 'mark', around });
  const within = isSecondLine(node) ? { ...place, aside: true } : place;
  const content = () => spaced(node, inline(heardChildren(node), within));
  switch (tagOf(node)) {
    case 'br':
      return element('\n');
    case 'code':
      // Readers of Markdown disagree on a backslash before a bar in the code of a cell.
      return element(
        place.cell && node.text.includes('\\|')
          ? escapeText(plainText(node))
          : codeSpan(plainText(node)),
      );
    case 'a':
      // A number leads to its note, which the text has at its end.
      if (node.getAttribute('role') === 'doc-noteref') return element(content());
      return element(anchor(node, place));
    case 'svg':
      return element(picture(node));
    case 'sup':
      return element(hasClass(node, 'cite') ? citation(node) : `^${raised(content())}`);
    case 'strong':
      return mark('**');
    case 'b':
      // The two hues of open and closed are no emphasis.
      return hasClass(node, 'open') || hasClass(node, 'closed') ? element(content()) : mark('**');
    case 'em':
    case 'i':
      return mark('*');
    default:
      return element(hasClass(node, 'estimate') ? estimated(content()) : content());
  }
}

/** A figure that rests on a derived speed; the page underlines it with dots. @param {string} text */
const estimated = (text) =>
  /\S/.test(text) ? text.replace(/\s*$/, (space) => ` ${estimateMark}${space}`) : text;

/** White space at the ends of an element is a space between words. @param {HTMLElement} element @param {string} text */
function spaced(element, text) {
  if (text === '') return /^\s+$/.test(element.text) ? ' ' : '';
  return `${/^\s/.test(element.text) ? ' ' : ''}${text}${/\s$/.test(element.text) ? ' ' : ''}`;
}

/** @param {string} text */
const raised = (text) => (/^[\w*−-]+$/.test(text) ? text : `(${text})`);

/** @param {HTMLElement} node @param {Place} place */
function anchor(node, place) {
  const text =
    inline(heardChildren(node), place) || escapeText(node.getAttribute('aria-label') ?? '');
  const address = node.getAttribute('href');
  return address && text
    ? `[${text.replaceAll('\n', ' ')}](${linkTarget(place.link(address))})`
    : text;
}

/** `[1, 2]`: the numbers of the list at the end of the page. @param {HTMLElement} node */
const citation = (node) => `[${node.querySelectorAll('a').map(plainText).join(', ')}]`;

/** The name of a picture within a line. @param {HTMLElement} node */
function picture(node) {
  const title = node.querySelector('title');
  return title ? escapeText(plainText(title)) : escapeText(node.getAttribute('aria-label') ?? '');
}

/** @param {Piece[]} pieces */
function joined(pieces) {
  let text = '';
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1]?.text ?? '';
    const after = piece.kind === 'mark' ? emphasized(piece, text, next) : piece.text;
    // A number of a source before a bracket would read as a link.
    text += /\[[\d, ]+\]$/.test(text) && /^[([]/.test(after) ? ` ${after}` : after;
  });
  return text;
}

/**
 * Emphasis, where CommonMark reads it as such: not beside a space within, nor between a word and punctuation.
 * @param {Piece} piece
 * @param {string} before
 * @param {string} next
 */
function emphasized({ text, around = '' }, before, next) {
  const [, start = '', middle = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (middle === '' || middle.includes('\n')) return text;
  const word = /[\p{L}\p{N}]/u;
  const opens = word.test(middle[0] ?? '') || start !== '' || !word.test(before.at(-1) ?? '');
  const closes = word.test(middle.at(-1) ?? '') || end !== '' || !word.test(next[0] ?? '');
  // Two marks of the same sign side by side would be read as one.
  const apart = before.at(-1) !== '*' && !middle.startsWith('*') && !middle.endsWith('*');
  return opens && closes && apart ? `${start}${around}${middle}${around}${end}` : text;
}
