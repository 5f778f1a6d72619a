/**
 * `npm run build`: the prose looked over, the site into `dist`, then what programs read, made from its pages, then what
 * stands at old addresses, then each page's policy, then the search index over them, then the service worker that keeps
 * copies of them.
 */
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
  const prose = await run(localNode, [path.join('tools', 'typed-numbers.ts')], { show });
  if (prose.code !== 0) throw buildError('The pages cannot be built.', prose.output, show);
  const site = await runTool('astro', ['build'], { show });
  if (site.code !== 0) throw buildError('The site could not be built.', site.output, show);
  const texts = await run(localNode, [path.join('tools', 'for-programs', 'write.mjs')], { show });
  if (texts.code !== 0) {
    throw buildError('What programs read could not be made from the pages.', texts.output, show);
  }
  // After the texts for programs, which have no use for old ids.
  const moved = await run(localNode, [path.join('tools', 'moved', 'write.mjs')], { show });
  if (moved.code !== 0) {
    throw buildError('Old addresses could not be led to the new ones.', moved.output, show);
  }
  const publish = await run(localNode, [path.join('tools', 'publish', 'write.mjs')], { show });
  if (publish.code !== 0) {
    throw buildError('The pages could not be made ready to publish.', publish.output, show);
  }
  const search = await run(localNode, [path.join('tools', 'for-programs', 'search.mjs')], { show });
  if (search.code !== 0) {
    throw buildError('The search index could not be built.', search.output, show);
  }
  // Last: it hashes what the others have written.
  const worker = await run(localNode, [path.join('tools', 'offline', 'write.mjs')], { show });
  if (worker.code !== 0) {
    throw buildError('The service worker could not be written.', worker.output, show);
  }
  rememberBuild(hash);
  const parts = [site, texts, moved, publish, search, worker];
  return { built: true, output: parts.map(({ output }) => output).join('') };
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
