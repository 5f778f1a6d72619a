/** Whether two pictures show the same, edges of letters aside. */

/** Two colors are alike up to this much in each channel: less than what 256 colors and antialiasing make of them. */
const alike = 48;
/** This many pixels may differ all the same. */
const allowed = 40;

/**
 * @param {import('./palette-png.mjs').Pixels} before
 * @param {import('./palette-png.mjs').Pixels} now
 * @returns {string | null} what differs
 */
export function difference(before, now) {
  if (before.width !== now.width || before.height !== now.height) {
    return `${now.width} by ${now.height} pixels, not ${before.width} by ${before.height}`;
  }
  let count = 0;
  let [left, top, right, bottom] = [before.width, before.height, 0, 0];
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) {
      if (areAlike(before, now, x, y, x, y)) continue;
      // An edge that stands a pixel aside, or is drawn softer, is the same edge.
      if (isAbout(before, now, x, y) && isAbout(now, before, x, y)) continue;
      count += 1;
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return count > allowed
    ? `${count} pixels differ, between ${left}, ${top} and ${right}, ${bottom}`
    : null;
}

/** @typedef {import('./palette-png.mjs').Pixels} Pixels */

/** @param {Pixels} a @param {Pixels} b @param {number} ax @param {number} ay @param {number} bx @param {number} by */
function areAlike(a, b, ax, ay, bx, by) {
  const [i, j] = [3 * (ay * a.width + ax), 3 * (by * b.width + bx)];
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs(Number(a.rgb[i + channel]) - Number(b.rgb[j + channel])) > alike) return false;
  }
  return true;
}

/** The color of a pixel is there in the other picture, at most one pixel aside. @param {Pixels} a @param {Pixels} b @param {number} x @param {number} y */
function isAbout(a, b, x, y) {
  for (let by = Math.max(0, y - 1); by <= Math.min(b.height - 1, y + 1); by += 1) {
    for (let bx = Math.max(0, x - 1); bx <= Math.min(b.width - 1, x + 1); bx += 1) {
      if (areAlike(a, b, x, y, bx, by)) return true;
    }
  }
  return false;
}
