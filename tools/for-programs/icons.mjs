/** The mark of the guide as the pictures that browsers and telephones ask for, all drawn from public/favicon.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../process.mjs';
import { png } from './png.mjs';

const favicon = readFileSync(path.join(root, 'public', 'favicon.svg'), 'utf8');

/** What the favicon draws, without its frame: 32 by 32. */
const mark = /<\/title>(.*)<\/svg>/s.exec(favicon)?.[1] ?? '';
if (!mark) throw new Error('public/favicon.svg: expected a title, and the mark after it');

/**
 * The mark on a ground that reaches every edge, for systems that cut a shape of their own.
 * @param {number} part of the side that the mark keeps
 */
export function fullBleed(part) {
  const inner = mark.replace(/<rect[^>]*>/, '');
  const edge = (32 * (1 - part)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#101317"/><g transform="translate(${edge} ${edge}) scale(${part})">${inner}</g></svg>`;
}

/**
 * An icon file with one picture: six bytes of head, sixteen that say what follows, the PNG.
 * @param {Buffer} picture
 * @param {number} side in pixels
 */
export function ico(picture, side) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

/** @param {string} dist absolute path of the built site */
export function writeIcons(dist) {
  /** @param {string} name @param {Uint8Array} file */
  const write = (name, file) => writeFileSync(path.join(dist, name), file);
  write('favicon.ico', ico(Buffer.from(png(favicon, 32)), 32));
  write('apple-touch-icon.png', png(fullBleed(0.86), 180));
  write('icon-192.png', png(favicon, 192));
  write('icon-512.png', png(favicon, 512));
  // Within the middle circle of four fifths, whatever is cut.
  write('icon-maskable.png', png(fullBleed(0.72), 512));
}
