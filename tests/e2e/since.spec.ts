import { readFileSync } from 'node:fs';
import { expect, hydrated, test } from './site.ts';

const page1 = '/guide/break-even/';
const index = JSON.parse(readFileSync('dist/data/index.json', 'utf8'));
const present = JSON.parse(readFileSync(`dist/data/versions/${index.version}.json`, 'utf8'));

test('a link of an older version says what has changed since, and how the answer moved', async ({
  page,
}) => {
  const version = '2026-01-01';
  const old = structuredClone({ ...present, version, date: version });
  old.variants['wan-2.6-api-singapore']['720p'] = 0.08;
  old.assumptions['rent-h100'] = 2.5;
  await page.route('**/data/index.json', (route) =>
    route.fulfill({ json: { ...index, versions: [`/data/versions/${version}.json`] } }),
  );
  await page.route(`**/data/versions/${version}.json`, (route) => route.fulfill({ json: old }));
  await page.goto(`${page1}?clips=10000&state=1&data=${version}`);
  await hydrated(page, 'break-even');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await expect(explorer.getByRole('status')).toContainText(`made with the data of ${version}`);
  await expect(explorer.locator('.since')).toContainText('was $4,000 and now is $5,000');
  const changes = explorer.locator('.since ul').first().locator('li');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('$0.08 a second → $0.10');
});

test('a version that nobody kept is said to be another, and nothing breaks', async ({ page }) => {
  await page.goto(`${page1}?data=1999-01-01`);
  await hydrated(page, 'break-even');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await expect(explorer.getByRole('status')).toContainText('1999-01-01');
  await expect(explorer.locator('.since')).toBeEmpty();
});

test('a link of the present version has nothing to say', async ({ page }) => {
  await page.goto(`${page1}?data=${index.version}&clips=5000`);
  await hydrated(page, 'break-even');
  const explorer = page.getByRole('region', { name: 'Break-even explorer' });
  await expect(explorer.getByRole('status')).toBeEmpty();
  await expect(explorer.locator('.since')).toBeEmpty();
});
