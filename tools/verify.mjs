/**
 * `npm run verify`: the slow proofs. Paint times against a floor page, input latency, long fuzzing, other browsers,
 * the model's speed, hosting, and every page as a picture. `npm run verify -- paint screenshots` runs some of them only.
 */
import path from 'node:path';
import { isMain, localNode, root, run, runMain, ToolError } from './process.mjs';

async function verify() {
  // The proof `base` sets it for itself.
  delete process.env.BASE_PATH;
  // Everything below needs packages and Node 24: install first, then import.
  const { setup } = await import('./setup.mjs');
  await setup();
  if (Number(process.versions.node.split('.')[0]) < 24) {
    const script = path.join(root, 'tools', 'verify.mjs');
    const { code } = await run(localNode, [script, ...process.argv.slice(2)], { show: true });
    process.exitCode = code;
    return;
  }
  const { ensureBrowser } = await import('./browser.mjs');
  const { build } = await import('./build.mjs');
  const { summaryLine } = await import('./counts.mjs');
  const { playwright, vitest } = await import('./parts.mjs');
  const { serveDist } = await import('./serve.mjs');
  const { timed } = await import('./timed.mjs');
  const { checkLatency } = await import('./verify/latency.mjs');
  const { checkPaint } = await import('./verify/lighthouse.mjs');
  const { comparePictures } = await import('./verify/pictures.mjs');
  const { takeScreenshots } = await import('./verify/screenshots.mjs');
  const { builtRoutes } = await import('./verify/routes.mjs');
  const { checkFirefox } = await import('./verify/firefox.mjs');
  const { checkWebkit } = await import('./verify/webkit.mjs');
  const { checkBelowPath } = await import('./verify/below-path.mjs');
  const { checkNginx } = await import('./verify/nginx.mjs');
  const { checkPackages } = await import('./verify/packages.mjs');
  const { checkTwice } = await import('./verify/twice.mjs');

  const browser = await ensureBrowser();
  await build({ onlyIfStale: true });
  const { address, close } = await serveDist();
  const routes = builtRoutes();
  const context = { address, browser, routes };

  /** @type {Record<string, { title: string, run: () => Promise<import('./parts.mjs').PartResult> }>} */
  const proofs = {
    bench: {
      title: 'speed of the model',
      run: async () => {
        const { code, output } = await run(localNode, ['tools/bench.ts'], { show: true });
        return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
      },
    },
    slow: {
      title: 'more widths, themes and pages, end to end',
      run: () => playwright('slow', ['slow'], context, 5_400_000),
    },
    latency: {
      title: 'input to paint, processor slowed four times',
      run: () => checkLatency(context),
    },
    paint: {
      title: 'every page under Lighthouse, beside a floor page',
      // The page of an unknown address answers 404, which Lighthouse takes for a failure.
      run: () =>
        checkPaint({ ...context, routes: routes.filter((route) => route !== '/404.html') }),
    },
    fuzz: {
      title: 'long fuzzing',
      run: () => {
        process.env.FC_RUNS ??= '20000';
        return vitest('fuzz', ['model', 'state', 'data', 'charts', 'format'], 3_600_000);
      },
    },
    firefox: { title: 'the main journeys in Firefox', run: () => checkFirefox(context) },
    webkit: { title: 'WebKit', run: () => checkWebkit(context) },
    packages: { title: 'known holes and licenses of packages', run: checkPackages },
    twice: { title: 'two builds, byte for byte', run: checkTwice },
    nginx: { title: 'nginx with its configuration', run: checkNginx },
    base: { title: 'the site below a path', run: () => checkBelowPath(context) },
    pictures: {
      title: 'the main pages as they are seen, against pictures of them',
      run: () => comparePictures(context),
    },
    screenshots: {
      title: 'pictures in screenshots/',
      run: () => takeScreenshots(context),
    },
  };
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in proofs));
  if (unknown.length > 0) {
    throw new ToolError(
      `There is no proof ${unknown.join(', ')}. Proofs: ${Object.keys(proofs).join(', ')}.`,
    );
  }
  const counts = [];
  for (const [name, proof] of Object.entries(proofs)) {
    if (names.length > 0 && !names.includes(name)) continue;
    counts.push(await timed(proof.title, proof.run));
  }
  close();
  console.log(`\n${summaryLine(counts)}`);
  process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0);
}

if (isMain(import.meta.url)) await runMain(verify);
