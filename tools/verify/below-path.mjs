/** The site below a path, `https://example.org/wan-guide/`, as most project pages stand: its links, and its life in a browser. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playwright, vitest } from '../parts.mjs';
import { root } from '../process.mjs';
import { basePath } from '../publish/base-path.mjs';
import { publish } from '../publish/write.mjs';
import { serveDist } from '../serve.mjs';

/**
 * A copy of the built site, put below a path by the step of the build that does so.
 * @param {{ browser: string }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkBelowPath({ browser }) {
  const base = basePath('wan-guide');
  const folder = mkdtempSync(path.join(tmpdir(), 'wan-guide-below-'));
  cpSync(path.join(root, 'dist'), folder, { recursive: true });
  publish(folder, { base });
  const { address, close } = await serveDist({ folder, base });
  const before = { ...process.env };
  Object.assign(process.env, { DIST: folder, BASE_PATH: base });
  try {
    const links = await vitest('below-path-links', ['site'], undefined, ['links', 'policy']);
    const journey = await playwright('below-path', ['below-path'], { address, browser });
    return {
      passed: links.passed + journey.passed,
      failed: links.failed + journey.failed,
      output: `${links.output}\n${journey.output}`,
    };
  } finally {
    process.env = before;
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
