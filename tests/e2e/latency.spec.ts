import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './site.ts';

/**
 * From an input to the picture that answers it, with the processor slowed four times: what a reader on a cheap phone
 * feels. Runs in `npm run verify` only, because a busy machine spoils it: it makes a series slower, never faster, so
 * the best of three counts. The goal is two frames, 32 ms; what stands in the way is in .github/DECISIONS.md, 23.
 */
const limitMs = 50;
const slowdown = 4;
const series = 3;

const inputs = [
  { name: 'Quick estimate', page: '/', kind: 'slider' },
  { name: 'Break-even explorer', page: '/guide/break-even/', kind: 'slider' },
  { name: 'Fleet and running cost', page: '/guide/self-hosting/', kind: 'slider' },
  { name: 'Payback and growth', page: '/guide/break-even/', kind: 'Growth a month (share)' },
  { name: 'What could change the answer', page: '/guide/break-even/', kind: 'Seed of the draws' },
  { name: 'Scenario planner', page: '/guide/scenarios/', kind: 'Clips per month' },
  { name: 'License checker', page: '/guide/licenses/', kind: 'Visits a month' },
  { name: 'Quality test planner', page: '/guide/recommendations/', kind: 'Seconds per clip' },
] as const;

for (const { name, page: address, kind } of inputs) {
  test(`${name} answers within ${limitMs} ms, 95 times of 100, at ${slowdown} times slower`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(address);
    await hydrated(page);
    const region = page.getByRole('region', { name });
    const control =
      kind === 'slider'
        ? region.locator('input[type=range]')
        : region.getByRole('textbox', { name: kind, exact: true });
    // Parts that come when the reader turns to the form are there before it is measured.
    await control.focus();
    await page.waitForLoadState('networkidle');
    if (name === 'Break-even explorer') {
      await region.locator('figure').scrollIntoViewIfNeeded();
      await expect(region.locator('figure canvas')).toBeVisible();
    }
    await control.scrollIntoViewIfNeeded();
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < series && best > limitMs; run += 1) {
      const times = await measured(page, kind, name);
      const at = (share: number) => times[Math.floor(times.length * share)] ?? best;
      console.log(
        `${name}: median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms`,
      );
      best = Math.min(best, at(0.95));
    }
    expect(best).toBeLessThanOrEqual(limitMs);
  });
}

/** A hundred inputs one after the other, each until its frame is drawn; sorted. */
async function measured(page: Page, kind: string, name: string): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const region = page.getByRole('region', { name });
  const control =
    kind === 'slider'
      ? region.locator('input[type=range]')
      : region.getByRole('textbox', { name: kind, exact: true });
  const { times, late } = await control.evaluate(async (input: HTMLInputElement) => {
    const sentence = () => input.closest('section')?.querySelector('output')?.textContent;
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          // A message is handled after the frame has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const slider = input.type === 'range';
    const first = Number(input.value.replaceAll(',', ''));
    const times: number[] = [];
    let late = 0;
    for (let round = 0; round < 120; round += 1) {
      await painted();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const before = sentence();
      const begin = performance.now();
      if (slider) input.valueAsNumber = 10 + (round % 30);
      else input.value = String(first < 1 ? (round % 9) / 100 : 2 + (round % 12));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      times.push(performance.now() - begin);
      const shown = sentence();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await painted();
      if (sentence() !== shown && shown === before) late += 1;
    }
    // The first rounds warm up the compiler, as a reader's first movement does.
    return { times: times.slice(20).sort((x, y) => x - y), late };
  });
  // What is painted is the answer, not only the field; draws come from a worker, and are not in it.
  if (name !== 'What could change the answer') expect(late).toBe(0);
  return times;
}
