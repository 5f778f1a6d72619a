/**
 * `npm run perf`: how fast the site is, against its budgets: build, every page under Lighthouse beside a hand-written
 * floor page, input to paint. `npm run perf -- pages /faq/ --loads=1` runs some parts, some pages, fewer loads.
 */
import path from 'node:path';
import { isMain, localNode, root, run, runMain, ToolError } from './process.mjs';

const parts = ['build', 'pages', 'latency'];

async function perf() {
  // Everything below needs packages and Node 24: install first, then import.
  const { setup } = await import('./setup.mjs');
  await setup();
  const args = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) < 24) {
    const script = path.join(root, 'tools', 'perf.mjs');
    const { code } = await run(localNode, [script, ...args], { show: true });
    process.exitCode = code;
    return;
  }
  const chosen = args.filter((name) => parts.includes(name));
  const pages = args.filter((name) => name.startsWith('/'));
  const loads = Number(args.find((name) => name.startsWith('--loads='))?.slice(8) ?? 3);
  const unknown = args.filter(
    (name) => ![...chosen, ...pages].includes(name) && !/^--loads=\d+$/.test(name),
  );
  if (unknown.length > 0) {
    throw new ToolError(
      `There is no part ${unknown.join(', ')}. Parts: ${parts.join(', ')}; pages begin with a slash.`,
    );
  }
  const wanted = (/** @type {string} */ part) =>
    chosen.length > 0 ? chosen.includes(part) : pages.length === 0 || part === 'pages';

  const { ensureBrowser } = await import('./browser.mjs');
  const { build } = await import('./build.mjs');
  const { summaryLine } = await import('./counts.mjs');
  const { serveDist } = await import('./serve.mjs');
  const { timed } = await import('./timed.mjs');
  const { builtRoutes } = await import('./verify/routes.mjs');
  const { checkBuild } = await import('./verify/build-cost.mjs');
  const { checkLatency } = await import('./verify/latency.mjs');
  const { checkPaint } = await import('./verify/lighthouse.mjs');

  const browser = await ensureBrowser();
  const counts = [];
  if (wanted('build')) counts.push(await timed('build', checkBuild));
  await build({ onlyIfStale: true });
  const { address, close } = await serveDist();
  if (wanted('pages')) {
    // The page of an unknown address answers 404, which Lighthouse takes for a failure.
    const all = builtRoutes().filter((route) => route !== '/404.html');
    const missing = pages.filter((page) => !all.includes(page));
    if (missing.length > 0) throw new ToolError(`There is no page ${missing.join(', ')}.`);
    const routes = pages.length > 0 ? pages : all;
    counts.push(await timed('pages', () => checkPaint({ browser, routes, loads })));
  }
  if (wanted('latency')) {
    counts.push(
      await timed('input to paint, processor slowed four times', () =>
        checkLatency({ address, browser }),
      ),
    );
  }
  close();
  console.log(`\n${summaryLine(counts)}`);
  process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0);
}

if (isMain(import.meta.url)) await runMain(perf);
