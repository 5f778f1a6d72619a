/** A table as GitHub's Markdown writes it: one row of heads, one line a row, no cell across another. */
import { heardChildren, isElement, isText, tagOf } from './dom.mjs';
import { escapeCell } from './escape.mjs';
import { inline } from './inline.mjs';

/** @typedef {import('node-html-parser').HTMLElement} HTMLElement */
/** @typedef {import('./inline.mjs').Place} Place */

const blocks = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'dl',
  'li',
  'dt',
  'dd',
  'figure',
  'details',
  'summary',
]);

/**
 * Everything in a cell on one line: its paragraphs and items one after another.
 * @param {import('./dom.mjs').Node} node
 * @param {Place} place
 * @returns {string}
 */
function cellText(node, place) {
  /** @type {string[]} */
  const parts = [];
  /** @type {import('./dom.mjs').Node[]} */
  let run = [];
  const flush = () => {
    const text = inline(run, place);
    if (text) parts.push(text);
    run = [];
  };
  for (const child of heardChildren(node)) {
    if (isElement(child) && blocks.has(tagOf(child))) {
      flush();
      const text = cellText(child, place);
      if (text) parts.push(text);
    } else {
      run.push(child);
    }
  }
  flush();
  return parts
    .join('; ')
    .replaceAll('\n', '; ')
    .replaceAll(/; \(/g, ' (')
    .replaceAll(/([.:]); /g, '$1 ');
}

/** @param {HTMLElement} cell @param {string} name */
const span = (cell, name) => Math.max(1, Number(cell.getAttribute(name) ?? 1));

/**
 * The cells by row and column; a cell over several rows is repeated, one over several columns leaves the others empty.
 * @param {HTMLElement[]} rows
 * @param {Place} place
 */
function grid(rows, place) {
  /** @type {string[][]} */
  const lines = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.childNodes.filter(isElement)) {
      while (lines[at]?.[column] !== undefined) column += 1;
      const text = cellText(cell, place);
      const group = cell.getAttribute('scope') === 'rowgroup' && span(cell, 'colspan') > 1;
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        for (let right = 0; right < span(cell, 'colspan'); right += 1) {
          const line = lines[at + down];
          if (line) line[column + right] = right > 0 ? '' : group && text ? `**${text}**` : text;
        }
      }
      column += span(cell, 'colspan');
    }
  });
  return lines;
}

/**
 * @param {HTMLElement} table
 * @param {Place} around
 * @returns {string[]} its caption and its lines, as two blocks
 */
export function tableBlocks(table, around) {
  const place = { ...around, cell: true };
  const rows = table.querySelectorAll('tr');
  const heads = rows.filter((row) => tagOf(row.parentNode) === 'thead');
  const bodies = rows.filter((row) => !heads.includes(row));
  const headLines = grid(heads, place);
  const bodyLines = grid(bodies, place);
  const width = Math.max(0, ...[...headLines, ...bodyLines].map((line) => line.length));
  if (width === 0) return [];
  const columns = Array.from({ length: width }, (_, column) => column);
  const head = columns.map((column) =>
    [...new Set(headLines.map((line) => line[column] ?? '').filter(Boolean))].join(', '),
  );
  const right = columns.map((column) => isNumbers(bodies, column));
  /** @param {string[]} cells */
  const line = (cells) =>
    `| ${columns.map((column) => escapeCell(cells[column] ?? '')).join(' | ')} |`;
  const rule = `| ${right.map((isRight) => (isRight ? '---:' : '---')).join(' | ')} |`;
  const caption = captionOf(table, place);
  return [
    ...(caption ? [`Table: ${caption}`] : []),
    [line(head), rule, ...bodyLines.map(line)].join('\n'),
  ];
}

/** Whether a column is of numbers, as the page's styles have it. @param {HTMLElement[]} rows @param {number} column */
function isNumbers(rows, column) {
  const cells = rows.flatMap((row) => row.childNodes.filter(isElement)[column] ?? []);
  return (
    cells.length > 0 &&
    cells.filter((cell) => cell.classList.contains('number')).length * 2 > cells.length
  );
}

/** Its own caption, else the name of the frame around it. @param {HTMLElement} table @param {Place} place */
function captionOf(table, place) {
  const caption = table.querySelector('caption');
  if (caption)
    return inline(
      caption.childNodes.filter((node) => isText(node) || isElement(node)),
      place,
    );
  const frame = table.parentNode;
  return isElement(frame) && frame.classList.contains('table')
    ? (frame.getAttribute('aria-label') ?? '')
    : '';
}
