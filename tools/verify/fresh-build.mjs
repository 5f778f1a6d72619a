/** The site built from a copy of its sources in a folder of its own, which no earlier build has left anything in. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localNode, root, run, ToolError } from '../process.mjs';

/** What building and testing leave behind, and what a build does not read. */
const left = new Set([
  '.astro',
  '.git',
  'dist',
  'node_modules',
  'playwright-report',
  'screenshots',
]);

const program = "import { build } from './tools/build.mjs'; await build();";

/**
 * @param {Record<string, string | undefined>} [env] settings of the build
 * @returns {Promise<{ dist: string, remove: () => void }>}
 */
export async function freshBuild(env = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wan-guide-build-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(root)) {
    if (!left.has(name))
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  // The packages themselves, without the caches of tools.
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (/^\.(?:astro|cache|vite.*)$/.test(name)) continue;
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name), 'junction');
  }
  const settings = { SITE_URL: undefined, BASE_PATH: undefined, REPOSITORY_URL: undefined, ...env };
  const { code, output } = await run(localNode, ['--input-type=module', '--eval', program], {
    cwd: folder,
    env: settings,
  });
  if (code !== 0) {
    remove();
    throw new ToolError(`${output}\nA fresh copy of the sources could not be built.`);
  }
  return { dist: path.join(folder, 'dist'), remove };
}
