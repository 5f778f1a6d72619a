import { brotliCompressSync, constants } from 'node:zlib';
import { builtPage, expect, routes, scrollThrough, test } from './site.ts';

/**
 * What a cold load costs, in kB (1000 bytes): every response, text compressed with brotli at its best as a good host
 * does, fonts and pictures as they are. The numbers are the site's promise; they only go down.
 */
interface Budget {
  total: number;
  script: number;
  /** As the page comes, before a chart is near the screen and before its calculator wakes. */
  atOnce: number;
  /** With the calculator awake and the chart still away. */
  awake: number;
}
const fontBudget = 21;

const budgets = {
  text: { total: 42, script: 5, atOnce: 42, awake: 42 },
  calculator: { total: 60, script: 30, atOnce: 60, awake: 60 },
  // Awake, it is over the 60 kB that a page may cost before its chart is near: the promise is not kept yet. This only
  // keeps it from growing; the number goes down to 60 and never up.
  chart: { total: 120, script: 85, atOnce: 60, awake: 74 },
  ledger: { total: 110, script: 10, atOnce: 110, awake: 110 },
} satisfies Record<string, Budget>;

/** Which budget a page has, by its address and by what stands on it. */
function kindOf(route: string): keyof typeof budgets {
  const html = builtPage(route);
  if (/data-calculator="(break-even|fleet|payback|uncertainty)"/.test(html)) return 'chart';
  if (html.includes('data-calculator=')) return 'calculator';
  if (route.startsWith('/evidence/') || route.startsWith('/glossary/')) return 'ledger';
  return 'text';
}

const compressed = (body: Buffer) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }).length;

for (const route of routes) {
  const kind = kindOf(route);
  const budget: Budget = budgets[kind];
  test(`${route} (${kind}): ${budget.total} kB in all, ${budget.script} kB of script`, async ({
    page,
  }) => {
    const sizes: { url: string; type: string; bytes: number }[] = [];
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      const add = async () => {
        const type = response.request().resourceType();
        const body = await response.body();
        const text = /text|json|javascript|xml|svg/.test(response.headers()['content-type'] ?? '');
        const { pathname } = new URL(response.url());
        sizes.push({ url: pathname, type, bytes: text ? compressed(body) : body.length });
      };
      pending.push(add());
    });
    const kB = async (type?: string) => {
      await Promise.all(pending);
      const chosen = sizes.filter((entry) => type === undefined || entry.type === type);
      return chosen.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    };
    await page.goto(route, { waitUntil: 'networkidle' });
    const list = () =>
      sizes
        .toSorted((x, y) => y.bytes - x.bytes)
        .map(({ url, bytes }) => `${(bytes / 1000).toFixed(1)} kB ${url}`)
        .join('\n');
    const atOnce = await kB();
    const listAtOnce = list();
    // The first sign of life wakes a calculator that is in view; nothing is scrolled.
    await page.mouse.move(200, 200);
    if (kind === 'chart') {
      // The first calculator, where it is near; those further down wake when they come near.
      await page.waitForFunction(() => {
        const island = document.querySelector('astro-island');
        const top = island?.firstElementChild?.getBoundingClientRect().top ?? 0;
        return !island?.hasAttribute('ssr') || top > innerHeight + 200;
      });
    }
    await page.waitForTimeout(500);
    const awake = await kB();
    const listAwake = list();
    await scrollThrough(page);
    // A calculator that waits to be touched is no part of what reading the page costs.
    await page.waitForFunction(
      () => !document.querySelector('astro-island[ssr]:not([opts*="touch"])'),
    );
    // The network has been idle once already: wait until nothing more comes.
    for (let seen = -1; seen !== pending.length; ) {
      seen = pending.length;
      await page.waitForTimeout(500);
    }
    expect
      .soft(atOnce, `before anything is scrolled near\n${listAtOnce}`)
      .toBeLessThanOrEqual(budget.atOnce);
    expect
      .soft(awake, `awake, the chart still away\n${listAwake}`)
      .toBeLessThanOrEqual(budget.awake);
    expect.soft(await kB(), `in all\n${list()}`).toBeLessThanOrEqual(budget.total);
    expect.soft(await kB('script'), `script\n${list()}`).toBeLessThanOrEqual(budget.script);
    expect.soft(await kB('font'), `fonts\n${list()}`).toBeLessThanOrEqual(fontBudget);
  });
}
