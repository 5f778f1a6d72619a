/** Headings, paragraphs, lists, tables, notes, listings and pictures of a page as blocks of Markdown. */
import { calculatorBlocks, isQuestions } from './calculator.mjs';
import { hasClass, heardChildren, isElement, plainText, tagOf } from './dom.mjs';
import { escapeStart, escapeText } from './escape.mjs';
import { inline } from './inline.mjs';
import { tableBlocks } from './table.mjs';

/** @typedef {import('./dom.mjs').Node} Node */
/** @typedef {import('node-html-parser').HTMLElement} HTMLElement */
/** @typedef {import('./inline.mjs').Place} Place */

const containers = new Set([
  ...['address', 'article', 'aside', 'astro-island', 'astro-slot', 'blockquote', 'caption', 'dd'],
  ...['details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'output', 'p', 'pre', 'section'],
  ...['summary', 'table', 'ul'],
]);

/** @param {Node} node @returns {boolean} */
const isBlock = (node) =>
  containers.has(tagOf(node)) ||
  (tagOf(node) === 'svg' && isElement(node) && node.getAttribute('role') === 'img') ||
  (isElement(node) && node.childNodes.some((child) => isElement(child) && isBlock(child)));

/**
 * The children of an element as blocks; what stands between blocks is a paragraph.
 * @param {Node} parent
 * @param {Place} place
 * @returns {string[]}
 */
export function blocksOf(parent, place) {
  return blocks(heardChildren(parent), place);
}

/** @param {Node[]} nodes @param {Place} place @returns {string[]} */
export function blocks(nodes, place) {
  /** @type {string[]} */
  const found = [];
  /** @type {Node[]} */
  let run = [];
  const flush = () => {
    found.push(...paragraph(inline(run, place)));
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node) && isElement(node)) {
      flush();
      found.push(...block(node, place));
    } else {
      run.push(node);
    }
  }
  flush();
  return found;
}

/** @param {string} text @returns {string[]} */
function paragraph(text) {
  // Two spaces at its end are a line break.
  return text ? [text.split('\n').map(escapeStart).join('  \n')] : [];
}

/** @param {HTMLElement} element @param {Place} place @returns {string[]} */
function block(element, place) {
  const tag = tagOf(element);
  if (/^h[1-6]$/.test(tag)) return heading(element, Number(tag[1]), place);
  if (tag === 'ul' || tag === 'ol') return list(element, place);
  if (tag === 'dl') return definitions(element, place);
  if (tag === 'table') return tableBlocks(element, place);
  if (tag === 'pre') return [listing(element)];
  if (tag === 'svg') return picture(element);
  if (tag === 'hr') return ['---'];
  if (tag === 'details') return details(element, place);
  if (tag === 'nav') return ways(element, place);
  if (tag === 'blockquote' || hasClass(element, 'note')) return [quoted(note(element, place))];
  if (element.hasAttribute('data-calculator')) {
    const answer = heardChildren(element).filter((node) => !isQuestions(node));
    return [...calculatorBlocks(element, place), ...blocks(answer, place)];
  }
  return blocksOf(element, place);
}

