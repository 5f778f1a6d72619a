/** One line for every step of a test run, and everything it said when it failed. */
import { ToolError } from './process.mjs';

/** @typedef {import('./parts.mjs').PartResult} PartResult */

/**
 * Runs one step and prints its line; output is shown in full when it failed, and not at all otherwise.
 * @param {string} title
 * @param {() => Promise<PartResult>} step
 * @returns {Promise<PartResult>}
 */
export async function timed(title, step) {
  const begin = performance.now();
  /** @type {PartResult} */
  let result;
  try {
    result = await step();
  } catch (error) {
    const text =
      error instanceof ToolError ? error.message : String(/** @type {Error} */ (error).stack);
    result = { passed: 0, failed: 1, output: text };
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (result.failed > 0) console.log(`\n${result.output.trimEnd()}\n`);
  if (result.skipped && result.failed === 0) {
    console.log(`skipped ${title}: ${result.skipped}`);
    return result;
  }
  const verdict = result.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${verdict.padEnd(6)} ${title} (${result.passed} passed, ${result.failed} failed, ${seconds} s)`,
  );
  return result;
}
