import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose verdict depends on colors; the others see the same page in either theme. */
export const ofColors = ['color-contrast', 'link-in-text-block'];

interface Asked {
  /** These rules alone. */
  only?: readonly string[];
  /** All rules but these. */
  but?: readonly string[];
  /** A part of the page, and what is left out of it. */
  within?: string;
  without?: string;
}

/** WCAG 2.2 A and AA, and axe's best practices, or some rules alone; one line a violation. */
export async function violations(page: Page, { only, but = [], within, without }: Asked = {}) {
  // No page has frames of another host in it; without looking for them, axe takes a fifth of the time.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (within) builder.include(within);
  if (without) builder.exclude(without);
  const { violations } = await builder
    .options(
      only
        ? { runOnly: { type: 'rule', values: [...only] }, resultTypes: ['violations'] }
        : {
            runOnly: { type: 'tag', values: standards },
            rules: {
              'target-size': { enabled: true },
              ...Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
            },
            resultTypes: ['violations'],
          },
    )
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
  );
}

export const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) {
      (details as HTMLDetailsElement).open = true;
    }
  });

/**
 * Everything as it is seen: a narrow page lays out what is out of sight only when it comes near, and until then a check
 * that does not scroll finds it laid over what follows.
 */
export const layOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });

/** Two frames: what a change of size or theme moves has moved. */
export const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

export interface Mode {
  name: string;
  media?: { colorScheme?: 'light' | 'dark'; forcedColors?: 'active' | 'none' };
  text?: string;
  size?: { width: number; height: number };
  asked: Asked;
}

/** How a page can be looked at other than in light at its usual size, each after the one before, and the rules that may then judge otherwise. */
export const modes: readonly Mode[] = [
  { name: 'in dark', media: { colorScheme: 'dark' }, asked: { only: ofColors } },
  {
    name: 'in dark forced colors',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    asked: { only: ofColors },
  },
  { name: 'in light forced colors', media: { colorScheme: 'light' }, asked: { only: ofColors } },
  {
    name: 'with text at twice its size',
    media: { forcedColors: 'none' },
    text: '200%',
    asked: { but: ofColors },
  },
  // 1280 by 1024 pixels, four times as large.
  { name: 'at 400% zoom', size: { width: 320, height: 256 }, asked: { but: ofColors } },
];

export async function look(page: Page, { media, text = '', size }: Mode) {
  if (media) await page.emulateMedia(media);
  if (size) {
    await layOut(page);
    await page.setViewportSize(size);
  }
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, text);
  await drawn(page);
}
