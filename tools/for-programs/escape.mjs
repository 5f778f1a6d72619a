/** Plain text as Markdown that shows exactly it: CommonMark with GitHub's tables. */

/**
 * What would be markup anywhere in a line. An underscore within a word is none, so ids stay readable.
 * @param {string} text
 */
export function escapeText(text) {
  return text
    .replaceAll(/[\\`*[\]<~]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll(/!$/g, '\\!');
}

/**
 * What would be markup at the start of a line only: a heading, a quotation, an item, a rule, an underline.
 * @param {string} line already escaped otherwise
 */
export function escapeStart(line) {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[+-](?=\s|$)|[-=]+$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * Text between backticks, as many as it takes. Nothing is escaped in there but what would end a cell.
 * @param {string} text
 */
export function codeSpan(text) {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

/**
 * A bar would end the cell, in code and links as well.
 * @param {string} markdown of one cell
 */
export const escapeCell = (markdown) => markdown.replaceAll('|', '\\|');

/**
 * An address as the target of a link.
 * @param {string} address
 */
export const linkTarget = (address) =>
  /[\s()<>]/.test(address)
    ? address.replaceAll(/[\s()<>]/g, (character) => `%${hex(character)}`)
    : address;

/** @param {string} character */
const hex = (character) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
