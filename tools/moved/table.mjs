/** Addresses that have changed: `content/moved.yaml`, read and checked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../process.mjs';

/**
 * @typedef {object} MovedPage
 * @property {string} from address that was published
 * @property {string} to address of today
 * @property {Record<string, string>} [sections] old ids whose place is on another page, and where that is
 */

/**
 * @typedef {object} Moved
 * @property {MovedPage[]} pages
 * @property {Record<string, string>} sections `/page/#old` to `/page/#new`
 */

/** @returns {Moved} */
export const readMoved = () =>
  parse(readFileSync(path.join(root, 'content', 'moved.yaml'), 'utf8'));

/**
 * What an address that was once published is today; itself where it has not changed.
 * @param {Moved} moved
 * @param {string} address from the root, with its query and its id
 */
export function addressToday(moved, address) {
  let { route, query, id } = partsOf(address);
  const most = moved.pages.length + Object.keys(moved.sections).length;
  for (let steps = 0; steps <= most; steps += 1) {
    const page = moved.pages.find(({ from }) => from === route);
    const next = moved.sections[`${route}#${id}`] ?? page?.sections?.[id] ?? page?.to;
    if (next === undefined) return route + query + (id && `#${id}`);
    const to = partsOf(next);
    route = to.route;
    id = to.id || id;
  }
  throw new Error(`content/moved.yaml: ${address} moves in a circle.`);
}

/**
 * What is wrong with the table, one line each.
 * @param {Moved} moved
 * @param {(address: string) => boolean} exists whether the built site has a page or a file there
 */
export function faults(moved, exists) {
  const sections = Object.entries(moved.sections);
  const twice = moved.pages
    .map(({ from }) => from)
    .filter((from, at, all) => all.indexOf(from) < at);
  return [
    ...twice.map((from) => `${from} stands there twice`),
    ...moved.pages.flatMap(({ from, to }) => [
      ...[from, to]
        .filter((address) => !/^\/[^?#]*$/.test(address))
        .map((address) => `${address} is no address from the root without query and id`),
      ...(from.endsWith('/') === to.endsWith('/') ? [] : [`${from} and ${to} differ in kind`]),
      ...(exists(from) ? [`${from} has not moved: it is there`] : []),
      ...(exists(partsOf(addressToday(moved, from)).route) ? [] : [`${to} is not there`]),
    ]),
    ...sections
      .filter(([from, to]) => partsOf(from).route !== partsOf(to).route || !partsOf(to).id)
      .map(([from, to]) => `${from} to ${to} leaves its page`),
  ].map((fault) => `content/moved.yaml: ${fault}.`);
}

/** @param {string} address */
export function partsOf(address) {
  const [, route = '', query = '', id = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  return { route, query, id };
}
