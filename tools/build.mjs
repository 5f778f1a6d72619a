/** `npm run build`: the site into `dist`, then what programs read, made from its pages, then the search index over them. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { forgetBuild, isBuilt, rememberBuild, sourcesHash } from './freshness.mjs';
import { isMain, localNode, root, run, runMain, runTool, ToolError } from './process.mjs';
import { setup } from './setup.mjs';

/**
 * Builds the site and its search index.
 * @param {{ onlyIfStale?: boolean, show?: boolean }} [options]
 * @returns {Promise<{ built: boolean, output: string }>} `built` is false when `dist` was up to date
 */
export async function build({ onlyIfStale = false, show = true } = {}) {
  const hash = sourcesHash();
  if (onlyIfStale && isBuilt(hash)) return { built: false, output: '' };
  forgetBuild();
  // A page that no longer exists must not stay behind.
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const site = await runTool('astro', ['build'], { show });
  if (site.code !== 0) throw buildError('The site could not be built.', site.output, show);
  const texts = await run(localNode, [path.join('tools', 'for-programs', 'write.mjs')], { show });
  if (texts.code !== 0) {
    throw buildError('What programs read could not be made from the pages.', texts.output, show);
  }
  const search = await runTool(
    'pagefind',
    ['--site', 'dist', '--exclude-selectors', '.cite, .heading-link'],
    {
      show,
    },
  );
  if (search.code !== 0) {
    throw buildError('The search index could not be built.', search.output, show);
  }
  rememberBuild(hash);
  return { built: true, output: site.output + texts.output + search.output };
}

/**
 * @param {string} message
 * @param {string} output
 * @param {boolean} shown
 */
function buildError(message, output, shown) {
  return new ToolError(shown ? `${message} The reason stands above.` : `${output}\n${message}`);
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setup();
    await build();
  });
}
