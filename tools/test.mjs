/**
 * `npm test`: installs what is missing, builds the site if its sources have changed, and runs every check.
 * `npm test -- <part> …` runs some parts only. The last line counts over all of them: `N passed, N failed`.
 */
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { summaryLine } from './counts.mjs';
import { parts } from './parts.mjs';
import { isMain, ToolError } from './process.mjs';
import { serveDist } from './serve.mjs';
import { setup } from './setup.mjs';
import { timed } from './timed.mjs';

/**
 * The parts that were asked for; all where none was.
 * @param {string[]} names
 */
export function chosenParts(names) {
  const known = parts.map(({ id }) => id);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new ToolError(`There is no part ${unknown.join(', ')}. Parts: ${known.join(', ')}.`);
  }
  return names.length === 0 ? parts : parts.filter(({ id }) => names.includes(id));
}

/** @typedef {import('./parts.mjs').PartResult} PartResult */

/**
 * A step before the parts: only its failure is counted, as one.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} step
 * @returns {Promise<{ value: T | null, counts: PartResult[] }>}
 */
async function before(title, step) {
  /** @type {T | null} */
  let value = null;
  const result = await timed(title, async () => {
    value = await step();
    return { passed: 1, failed: 0, output: '' };
  });
  return { value, counts: result.failed > 0 ? [result] : [] };
}

/** @param {string[]} names */
async function test(names) {
  const chosen = chosenParts(names);
  const installed = await before('packages', setup);
  if (installed.counts.length > 0) return installed.counts;

  const counts = [];
  let browser = '';
  if (chosen.some((part) => part.browser)) {
    const found = await before('a browser', ensureBrowser);
    counts.push(...found.counts);
    browser = found.value ?? '';
  }
  /** @type {Awaited<ReturnType<typeof serveDist>> | null} */
  let server = null;
  if (chosen.some((part) => part.site)) {
    const served = await before('the built site', async () => {
      await build({ onlyIfStale: true, show: false });
      return serveDist();
    });
    counts.push(...served.counts);
    server = served.value;
  }
  for (const part of chosen) {
    counts.push(
      await timed(part.title, async () => {
        if (part.site && !server) throw new ToolError('Not run: there is no built site.');
        if (part.browser && !browser) throw new ToolError('Not run: there is no browser.');
        return part.run({ address: server?.address ?? '', browser });
      }),
    );
  }
  server?.close();
  return counts;
}

if (isMain(import.meta.url)) {
  // What is tested stands at a root; `npm run verify -- base` has it below a path.
  delete process.env.BASE_PATH;
  try {
    const counts = await test(process.argv.slice(2));
    console.log(`\n${summaryLine(counts)}`);
    process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
  } catch (error) {
    console.error(error instanceof ToolError ? error.message : error);
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  }
  // A browser that will not go must not keep the command from ending.
  process.exit();
}
