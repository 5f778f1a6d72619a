/** PNG files of screens: read as the browser writes them, kept with 256 colors, which is a third of the bytes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * @typedef {object} Pixels
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} rgb three bytes a pixel, row by row
 */

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** The chunks of a file. @param {Buffer} file */
function* chunks(file) {
  for (let at = signature.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    yield {
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    };
    at += length + 12;
  }
}

/** What the byte to the left, above and above left foretell (PNG, section 9.4). */
const foretold = [
  () => 0,
  (/** @type {number} */ left) => left,
  (/** @type {number} */ _left, /** @type {number} */ up) => up,
  (/** @type {number} */ left, /** @type {number} */ up) => (left + up) >> 1,
  (/** @type {number} */ left, /** @type {number} */ up, /** @type {number} */ corner) => {
    const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
    return Number(a) <= Number(b) && Number(a) <= Number(c)
      ? left
      : Number(b) <= Number(c)
        ? up
        : corner;
  },
];

/**
 * @param {Buffer} file eight bits a channel, not interlaced: RGB, RGBA or with a palette
 * @returns {Pixels}
 */
export function readPng(file) {
  const all = [...chunks(file)];
  const head = all.find(({ type }) => type === 'IHDR')?.data;
  if (!head || !file.subarray(0, 8).equals(signature)) throw new Error('This is no PNG file.');
  const [width, height, depth, kind, interlaced] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8],
    head[9],
    head[12],
  ];
  const bytes = new Map([
    [2, 3],
    [3, 1],
    [6, 4],
  ]).get(kind ?? -1);
  if (depth !== 8 || interlaced !== 0 || !bytes) throw new Error('This kind of PNG is not read.');
  const palette = all.find(({ type }) => type === 'PLTE')?.data;
  const raw = inflateSync(
    Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const row = width * bytes;
  const plain = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const guess = foretold[raw[y * (row + 1)] ?? 0] ?? (() => 0);
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= bytes ? Number(plain[at - bytes]) : 0;
      const up = y > 0 ? Number(plain[at - row]) : 0;
      const corner = x >= bytes && y > 0 ? Number(plain[at - row - bytes]) : 0;
      plain[at] = Number(raw[y * (row + 1) + 1 + x]) + guess(left, up, corner);
    }
  }
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgb[3 * pixel + channel] = palette
        ? Number(palette[3 * Number(plain[pixel]) + channel])
        : Number(plain[bytes * pixel + channel]);
    }
  }
  return { width, height, rgb };
}

/** The finest steps of color of which a picture has 256 at most. @param {Uint8Array} rgb */
function paletteOf(rgb) {
  for (let step = 1; ; step *= 2) {
    const index = new Map();
    const colors = [];
    const pixels = new Uint8Array(rgb.length / 3);
    let fits = true;
    for (let pixel = 0; fits && pixel < pixels.length; pixel += 1) {
      const [red, green, blue] = [0, 1, 2].map((channel) =>
        Math.min(255, Math.round(Number(rgb[3 * pixel + channel]) / step) * step),
      );
      const key = (Number(red) << 16) | (Number(green) << 8) | Number(blue);
      let at = index.get(key);
      if (at === undefined) {
        at = index.size;
        fits = at < 256;
        index.set(key, at);
        colors.push(Number(red), Number(green), Number(blue));
      }
      pixels[pixel] = at;
    }
    if (fits) return { pixels, colors };
  }
}

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** @param {Pixels} picture */
export function writePng({ width, height, rgb }) {
  const { pixels, colors } = paletteOf(rgb);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(colors)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
