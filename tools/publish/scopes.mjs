/**
 * Astro marks every element of a component for the component's own rules, and most of the marks are for no rule. A
 * quarter of a long table's markup goes with them.
 */
import { attributePattern, rawElements, withTags } from './tags.mjs';

const mark = /\sdata-astro-cid-(\w+)(?:="")?(?=[\s/>])/g;
const [classes, id] = [attributePattern('class'), attributePattern('id')];

/**
 * @param {string} html
 * @returns {string} the page without the marks that no selector of its styles can mean
 */
export function withoutIdleScopes(html) {
  const wanted = wantedBy(
    rawElements(html)
      .filter(({ tag }) => tag === 'style')
      .map(({ text }) => text)
      .join('\n'),
  );
  return withTags(html, (tag) => {
    const own = ownNames(tag);
    return tag.replaceAll(mark, (whole, scope) =>
      own.some((name) => wanted.get(scope)?.has(name)) ? whole : '',
    );
  });
}

/**
 * The page with short marks: each long one is eight random letters that do not compress.
 * @param {string} html
 */
export function withShortScopes(html) {
  /** @type {string[]} */
  const scopes = [];
  return html.replaceAll(/data-astro-cid-(\w+)/g, (_, scope) => {
    if (!scopes.includes(scope)) scopes.push(scope);
    return `data-c${scopes.indexOf(scope)}`;
  });
}

/** For each scope, what stands before it in some selector: `td`, `.range`, `#only-price`; `*` where that is no name. */
function wantedBy(/** @type {string} */ css) {
  /** @type {Map<string, Set<string>>} */
  const wanted = new Map();
  for (const [, before = '', scope = ''] of css.matchAll(
    /([.#:]?[\w-]*)\[data-astro-cid-(\w+)\]/g,
  )) {
    const name = before === '' || before.startsWith(':') ? '*' : before.toLowerCase();
    wanted.set(scope, (wanted.get(scope) ?? new Set()).add(name));
  }
  return wanted;
}

/** What a selector can call an element by. @param {string} tag its start tag */
function ownNames(tag) {
  const name = /^<([\w-]+)/.exec(tag)?.[1] ?? '';
  const value = (/** @type {RegExp} */ attribute) => {
    const [, double, single, bare] = attribute.exec(tag) ?? [];
    return (double ?? single ?? bare ?? '').toLowerCase();
  };
  return [
    '*',
    name.toLowerCase(),
    `#${value(id)}`,
    ...value(classes)
      .split(/\s+/)
      .map((word) => `.${word}`),
  ];
}
