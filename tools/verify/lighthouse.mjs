/**
 * Every page under Lighthouse, beside a floor page written by hand and measured in the same run: a slow machine slows
 * both. Three loads each: the median of the paint counts, the least blocking, the largest shift.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments } from '../browser.mjs';
import { root } from '../process.mjs';
import { listen, onTheFly, secureServer } from '../serve.mjs';
import { failures, isBlocked, isSlow, median } from './limits.mjs';

/** @typedef {import('./limits.mjs').Measured} Measured */

/** One that nothing else listens on: another run may be under way. */
async function freePort() {
  const server = createServer();
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Each category's own audits that cost points. @param {import('lighthouse').Result} lhr */
function lostPoints({ audits, categories }) {
  return Object.values(categories).flatMap(({ id, auditRefs }) =>
    id === 'performance'
      ? []
      : auditRefs
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map((audit) => `${id}: ${audit.id}`),
  );
}

/**
 * @param {string} url
 * @param {number} loads
 * @param {number} port of the browser
 * @returns {Promise<Measured>}
 */
async function measure(url, loads, port) {
  /** @type {import('lighthouse').Result[]} */
  const results = [];
  for (let load = 0; load < loads; load += 1) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    results.push(result.lhr);
  }
  /** @param {string} id */
  const values = (id) => results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN);
  /** @param {string} id */
  const score = (id) =>
    median(results.map(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100)));
  return {
    paint: median(values('largest-contentful-paint')),
    // A busy machine makes this longer, never shorter.
    blocking: Math.min(...values('total-blocking-time')),
    shift: Math.max(...values('cumulative-layout-shift')),
    kilobytes: median(values('total-byte-weight')) / 1000,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lost: [...new Set(results.flatMap(lostPoints))],
  };
}

/** Pages of the guide whose words fill the floor pages: of middling length, without a calculator; and the longest. */
const floorTexts = { guide: '/guide/openness/', long: '/evidence/' };

/** Lists of evidence are five times as long as a page of the guide. @param {string} route */
const floorOf = (route) => (/^\/evidence\/(?:sources\/)?$/.test(route) ? 'long' : 'guide');

/**
 * The words of a page as bare HTML in a hand-written shell: what the same text costs at the least. A floor of a few
 * lines would compare lengths, not craft.
 * @param {string} route
 */
function floorPage(route) {
  const shell = readFileSync(path.join(root, 'tests/e2e/floor.html'), 'utf8');
  const page = readFileSync(path.join(root, 'dist', route, 'index.html'), 'utf8');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(page)?.[1] ?? '';
  const words = main
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(?!\/?(?:h[1-3]|p|[uo]l|li|table|t[hrd]|thead|tbody)\b)[^>]*>/g, '')
    .replace(/<(\/?\w+)[^>]*>/g, '<$1>');
  return shell.replace('<!-- the words -->', () => words);
}

/**
 * Over TLS and HTTP/2, as readers have it: the handshake is a round trip of every page, the floor's too.
 * @template Result
 * @param {string} folder
 * @param {number} quality of Brotli
 * @param {(address: string) => Promise<Result>} use
 */
async function served(folder, quality, use) {
  const identity = readFileSync(path.join(root, 'tools/verify/measuring.pem'), 'utf8');
  const server = secureServer(folder, identity, quality);
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  try {
    return await use(`https://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

/**
 * How well a host compresses: once and ahead of time, or at each request. Lighthouse's model takes what HTTP/2 had left
 * over of a page's last round trip off the font at every step that it simulates, not once: at some sizes of a page, and
 * not at larger ones, the font costs a round trip more. So a page that comes out slow is looked at in its other size.
 */
const ahead = 11;

/** Not shown to search engines: what Lighthouse says of that is meant so. @param {string} route */
const isIndexed = (route) =>
  !/<meta[^>]+name="robots"[^>]+noindex/.test(
    readFileSync(path.join(root, 'dist', route, 'index.html'), 'utf8'),
  );

/** @param {string} route @param {Measured} page @param {number} floorPaint */
function row(route, { paint, blocking, shift, kilobytes, scores }, floorPaint) {
  const cells = [
    `${paint.toFixed(0)} ms`,
    (paint / floorPaint).toFixed(2),
    shift.toFixed(3),
    `${blocking.toFixed(0)} ms`,
    kilobytes.toFixed(1),
    ...Object.values(scores).map(String),
  ];
  return `${route.padEnd(28)} ${cells.map((cell) => cell.padStart(8)).join('')}`;
}

const head = `${'page'.padEnd(28)} ${['paint', '× floor', 'shift', 'blocked', 'kB', 'perf', 'a11y', 'best', 'SEO'].map((cell) => cell.padStart(8)).join('')}`;

/**
 * @param {{ browser: string, routes: string[], loads?: number }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkPaint({ browser, routes, loads = 3 }) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'wan-guide-lighthouse-'));
  const floorFolder = mkdtempSync(path.join(os.tmpdir(), 'wan-guide-floor-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    args: [...browserArguments, '--ignore-certificate-errors', `--remote-debugging-port=${port}`],
  });
  /** @type {string[]} */
  const lines = [];
  /** @param {string} line */
  const say = (line) => {
    lines.push(line);
    console.log(line);
  };
  let failed = 0;
  try {
    /** @param {'guide' | 'long'} kind @returns {Promise<Measured>} */
    const floorFor = async (kind) => {
      writeFileSync(path.join(floorFolder, 'index.html'), floorPage(floorTexts[kind]));
      const floor = await served(floorFolder, ahead, (place) => measure(`${place}/`, loads, port));
      say(row(`floor, ${kind}`, floor, floor.paint));
      return floor;
    };
    say(head);
    const guide = await floorFor('guide');
    // So long a text in one piece blocks for longer than the page that it is the floor of: in paint alone.
    const long = routes.some((route) => floorOf(route) === 'long')
      ? { ...(await floorFor('long')), blocking: guide.blocking }
      : guide;
    const floors = { guide, long };
    const dist = path.join(root, 'dist');
    await served(dist, ahead, async (address) => {
      for (const route of routes) {
        const floor = floors[floorOf(route)];
        const page = await measure(address + route, loads, port);
        if (isSlow(page, floor)) {
          const { paint } = await served(dist, onTheFly, (other) =>
            measure(other + route, loads, port),
          );
          /** @param {number} ms */
          const times = (ms) => (ms / floor.paint).toFixed(2);
          say(
            `  measured in two sizes: ${times(page.paint)} × floor at Brotli ${ahead}, ${times(paint)} at ${onTheFly}`,
          );
          page.paint = Math.min(page.paint, paint);
        }
        if (isBlocked(page, floor)) {
          const { blocking } = await measure(address + route, loads, port);
          const [first, second] = [page.blocking, blocking].map((ms) => `${ms.toFixed(0)} ms`);
          say(`  blocked measured again: ${first} at first, then ${second}`);
          page.blocking = Math.min(page.blocking, blocking);
        }
        const wrong = failures(page, floor, isIndexed(route));
        if (wrong.length > 0) failed += 1;
        say(row(route, page, floor.paint));
        for (const text of wrong) say(`  FAILED ${text}`);
      }
    });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    rmSync(floorFolder, { recursive: true, force: true });
  }
  return { passed: routes.length - failed, failed, output: lines.join('\n') };
}
