/** Adds what is new to a list of fingerprints that only grows; its test in `tests/data` does the work. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, runTool, ToolError } from './process.mjs';
import { setup } from './setup.mjs';

/**
 * @param {string} list name of the list in `tests/data`
 * @param {string} test name of the test beside it
 */
export async function keepNew(list, test) {
  await setup();
  const listFile = path.join(root, 'tests', 'data', list);
  /** @returns {Record<string, string>} */
  const read = () => JSON.parse(readFileSync(listFile, 'utf8'));
  const before = read();
  const { code, output } = await runTool(
    'vitest',
    ['run', '--project', 'data', `tests/data/${test}`],
    { env: { KEEP_HISTORY: '1' } },
  );
  const after = read();
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  console.log(changed.length ? `Kept:\n${changed.join('\n')}` : 'Everything was listed already.');
  if (code !== 0) throw new ToolError(output);
}
