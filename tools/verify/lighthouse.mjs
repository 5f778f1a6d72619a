/**
 * Largest paint and layout shift of every page, against a floor page written by hand and measured in the same run:
 * a slow machine slows both. Three loads each, the median counts.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments } from '../browser.mjs';
import { root } from '../process.mjs';
import { listen, staticServer } from '../serve.mjs';

/** The largest paint may take this many times that of the floor page. */
const paintLimit = 1.3;
const loads = 3;
const debuggingPort = 9333;

/** @param {number[]} values */
const median = (values) => values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;

/** @param {string} url */
async function measure(url) {
  const paints = [];
  const shifts = [];
  /** @type {Record<string, number>} */
  let scores = {};
  for (let load = 0; load < loads; load += 1) {
    const result = await lighthouse(url, {
      port: debuggingPort,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    const { audits, categories } = result.lhr;
    paints.push(audits['largest-contentful-paint']?.numericValue ?? Number.NaN);
    shifts.push(audits['cumulative-layout-shift']?.numericValue ?? Number.NaN);
    scores = Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    );
  }
  return { paint: median(paints), shift: Math.max(...shifts), scores };
}

/** A page of the guide whose words fill the floor page: of middling length, without a calculator. */
const floorText = 'dist/guide/openness/index.html';

/**
 * The words of a page of the guide as bare HTML in a hand-written shell: what the same text costs at the least.
 * A floor of a few lines would compare lengths, not craft.
 */
function floorPage() {
  const shell = readFileSync(path.join(root, 'tests/e2e/floor.html'), 'utf8');
  const page = readFileSync(path.join(root, floorText), 'utf8');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(page)?.[1] ?? '';
  const words = main
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(?!\/?(?:h[1-3]|p|[uo]l|li|table|t[hrd]|thead|tbody)\b)[^>]*>/g, '')
    .replace(/<(\/?\w+)[^>]*>/g, '<$1>');
  return shell.replace('<!-- the words -->', () => words);
}

/** @param {string} folder @param {(address: string) => Promise<void>} use */
async function serving(folder, use) {
  const server = staticServer(folder);
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  try {
    await use(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * @param {{ address: string, browser: string, routes: string[] }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkPaint({ address, browser, routes }) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'wan-guide-lighthouse-'));
  const floorFolder = mkdtempSync(path.join(os.tmpdir(), 'wan-guide-floor-'));
  writeFileSync(path.join(floorFolder, 'index.html'), floorPage());
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    args: [...browserArguments, `--remote-debugging-port=${debuggingPort}`],
  });
  /** @type {string[]} */
  const lines = [];
  let failed = 0;
  try {
    let floor = 0;
    await serving(floorFolder, async (place) => {
      floor = (await measure(`${place}/`)).paint;
    });
    lines.push(`floor page: ${floor.toFixed(0)} ms; limit ${(floor * paintLimit).toFixed(0)} ms`);
    for (const route of routes) {
      const { paint, shift, scores } = await measure(address + route);
      const good = paint <= floor * paintLimit && shift === 0;
      if (!good) failed += 1;
      const shown = Object.entries(scores).map(([id, score]) => `${id} ${score}`);
      const line = `${good ? 'ok    ' : 'FAILED'} ${route}: ${paint.toFixed(0)} ms (${(paint / floor).toFixed(2)} × floor), shift ${shift.toFixed(3)}; ${shown.join(', ')}`;
      lines.push(line);
      console.log(line);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    rmSync(floorFolder, { recursive: true, force: true });
  }
  return { passed: routes.length - failed, failed, output: lines.join('\n') };
}
