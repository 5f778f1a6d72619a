import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { breakEven, type DeploymentOption, monthlyCost, workload } from '../../src/model/index.ts';
import { expect, hydrated } from './site.ts';

export const explorerPage = '/guide/break-even/';

interface PublishedOption {
  id: string;
  variants: { resolution: string; option: DeploymentOption }[];
}

const options: PublishedOption[] = JSON.parse(readFileSync('dist/data/options.json', 'utf8'));

/** The data version that links name. */
export const dataVersion: string = JSON.parse(readFileSync('dist/data/index.json', 'utf8')).version;

/** The shared inputs and their published defaults. */
export const defaults = {
  clips: 10_000,
  seconds: 5,
  resolution: '720p',
  audio: 'no',
  attempts: 1,
  peak: 1,
  a: 'wan-2.6-api-singapore',
  b: 'a14b-4step-h100-rented',
};
export type Shared = typeof defaults;

export type Figures = Record<string, number | null>;

/** What the explorer must show, computed from the published data with the published model. */
export function expectedFigures(changes: Partial<Shared>): Figures {
  const shared = { ...defaults, ...changes };
  const load = workload({
    clipsPerMonth: shared.clips,
    secondsPerClip: shared.seconds,
    peakToAverage: shared.peak,
  });
  const side = (id: string): DeploymentOption => {
    const entry = options.find((option) => option.id === id);
    const variant = entry?.variants.find(({ resolution }) => resolution === shared.resolution);
    if (!variant) throw new Error(`${id} has no ${shared.resolution} variant`);
    return { ...variant.option, attemptsPerClip: shared.attempts };
  };
  const a = side(shared.a);
  const b = side(shared.b);
  const moves = breakEven(a, b, load, Math.max(1_000_000, 4 * shared.clips));
  return {
    'a.usdPerMonth': monthlyCost(a, load).usdPerMonth,
    'b.usdPerMonth': monthlyCost(b, load).usdPerMonth,
    'a.usdPerClip': monthlyCost(a, load).usdPerClip,
    'b.usdPerClip': monthlyCost(b, load).usdPerClip,
    firstClips: moves.firstClips,
    settledClips: moves.settledClips,
  };
}

export const explorer = (page: Page) => page.getByRole('region', { name: 'Break-even explorer' });

/** What a link got wrong, and what was done about it. `<output>` is a status too, hence the attribute. */
export const notice = (page: Page) => explorer(page).locator('[role=status]');

/** The figures as the page shows them, by key; null where it has none. */
export async function figures(page: Page): Promise<Figures> {
  const pairs = await explorer(page)
    .locator('data[data-key]')
    .evaluateAll((all) =>
      all.map((data) => [
        (data as HTMLElement).dataset.key ?? '',
        (data as HTMLDataElement).value === '' ? null : Number((data as HTMLDataElement).value),
      ]),
    );
  return Object.fromEntries(pairs);
}

/** Waits until the page shows exactly these figures. */
export async function expectFigures(page: Page, expected: Figures) {
  await expect.poll(() => figures(page)).toMatchObject(expected);
}

export async function openExplorer(page: Page, query = '') {
  await page.goto(explorerPage + query);
  // The page's other calculators sleep on: waking them takes longer than most tests.
  await hydrated(page, 'break-even');
}

export const queryOf = (page: Page) => new URL(page.url()).searchParams;
