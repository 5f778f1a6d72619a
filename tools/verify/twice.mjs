/** Two builds of the same sources, each in a new folder, have the same files with the same bytes. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { freshBuild } from './fresh-build.mjs';

/** @param {string} dist @returns {Map<string, string>} the hash of each file */
function hashes(dist) {
  const names = globSync('**/*', { cwd: dist }).filter((name) =>
    statSync(path.join(dist, name)).isFile(),
  );
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(dist, name)))
        .digest('hex'),
    ]),
  );
}

/** @returns {Promise<import('../parts.mjs').PartResult>} */
export async function checkTwice() {
  const found = [];
  for (let build = 0; build < 2; build += 1) {
    const { dist, remove } = await freshBuild();
    found.push(hashes(dist));
    remove();
  }
  const [first = new Map(), second = new Map()] = found;
  const unlike = [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => first.get(name) !== second.get(name))
    .sort();
  const passed = unlike.length === 0 && first.size > 0;
  return {
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    output: `Of ${first.size} files these differ between two builds:\n${unlike.join('\n')}`,
  };
}
