/** What a page may cost, beside a floor page that was measured in the same run. */

/**
 * @typedef {object} Measured
 * @property {number} paint largest paint, in milliseconds
 * @property {number} blocking total blocking time, in milliseconds
 * @property {number} shift cumulative layout shift
 * @property {number} kilobytes transferred
 * @property {{ performance: number, accessibility: number, 'best-practices': number, seo: number }} scores of 100
 * @property {string[]} lost audits that cost points, each after its category
 */

export const limits = {
  paintTimesFloor: 1.3,
  blockingOverFloorMs: 10,
  shift: 0,
  performance: 99,
  buildSeconds: 30,
  buildGigabytes: 1.5,
};

/** @param {number[]} values */
export const median = (values) =>
  values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Whether a page's paint is past its limit. Written so that a value that is not there is.
 * @param {Pick<Measured, 'paint'>} page
 * @param {Pick<Measured, 'paint'>} floor
 */
export const isSlow = (page, floor) => !(page.paint <= floor.paint * limits.paintTimesFloor);

/**
 * Whether a page blocks for longer than it may; as above.
 * @param {Pick<Measured, 'blocking'>} page
 * @param {Pick<Measured, 'blocking'>} floor
 */
export const isBlocked = (page, floor) =>
  !(page.blocking <= floor.blocking + limits.blockingOverFloorMs);

/**
 * What is past its limit, each in words; none where all is well.
 * @param {Measured} page
 * @param {Measured} floor
 * @param {boolean} indexed whether search engines are to find it
 */
export function failures(page, floor, indexed) {
  const { shift, scores, lost } = page;
  /** @type {string[]} */
  const wrong = [];
  // Written so that a value that is not there fails.
  if (isSlow(page, floor)) {
    wrong.push(
      `paint: above ${limits.paintTimesFloor} × floor, ${Math.round(floor.paint * limits.paintTimesFloor)} ms`,
    );
  }
  if (isBlocked(page, floor)) {
    wrong.push(`blocked: above ${Math.round(floor.blocking + limits.blockingOverFloorMs)} ms`);
  }
  if (!(shift <= limits.shift)) wrong.push('shift: above 0');
  if (!(scores.performance >= limits.performance))
    wrong.push(`performance: below ${limits.performance}`);
  const whole = /** @type {const} */ (['accessibility', 'best-practices', 'seo']);
  for (const id of whole) {
    if (scores[id] >= 100 || (id === 'seo' && !indexed)) continue;
    const audits = lost.filter((audit) => audit.startsWith(`${id}: `));
    wrong.push(...(audits.length > 0 ? audits : [`${id}: below 100`]));
  }
  return wrong;
}
