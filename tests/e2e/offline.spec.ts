import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { listen, staticServer } from '../../tools/serve.mjs';
import { builtPage, expect, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** Addresses of all copies on the device, by the name of their cache. */
const copies = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name, requests.map(({ url }) => new URL(url).pathname)] as const;
    });
    return Object.fromEntries(await Promise.all(lists));
  });

const code = globSync('dist/_astro/*.js').map((file) => `/_astro/${path.basename(file)}`);

/** Until the reader has stayed long enough for everything to be kept. */
const kept = (page: Page) =>
  expect
    .poll(async () => Object.values(await copies(page)).flat(), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(['/', '/method/', '/guide/break-even/', '/offline/', ...code]));

test('offline after the first visit: pages and calculators, with the date of their prices', async ({
  page,
  context,
  problems,
}) => {
  test.slow();
  await page.goto('/evidence/changes/');
  await kept(page);
  const all = await copies(page);
  expect(Object.keys(all)).toEqual([expect.stringMatching(/^wan-guide:\/@[\w-]+$/)]);
  // Large tables are kept where they were visited; whoever has not been there keeps none of them.
  expect(Object.values(all).flat()).toContain('/evidence/changes/');
  expect(Object.values(all).flat()).not.toContain('/evidence/sources/');

  await context.setOffline(true);
  await page.reload();
  const checked = /Checked <time[^>]*>([^<]+)/.exec(builtPage('/evidence/changes/'))?.[1] ?? '?';
  const note = page.getByRole('main').getByRole('status').first();
  await expect(note).toContainText(
    `You are offline: prices as checked on ${checked}, data version`,
  );

  await page.goto('/guide/break-even/?clips=777');
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('You are offline');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await expect(explorer.getByRole('textbox', { name: 'Clips per month' })).toHaveValue('777');
  await explorer.getByRole('textbox', { name: 'Clips per month' }).fill('4321');
  await expect(page).toHaveURL(/clips=4321/);

  await page.goto('/evidence/sources/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page is not on your device yet',
  );
  const list = page.getByRole('main').getByRole('list');
  await expect(list.getByRole('link', { name: 'What changed' })).toBeVisible();
  await expect(list.getByRole('link')).not.toHaveCount(0);
  await list.getByRole('link').last().click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('You are offline');

  // Back on the net, nothing is said any more.
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator('main aside[role=status]')).toHaveCount(0);
  problems.length = 0;
});

test('a calculator in a frame registers nothing', async ({ page }) => {
  await page.goto('/embed/estimate/');
  await page.waitForTimeout(6500);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toHaveLength(0);
});

test('whoever saves data keeps only what they visit', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto('/about/');
  await expect
    .poll(async () => Object.values(await copies(page)).flat(), { timeout: 20_000 })
    .toContain('/about/');
  await page.waitForTimeout(1500);
  const all = Object.values(await copies(page)).flat();
  expect(all).not.toContain('/');
  expect(all.length).toBeLessThan(12);
});

test.describe('a newer build', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wan-guide-newer-'));
  const server = staticServer(folder);
  const file = path.join(folder, 'service-worker.js');
  const revision = /data-rev="([^"]+)"/.exec(builtPage('/'))?.[1] ?? '?';
  let address = '';
  test.beforeAll(async () => {
    cpSync('dist', folder, { recursive: true });
    address = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
  });
  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Publishes a worker of another build; where `home`, with another text of the first page. */
  function publish(version: string, home: boolean) {
    const worker = readFileSync('dist/service-worker.js', 'utf8');
    const known = /version:"([\w-]+)"/.exec(worker)?.[1] ?? '?';
    const other = worker.replaceAll(known, version);
    expect(other).toContain(revision);
    writeFileSync(file, home ? other.replaceAll(revision, 'anothr') : other);
  }

  test('is announced and never forced; inputs stay; the copies of the old one go', async ({
    page,
    problems,
  }) => {
    test.slow();
    await page.goto(`${address}/`);
    await kept(page);
    const estimate = page.getByRole('region', { name: 'Quick estimate' });
    await estimate.getByRole('textbox', { name: 'Clips per month' }).fill('4321');
    await expect(page).toHaveURL(/clips=4321/);
    await page.evaluate(() => Object.assign(window, { still: true }));

    // Another page has changed: whoever reads this one need not know, and the worker changes by itself.
    publish('secondbd', false);
    const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await look();
    await expect
      .poll(async () => Object.keys(await copies(page)))
      .toEqual(['wan-guide:/@secondbd']);
    await expect(page.getByRole('complementary', { name: 'Update' })).toHaveCount(0);

    publish('thirdbld', true);
    await look();
    const notice = page.getByRole('complementary', { name: 'Update' });
    await expect(notice.getByRole('status')).toHaveText(/A newer version of this guide is ready/);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => 'still' in window)).toBe(true);

    const loaded = page.waitForEvent('load');
    await notice.getByRole('button', { name: 'Reload' }).click();
    await loaded;
    expect(await page.evaluate(() => 'still' in window)).toBe(false);
    await expect(page).toHaveURL(/clips=4321/);
    await expect(estimate.getByRole('textbox', { name: 'Clips per month' })).toHaveValue('4,321');
    expect(Object.keys(await copies(page))).toEqual(['wan-guide:/@thirdbld']);
    // A server of its own, which is another host to the other tests.
    problems.length = 0;
  });
});
