/**
 * `npm run anchors`: adds new pages and files, links of new inputs and options, and the anchors of new headings, sources
 * and so on to the lists of what has been published. Never removes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { isMain, root, runMain, runTool, ToolError } from './process.mjs';
import { setup } from './setup.mjs';

const lines = () =>
  ['published-anchors.txt', 'published-links.txt'].flatMap((name) =>
    readFileSync(path.join(root, 'tests', 'site', name), 'utf8')
      .split('\n')
      .filter(Boolean),
  );

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setup();
    await build({ onlyIfStale: true });
    const before = new Set(lines());
    const { code, output } = await runTool(
      'vitest',
      ['run', '--project', 'site', 'anchors.test', 'published-links.test'],
      { env: { ADD_ANCHORS: '1' } },
    );
    const added = lines().filter((line) => !before.has(line));
    console.log(added.length ? `Added:\n${added.join('\n')}` : 'Everything was listed already.');
    if (code !== 0) throw new ToolError(output);
  });
}
