/** `npm run anchors`: adds the anchors of new headings, sources and so on to the list of published ones. Never removes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { isMain, root, runMain, runTool, ToolError } from './process.mjs';
import { setup } from './setup.mjs';

const listFile = path.join(root, 'tests', 'site', 'published-anchors.txt');
const lines = () => readFileSync(listFile, 'utf8').split('\n').filter(Boolean);

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setup();
    await build({ onlyIfStale: true });
    const before = new Set(lines());
    const { code, output } = await runTool(
      'vitest',
      ['run', '--project', 'site', 'tests/site/anchors.test.ts'],
      { env: { ADD_ANCHORS: '1' } },
    );
    const added = lines().filter((line) => !before.has(line));
    console.log(added.length ? `Added:\n${added.join('\n')}` : 'Every anchor was listed already.');
    if (code !== 0) throw new ToolError(output);
  });
}
