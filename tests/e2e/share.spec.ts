import { readFileSync } from 'node:fs';
import { expect, hydrated, test } from './site.ts';

const calculators = [
  { page: '/guide/break-even/', name: 'Break-even explorer', result: 'result,a.usdPerMonth,' },
  {
    page: '/guide/break-even/',
    name: 'What could change the answer',
    result: 'result,shareBCheaper,',
  },
  { page: '/guide/recommendations/', name: 'Quality test planner', result: 'result,pairs,' },
  {
    page: '/guide/self-hosting/',
    name: 'Fleet and running cost',
    result: 'result,clipsPerGpuDay,',
  },
  { page: '/guide/licenses/', name: 'License checker', result: 'result,apache-2-0,' },
];

for (const { page: address, name, result } of calculators) {
  test(`${name}: the answer as Markdown and as CSV, with inputs, sources, version and link`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await hydrated(page);
    const calculator = page.getByRole('region', { name });
    const answer = (await calculator.locator('output').textContent()) ?? '';

    await calculator.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(calculator.getByRole('status')).toContainText('copied as Markdown');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`**${name}.** `);
    expect(text).toContain('| Input |');
    expect(text).toContain('state=1');
    expect(text).toMatch(/Sources: \[.+\]\(<https:/);
    expect(text.replaceAll('\\', '')).toContain(answer.slice(0, 40));

    const downloading = page.waitForEvent('download');
    await calculator.getByRole('button', { name: 'CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^wan-guide-[a-z-]+-\d{4}-\d\d-\d\d\.csv$/);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('about,dataVersion,');
    expect(csv).toContain(result);
    expect(csv).toMatch(/\r\ninput,/);
    expect(csv).toMatch(/\r\nsource,/);
    expect(csv).not.toMatch(/NaN|undefined|Infinity/);
  });
}
