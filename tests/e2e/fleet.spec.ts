import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type DeploymentOption, monthlyCost, workload } from '../../src/model/index.ts';
import { expect, hydrated, test } from './site.ts';

const route = '/guide/self-hosting/';
const fleet = (page: Page) => page.getByRole('region', { name: 'Fleet and running cost' });
const figure = (page: Page, key: string) => fleet(page).locator(`data[data-key="${key}"]`);

/** What the page must show, from the published data with the published model. */
const options: { id: string; variants: { resolution: string; option: DeploymentOption }[] }[] =
  JSON.parse(readFileSync('dist/data/options.json', 'utf8'));
function published(id: string, clips = 10_000, peak = 1) {
  const variants = options.find((one) => one.id === id)?.variants ?? [];
  const option = variants.find(({ resolution }) => resolution === '720p')?.option;
  if (!option) throw new Error(`${id} has no 720p variant`);
  return monthlyCost(option, workload({ clipsPerMonth: clips, peakToAverage: peak }));
}

async function showsCost(page: Page, cost: ReturnType<typeof monthlyCost>) {
  await expect(figure(page, 'usdPerMonth')).toHaveAttribute('value', String(cost.usdPerMonth));
  await expect(figure(page, 'usdPerClip')).toHaveAttribute('value', String(cost.usdPerClip));
  for (const { id, usdPerMonth } of cost.lines.filter((line) => line.usdPerMonth > 0)) {
    await expect(figure(page, id)).toHaveAttribute('value', String(usdPerMonth));
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('answer, figures, evidence and bars stand on the page', async ({ page }) => {
    await page.goto(route);
    await expect(fleet(page).locator('output')).toContainText(/\$[\d,]+/);
    await showsCost(page, published('a14b-4step-h100-rented'));
    await expect(fleet(page)).toContainText('derived, an estimate');
    await expect(fleet(page).locator('figure svg').filter({ visible: true })).toHaveCount(1);
    await fleet(page).locator('summary', { hasText: 'The bars as a table' }).click();
    await expect(fleet(page).getByRole('table', { name: 'Cost a month by tenure' })).toBeVisible();
    await expect(fleet(page).getByRole('button')).toHaveCount(0);
  });
});

