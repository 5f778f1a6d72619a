/** What a page's markup consists of, found without changing a letter of the rest. */

/** Comments, and elements whose text is no markup, are passed over as a whole; of everything else only the tags. */
const token =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:[^"'>]|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<[a-z][\w-]*(?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/**
 * @typedef {object} RawElement
 * @property {string} tag `script` or `style`
 * @property {string} attributes as they are written, with the space before them
 * @property {string} text
 */

/**
 * The page with every script and style as `change` wants it.
 * @param {string} html
 * @param {(element: RawElement, whole: string) => string} change
 */
export function withRawElements(html, change) {
  return html.replaceAll(token, (whole, tag, attributes, text) =>
    /^(script|style)$/i.test(tag ?? '')
      ? change({ tag: tag.toLowerCase(), attributes, text }, whole)
      : whole,
  );
}

/** @param {string} html @returns {RawElement[]} */
export function rawElements(html) {
  /** @type {RawElement[]} */
  const found = [];
  withRawElements(html, (element, whole) => {
    found.push(element);
    return whole;
  });
  return found;
}

/**
 * The page with every start tag as `change` wants it, the ones of scripts and styles left out.
 * @param {string} html
 * @param {(tag: string) => string} change
 */
export function withTags(html, change) {
  return html.replaceAll(token, (whole, raw) => {
    if (whole.startsWith('<!--') || /^(script|style)$/i.test(raw ?? '')) return whole;
    if (raw === undefined) return change(whole);
    const end = whole.length - whole.replace(/^<(?:[^"'>]|"[^"]*"|'[^']*')*>/, '').length;
    return change(whole.slice(0, end)) + whole.slice(end);
  });
}

/** One attribute with its value, and the space before it. @param {string} name */
export const attributePattern = (name) =>
  new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/>])`, 'i');

/**
 * Whether a script runs: a block of data (JSON-LD) does not, and one with an address is another file.
 * @param {RawElement} element
 */
export function isInlineScript({ tag, attributes }) {
  if (tag !== 'script' || attributePattern('src').test(`${attributes} `)) return false;
  const [, type] = attributePattern('type').exec(`${attributes} `) ?? [];
  return type === undefined || /^(?:module|text\/javascript)$/i.test(type);
}
