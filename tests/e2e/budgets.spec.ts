import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { builtPage, expect, hydrated, isEmbed, routes, scrollThrough, test } from './site.ts';

/**
 * What a cold load costs, in kB (1000 bytes): every response, text compressed with brotli at its best as a good host
 * does, fonts and pictures as they are. The numbers are the site's promise; they only go down.
 */
interface Budget {
  total: number;
  script: number;
  /** As the page comes, before a chart is near the screen. */
  atOnce: number;
  /** With every calculator of the page in use and every chart drawn: no promise, but nothing grows unseen. */
  used: number;
}
const fontBudget = 21;

const budgets = {
  text: { total: 42, script: 5, atOnce: 42, used: 42 },
  calculator: { total: 60, script: 30, atOnce: 60, used: 71 },
  chart: { total: 120, script: 85, atOnce: 60, used: 168 },
  ledger: { total: 110, script: 10, atOnce: 110, used: 110 },
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
  const title = `${route} (${kind}): ${budget.total} kB in all, ${budget.script} kB of script`;
  const tag = isEmbed(route) ? ['@slow'] : [];
  test(title, { tag }, async ({ page }) => {
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
    // A reader who only passes by: calculators that have been near for a while would wake, on a slow machine too.
    await page.addInitScript(() => {
      const { setTimeout } = window;
      const patient = (run: TimerHandler, after?: number) =>
        (after ?? 0) >= 4000 ? 0 : setTimeout(run, after);
      Object.assign(window, { setTimeout: patient });
    });
    await page.goto(route, { waitUntil: 'networkidle' });
    const list = () =>
      sizes
        .toSorted((x, y) => y.bytes - x.bytes)
        .map(({ url, bytes }) => `${(bytes / 1000).toFixed(1)} kB ${url}`)
        .join('\n');
    const atOnce = await kB();
    const listAtOnce = list();
    await scrollThrough(page);
    await quiet(page, pending);
    const [total, script, font] = [await kB(), await kB('script'), await kB('font')];
    const listTotal = list();
    await hydrated(page);
    await scrollThrough(page);
    await quiet(page, pending);
    const used = await kB();
    expect
      .soft(atOnce, `before anything is scrolled near\n${listAtOnce}`)
      .toBeLessThanOrEqual(budget.atOnce);
    expect.soft(total, `in all\n${listTotal}`).toBeLessThanOrEqual(budget.total);
    expect.soft(script, `script\n${listTotal}`).toBeLessThanOrEqual(budget.script);
    expect.soft(font, `fonts\n${listTotal}`).toBeLessThanOrEqual(fontBudget);
    expect.soft(used, `in use\n${list()}`).toBeLessThanOrEqual(budget.used);
  });
}

/** The network has been idle once already: wait until nothing more comes. */
async function quiet(page: Page, pending: readonly unknown[]) {
  for (let seen = -1; seen !== pending.length; ) {
    seen = pending.length;
    await page.waitForTimeout(500);
  }
}