test('by keyboard: another tenure, a peak, and the working', async ({ page }) => {
  await page.goto(route);
  await hydrated(page);
  await fleet(page).getByRole('combobox', { name: 'Tenure' }).focus();
  await page.keyboard.type('Ow');
  await expect(page).toHaveURL(/\?tenure=owned$/);
  await showsCost(page, published('a14b-4step-h100-owned'));
  await fleet(page).getByRole('textbox', { name: 'Peak to average' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  const cost = published('a14b-4step-h100-owned', 10_000, 3);
  await showsCost(page, cost);
  await expect(figure(page, 'gpus')).toHaveAttribute('value', String(cost.gpus));
  await expect(figure(page, 'utilization')).toHaveAttribute(
    'value',
    String((cost.busyGpus ?? 0) / (cost.gpus ?? 1)),
  );
  await expect(figure(page, 'capitalUsd')).not.toHaveAttribute('value', '0');
  await expect(fleet(page).locator('.broad svg desc')).toContainText('Owned: $');

  await fleet(page).locator('summary', { hasText: 'Show the working' }).focus();
  await page.keyboard.press('Enter');
  const working = fleet(page).locator('.working');
  await expect(working.locator('ol')).toHaveCount(2);
  await expect(working).toContainText('Time of one clip55 s × 1.5 × 1 = 82.5 s');
  await expect(working.locator('ol').first().locator('li').last()).toContainText(
    cost.usdPerMonth.toLocaleString('en-US', { maximumFractionDigits: 2 }),
  );

  const bars = fleet(page).getByRole('slider', { name: 'Read the bars piece by piece' });
  await bars.focus();
  await page.keyboard.press('End');
  await expect(bars).toHaveAttribute('aria-valuetext', 'Owned: Staff');
  await expect(fleet(page).locator('.reading')).toContainText('a month');
});

test('by pointer: a model, a preset, an assumption, and back', async ({ page }) => {
  await page.goto(route);
  await hydrated(page);
  const recipe = fleet(page).getByRole('combobox', { name: 'Recipe' });
  await fleet(page).getByRole('combobox', { name: 'Model' }).selectOption('Wan 2.2 TI2V-5B');
  await expect(recipe).not.toHaveValue('derived-t2v-a14b-4step-h100-720p');
  await expect(fleet(page).locator('output')).toContainText('Wan 2.2 TI2V-5B');
  // The list holds the recipes of that model alone.
  await expect(recipe.locator('option[value^="mlperf"]')).toHaveCount(0);

  await fleet(page).getByRole('button', { name: 'The small model on your RTX 4090' }).click();
  await expect(recipe).toHaveValue('wan22-ti2v-5b-t2v-rtx-4090-720p-x1');
  await showsCost(page, published('ti2v-5b-4090-owned'));
  await expect(fleet(page)).toContainText('Tight: 22.9 GB at peak, of 24 GB');
  await expect(fleet(page).locator('.evidence')).toContainText('measured, primary source');
  await expect(
    fleet(page).locator('.evidence a[href^="/evidence/sources/"]').first(),
  ).toHaveAttribute('href', '/evidence/sources/#wan22-efficiency-table');

  await fleet(page).getByText('More assumptions').click();
  await fleet(page).getByRole('textbox', { name: 'Price of one RTX 4090' }).fill('3200');
  await expect(page).toHaveURL(/price-rtx-4090=3200/);
  await expect(fleet(page)).toContainText('1 changed');
  await fleet(page)
    .getByRole('button', { name: /^Reset Price of one RTX 4090/ })
    .click();
  await expect(page).not.toHaveURL(/price-rtx-4090/);
  await fleet(page).getByRole('button', { name: 'Reset all', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${route}$`));
});

test('another resolution is refused, and its timings are the way out', async ({ page }) => {
  await page.goto(`${route}?resolution=480p`);
  await hydrated(page);
  const answer = fleet(page).locator('output');
  await expect(answer).toContainText('it was timed at 720p, and no speed is carried over to 480p');
  await expect(figure(page, 'usdPerMonth')).toHaveAttribute('value', '');
  await expect(figure(page, 'clipsPerGpuDay')).toHaveAttribute('value', '');
  await expect(fleet(page).locator('figure')).toHaveCount(0);

  const way = fleet(page).getByRole('button', {
    name: /^480p, one H100, 4-step LoRA, LightX2V, with/,
  });
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(answer).toContainText(/costs \$[\d,]+/);
  await expect(page).toHaveURL(/timing=lightx2v-t2v-a14b-4step-h100-480p/);
  await expect(fleet(page).locator('figure svg').filter({ visible: true })).toHaveCount(1);
  // The pressed button is gone; the focus is at the answer.
  expect(await page.evaluate(() => document.activeElement?.querySelector('output') !== null)).toBe(
    true,
  );
});

test('what does not fit the card is refused, with the settings that do', async ({ page }) => {
  await page.goto(`${route}?timing=wan22-t2v-a14b-h100-720p-x1&card=l40s`);
  await hydrated(page);
  const answer = fleet(page).locator('output');
  await expect(answer).toContainText('needs 59.8 GB at its peak and the L40S has 48 GB');
  await expect(figure(page, 'usdPerMonth')).toHaveAttribute('value', '');
  await expect(figure(page, 'peakGb')).toHaveAttribute('value', '59.8');
  await fleet(page)
    .getByRole('button', { name: /CPU offload, peak 44.6 GB/ })
    .click();
  // It fits now, and nobody has timed it there.
  await expect(answer).toContainText('it was not timed on the L40S');
  await fleet(page).getByRole('combobox', { name: 'Resolution' }).selectOption('480p');
  await fleet(page).getByRole('textbox', { name: 'Your own GPU-seconds' }).fill('150');
  await expect(answer).toContainText('a clip takes 2 min 30 s');
  await expect(fleet(page)).toContainText('Tight: 44.6 GB at peak, of 48 GB');
});

test('a link brings its inputs, and says what it could not use', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${route}?timing=no-such&tenure=reserved&measured-seconds=-4&clips=20000`);
  await hydrated(page);
  const status = fleet(page).getByRole('status');
  await expect(status).toContainText('Recipe: “no-such” is not one of the choices');
  await expect(status).toContainText('Your own GPU-seconds: -4 is below the lowest value allowed');
  await showsCost(page, published('a14b-4step-h100-reserved', 20_000));
  await fleet(page).getByRole('button', { name: 'Copy link' }).click();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.searchParams.get('tenure')).toBe('reserved');
  expect(copied.searchParams.get('clips')).toBe('20000');
  expect(copied.searchParams.has('timing')).toBe(false);
  expect(copied.searchParams.get('data')).not.toBeNull();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`at 320 px in ${scheme} nothing runs out of the page`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${route}?tenure=owned&timing=mlperf-61-b300&clips=900000`);
    await hydrated(page);
    await expect(fleet(page).locator('figure svg').filter({ visible: true })).toHaveCount(1);
    await expect(fleet(page).locator('.narrow svg')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const button of await fleet(page).locator('.presets button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
  });
}
