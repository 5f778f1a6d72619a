/** Reading the built HTML: the parser's settings, and the few questions that are asked of its nodes. */
import { HTMLElement, NodeType, parse } from 'node-html-parser';

/** @typedef {import('node-html-parser').Node} Node */
/** @typedef {import('node-html-parser').HTMLElement} Element */

/**
 * A page as a tree. Code listings are read as markup, because their words are; scripts and styles stay text.
 * @param {string} html
 */
export const parseHtml = (html) =>
  parse(html, { blockTextElements: { script: true, style: true }, comment: false });

/** @param {Node} node @returns {node is HTMLElement} */
export const isElement = (node) => node instanceof HTMLElement;

/** @param {Node} node */
export const isText = (node) => node.nodeType === NodeType.TEXT_NODE;

/** @param {Node} node the name of its tag, in small letters; empty for text */
export const tagOf = (node) => (isElement(node) ? (node.rawTagName ?? '').toLowerCase() : '');

/** @param {HTMLElement} element @param {string} name */
export const hasClass = (element, name) => element.classList.contains(name);

/** The text of an element as a reader sees it: entities read, white space closed up. @param {Node} node */
export const plainText = (node) => node.text.replaceAll(/\s+/g, ' ').trim();

const controls = new Set(['button', 'input', 'select', 'textarea', 'label', 'fieldset', 'search']);
const silent = new Set(['script', 'style', 'template', 'noscript', 'clippath', 'defs']);

/**
 * Whether an element says nothing to somebody who only reads: controls, what needs a script, what is hidden, and the
 * page's own ways around (contents, section links, pager), which a text does not have.
 * @param {HTMLElement} element
 */
export function isSilent(element) {
  const tag = tagOf(element);
  if (controls.has(tag) || silent.has(tag)) return true;
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return true;
  return ['js-only', 'heading-link', 'contents', 'pager', 'references', 'narrow', 'legend'].some(
    // A narrow picture repeats the broad one, and the key to its colors says nothing without them.
    (name) => hasClass(element, name),
  );
}

/** The children that a reader meets. @param {Node} node @returns {Node[]} */
export const heardChildren = (node) =>
  node.childNodes.filter((child) => isText(child) || (isElement(child) && !isSilent(child)));
