/** What stands for a calculator in a text: where the live one is, and which values its answer holds for. */
import { isElement, plainText, tagOf } from './dom.mjs';
import { escapeText } from './escape.mjs';

/** @typedef {import('node-html-parser').HTMLElement} HTMLElement */
/** @typedef {import('./inline.mjs').Place} Place */

/**
 * @param {HTMLElement} calculator a section with `data-calculator`
 * @param {Place} place
 * @returns {string[]}
 */
export function calculatorBlocks(calculator, place) {
  const heading = calculator.getAttribute('aria-labelledby') ?? '';
  const at = place.link(`#${heading}`);
  const values = calculator.querySelectorAll('.field').flatMap((field) => fieldLine(field));
  return [
    `This is the answer of a calculator for its default values. The live one is at [${escapeText(at)}](${at}).`,
    ...(values.length > 0 ? [`Default values: ${values.join('; ')}.`] : []),
  ];
}

/** `Clips per month 10,000`, with its unit. @param {HTMLElement} field */
function fieldLine(field) {
  const label = field.querySelector('label');
  const control = field.querySelector('select') ?? field.querySelector('input');
  if (!label || !control) return [];
  const unit = field.querySelector('.unit');
  const value = shownValue(control);
  if (value === '') return [];
  return [escapeText(`${plainText(label)}: ${value}${unit ? ` ${plainText(unit)}` : ''}`)];
}

/** @param {HTMLElement} control */
function shownValue(control) {
  if (tagOf(control) !== 'select') return control.getAttribute('value') ?? '';
  const options = control.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen ? plainText(chosen) : '';
}

/** The questions of a calculator, which `calculatorBlocks` has said already. @param {import('./dom.mjs').Node} node */
export const isQuestions = (node) =>
  isElement(node) &&
  ['inputs', 'no-js', 'notice', 'since', 'actions', 'tray', 'field'].some((name) =>
    node.classList.contains(name),
  );