/** @param {HTMLElement} element @param {number} level @param {Place} place */
function heading(element, level, place) {
  const text = inline(heardChildren(element), place)
    .replaceAll('\n', ' ')
    // Signs at the end would be taken for the end of the heading.
    .replace(/(?<=^|\s)#+$/, '\\$&');
  return text ? [`${'#'.repeat(level)} ${text}${sectionLink(element, place)}`] : [];
}

/** The way from a heading or an entry to its place in the page. @param {HTMLElement} element @param {Place} place */
function sectionLink(element, place) {
  const id = element.getAttribute('id');
  return id && !id.startsWith('ref-') ? ` [#](${place.link(`#${id}`)})` : '';
}

/** @param {HTMLElement} element @param {Place} place */
function list(element, place) {
  const items = heardChildren(element).filter(isElement);
  const ordered = tagOf(element) === 'ol';
  const lines = items.flatMap((item, at) => {
    const inner = blocksOf(item, place);
    if (inner.length === 0) return [];
    const [first = '', ...rest] = inner;
    const marker = ordered ? `${at + 1}. ` : '- ';
    return [hung([`${first}${sectionLink(item, place)}`, ...rest], marker)];
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Blocks that hang on the marker of an item. @param {string[]} inner @param {string} marker */
function hung(inner, marker) {
  const indent = ' '.repeat(marker.length);
  const text = inner.reduce(
    (all, next) =>
      // A list stands directly below the line that announces it.
      `${all}${/^(?:- |\d+\. )/.test(next) ? '\n' : '\n\n'}${next}`,
  );
  return marker + text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}

/** Terms with what is said of them; each `div` around a pair is looked through. @param {HTMLElement} element @param {Place} place */
function definitions(element, place) {
  const entries = heardChildren(element)
    .flatMap((child) => (tagOf(child) === 'div' ? heardChildren(child) : [child]))
    .filter(isElement);
  /** @type {string[]} */
  const items = [];
  let terms = '';
  for (const entry of entries) {
    if (tagOf(entry) === 'dt') {
      const term = `${inline(heardChildren(entry), place).replaceAll('\n', ' ')}${sectionLink(entry, place)}`;
      terms = terms ? `${terms}, ${term}` : term;
      continue;
    }
    const [first = '', ...rest] = blocksOf(entry, place);
    const isList = /^(?:- |\d+\. )/.test(first);
    const line = [terms && `${plainEnds(terms)}:`, isList ? '' : first].filter(Boolean).join(' ');
    if (line || isList) items.push(hung([line, ...(isList ? [first] : []), ...rest], '- '));
    terms = '';
  }
  return items.length > 0 ? [items.join('\n')] : [];
}

/** @param {string} term */
const plainEnds = (term) => (term.endsWith(':') ? term.slice(0, -1) : term);

/** @param {HTMLElement} element */
function listing(element) {
  const text = element.text.replace(/\n$/, '');
  const fence = '`'.repeat(
    Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  const [, language = ''] = /\.(\w+)$/.exec(element.getAttribute('aria-label') ?? '') ?? [];
  return `${fence}${language}\n${text}\n${fence}`;
}

/** @param {HTMLElement} svg */
function picture(svg) {
  const title = svg.querySelector('title');
  const description = svg.querySelector('desc');
  const words = [title, description].flatMap((node) => (node ? escapeText(plainText(node)) : []));
  return words.length > 0 ? [`Figure: ${words.map(sentence).join(' ')}`] : [];
}

/** @param {string} text */
const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What is closed on the page stands open here, under its own line. @param {HTMLElement} element @param {Place} place */
function details(element, place) {
  const summary = element.querySelector('summary');
  const rest = blocks(
    heardChildren(element).filter((node) => node !== summary),
    place,
  );
  if (rest.length === 0 || !summary) return rest;
  const title = blocksOf(summary, place);
  const [line = ''] = title;
  const isPlain = title.length === 1 && !/^(?:#|\||- )/.test(line) && !line.includes('**');
  return [...(isPlain ? [`**${line}**${sectionLink(element, place)}`] : title), ...rest];
}

/** Ways to elsewhere, one a line. @param {HTMLElement} element @param {Place} place */
function ways(element, place) {
  if (element.querySelector('ul') || element.querySelector('p')) return blocksOf(element, place);
  const items = element.querySelectorAll('a').map((way) => `- ${inline([way], place)}`);
  return items.length > 0 ? [items.join('\n')] : [];
}

/** A remark with its title as its first line. @param {HTMLElement} element @param {Place} place */
function note(element, place) {
  const [first = '', ...rest] = blocksOf(element, place);
  const isTitle = hasClass(element, 'note') && !first.includes('**');
  return [isTitle ? `**${first}**` : first, ...rest];
}

/** @param {string[]} inner */
const quoted = (inner) =>
  inner
    .join('\n\n')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
