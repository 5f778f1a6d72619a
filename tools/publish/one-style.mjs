/**
 * The styles of a page, which Astro writes one after another and islands as attributes, become one element in its
 * head. A policy without `unsafe-inline` allows an element by its hash and an attribute not at all.
 */
import { attributePattern, withRawElements, withTags } from './tags.mjs';

const style = attributePattern('style');

/**
 * @param {string} html
 * @returns {string} the page without style attributes and with one style element at most
 */
export function oneStyle(html) {
  const { page, rules } = withoutStyleAttributes(html);
  /** @type {string[]} */
  const sheets = [];
  const place = '<style></style>';
  const merged = withRawElements(page, ({ tag, attributes, text }, whole) => {
    if (tag !== 'style') return whole;
    // One for some media or with a nonce cannot be merged by writing it behind the others.
    if (attributes.trim() !== '') throw new Error(`A style with attributes:${attributes}`);
    sheets.push(text);
    return sheets.length === 1 ? place : '';
  });
  const text = [...sheets, ...rules].join('');
  if (text === '') return merged;
  const element = `<style>${text}</style>`;
  return sheets.length > 0
    ? merged.replace(place, () => element)
    : merged.replace('</head>', () => `${element}</head>`);
}

/**
 * Each different attribute becomes a rule for a number. It outweighs every rule but, as the attribute did, gives way to
 * what a script sets on the element itself.
 * @param {string} html
 */
function withoutStyleAttributes(html) {
  /** @type {string[]} */
  const styles = [];
  const page = withTags(html, (tag) =>
    tag.replace(style, (_, double, single, bare) => {
      const text = decoded(double ?? single ?? bare ?? '').replace(/;\s*$/, '');
      if (text.trim() === '') return '';
      // It would be the end of the rule, or of the element.
      if (/[{}<]/.test(text)) throw new Error(`A style attribute that is no plain list: ${text}`);
      const at = styles.includes(text) ? styles.indexOf(text) : styles.push(text) - 1;
      return ` data-style="${at}"`;
    }),
  );
  return { page, rules: styles.map((text, at) => `[data-style="${at}"]:not(#_){${text}}`) };
}

/** @param {string} text */
const decoded = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
