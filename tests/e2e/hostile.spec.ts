import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { type CalculatorId, calculators } from '../../src/state/calculators.ts';
import type { InputDefinition } from '../../src/state/definition.ts';
import { definitions } from '../state/definitions.ts';
import { bothEnds, broken, farEnds, hostileQuery, markup } from '../state/hostile-query.ts';
import { expect, hydrated, test } from './site.ts';

/** The longest that a link may keep the page from answering, in milliseconds. */
const freeze = 1000;

/** The same links in every run: a failure can be looked at again. */
const seed = 20_261_128;

/** Links for a calculator: all inputs at their ends, all of them markup, then a mixture of ends and of anything. */
function links(id: CalculatorId, count: number): string[] {
  const inputs: InputDefinition[] = definitions[id];
  const sample = (arbitrary: fc.Arbitrary<URLSearchParams>, numRuns: number) =>
    fc.sample(arbitrary, { seed, numRuns });
  const mixed = count - 3;
  return [
    ...bothEnds(inputs),
    new URLSearchParams(inputs.map(({ name }) => [name, markup])),
    ...sample(farEnds(inputs), Math.floor(mixed / 3)),
    ...sample(hostileQuery(inputs), mixed - Math.floor(mixed / 3)),
  ].map((query) => `?${query}`);
}

/** The longest task of the page, from its first to when its calculators have answered. */
async function longestTask(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  await hydrated(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return page.evaluate(() => Math.max(0, ...window.tasks));
}

async function expectHarmless(page: Page, address: string) {
  // A machine with much to do makes one task long, hardly the same one twice.
  let longest = await longestTask(page, address);
  if (longest > freeze) longest = Math.min(longest, await longestTask(page, address));
  expect.soft(longest, `${address} freezes the page`).toBeLessThan(freeze);
  const seen = await page.evaluate(() => ({
    ran: 'hostile' in window,
    added: [...document.querySelectorAll('img[src=x], script')].filter(
      (one) => !one.matches('script') || one.textContent.includes('hostile'),
    ).length,
    // What a notice quotes of the link is the reader’s.
    shown: [...document.querySelectorAll('[data-calculator]')]
      .map((one) => one.textContent.replaceAll(/“[^”]*”/g, ''))
      .join('\n'),
    figures: [...document.querySelectorAll('data[value]')].map((one) => one.getAttribute('value')),
    fields: [...document.querySelectorAll<HTMLInputElement>('[data-calculator] input')].map(
      ({ value }) => value,
    ),
  }));
  expect.soft(seen.ran, `${address} runs its own script`).toBe(false);
  expect.soft(seen.added, `${address} brings elements along`).toBe(0);
  expect.soft(seen.shown, address).not.toMatch(broken);
  expect
    .soft(
      seen.figures.filter((value) => broken.test(value ?? '')),
      address,
    )
    .toEqual([]);
  expect
    .soft(
      seen.fields.filter((value) => broken.test(value)),
      address,
    )
    .toEqual([]);
}

declare global {
  interface Window {
    tasks: number[];
  }
}

for (const id of Object.keys(definitions) as CalculatorId[]) {
  const { name, page: address, anchor } = calculators[id];
  // `npm test` tries two of them; `npm run verify` has 500 links over all of them, and twenty times the time.
  for (const [count, tag] of [
    [3, id === 'break-even' || id === 'license' ? [] : ['@slow']],
    [63, ['@slow']],
  ] as const) {
    const title = `${name}: ${count} links at the ends of its bounds and beyond do no harm`;
    test(title, { tag: [...tag] }, async ({ page }) => {
      test.setTimeout(30_000 * (1 + count / 3));
      await page.addInitScript(() => {
        window.tasks = [];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) window.tasks.push(duration);
        }).observe({ type: 'longtask', buffered: true });
      });
      for (const query of links(id, count)) {
        await expectHarmless(page, `${address}${query}#${anchor}`);
      }
    });
  }
}
