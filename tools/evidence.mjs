/** `npm run evidence`: adds new evidence and verdicts on predictions to the list of what was said. Never changes a line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, runMain, runTool, ToolError } from './process.mjs';
import { setup } from './setup.mjs';

const listFile = path.join(root, 'tests', 'data', 'kept-evidence.json');
const names = () => Object.keys(JSON.parse(readFileSync(listFile, 'utf8')));

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setup();
    const before = new Set(names());
    const { code, output } = await runTool(
      'vitest',
      ['run', '--project', 'data', 'tests/data/predictions.test.ts'],
      { env: { KEEP_EVIDENCE: '1' } },
    );
    const added = names().filter((name) => !before.has(name));
    console.log(added.length ? `Added:\n${added.join('\n')}` : 'Everything was listed already.');
    if (code !== 0) throw new ToolError(output);
  });
}
