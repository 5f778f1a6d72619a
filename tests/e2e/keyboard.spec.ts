import type { Page } from '@playwright/test';
import { drawn, openDetails } from './accessible.ts';
import { expect, hydrated, routes, scrollThrough, test } from './site.ts';

interface Stop {
  element: Element;
  /** What it looks like with the focus, and without. */
  focused: string;
  plain?: string;
  /** What the reader sees in its place; nothing where it is seen itself. */
  covered: string;
}

declare global {
  interface Window {
    visited: Stop[];
    /** Once through, the page's beginning has been reached again. */
    isRound: boolean;
    /** Every element that the Tab key must reach, in the order of the document. */
    stopsOfPage: () => Element[];
  }
}

/** From now on the page writes down where the focus goes: what shows it there, and whether anything lies over it. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const wanted = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const isStop = (element: HTMLElement) => {
      if (element.tabIndex < 0 || element.closest('[inert], dialog, :disabled, [popover]')) {
        return false;
      }
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = document.querySelectorAll<HTMLInputElement>(`[name="${element.name}"]`);
      return element === ([...group].find((one) => one.checked) ?? group[0]);
    };
    window.stopsOfPage = () => [...document.querySelectorAll<HTMLElement>(wanted)].filter(isStop);

    const styleOf = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } =
        getComputedStyle(element);
      const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`;
      return [outline, boxShadow, backgroundColor, borderColor].join('|');
    };
    /** What is seen in its place, where no point of it is what the reader sees there, within the window. */
    const coverOf = (element: Element) => {
      const hits = [...element.getClientRects()].flatMap((box) => {
        const [x0, x1] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [y0, y1] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        if (x1 <= x0 || y1 <= y0) return [];
        return [0.5, 0.1, 0.9].flatMap(
          (part) => document.elementFromPoint(x0 + part * (x1 - x0), y0 + part * (y1 - y0)) ?? [],
        );
      });
      if (hits.some((hit) => element.contains(hit) || hit.contains(element))) return '';
      return hits[0]?.outerHTML.slice(0, 140) ?? 'it is outside of the window';
    };

    window.visited = [];
    window.isRound = false;
    let last: Stop | undefined;
    // By the next key, the browser has scrolled to where the focus is.
    const look = ({ key }: KeyboardEvent) => {
      if (key !== 'Tab') return;
      if (last) last.plain ??= styleOf(last.element);
      last = undefined;
      const element = document.activeElement;
      if (!element || window.isRound) return;
      window.isRound = window.visited.length > 0 && element === document.body;
      // A preview is a stop of its own, beside the one that it belongs to.
      if (element === document.body || element.closest('[popover]')) return;
      last = { element, focused: styleOf(element), covered: coverOf(element) };
      window.visited.push(last);
    };
    addEventListener('keydown', look, true);
    return window.stopsOfPage().length;
  });

/** Once through the page by the Tab key, and what was wrong on the way. */
async function walk(page: Page) {
  const stops = await watch(page);
  const isRound = () => page.evaluate(() => window.isRound);
  // Previews on the way take keys of their own; past the last stop the browser begins again.
  for (let keys = 0; keys < 4 * stops + 500; keys += 1) {
    await page.keyboard.press('Tab');
    if (keys % 20 === 0 && (await isRound())) break;
  }
  if (!(await isRound())) return ['the Tab key does not lead out of the page'];
  return page.evaluate(() => {
    const naming = (element: Element | undefined) => element?.outerHTML.slice(0, 140);
    const stops = window.stopsOfPage();
    // From its preview the focus may come back to where it was.
    const visited = window.visited.filter(
      ({ element }, step) => element !== window.visited[step - 1]?.element,
    );
    const order = visited.map(({ element }) => stops.indexOf(element));
    const faults = visited.flatMap(({ element, focused, plain, covered }) => [
      ...(focused === plain ? [`no focus to be seen: ${naming(element)}`] : []),
      ...(covered ? [`hidden while it has the focus: ${naming(element)} by ${covered}`] : []),
    ]);
    for (const [step, at] of order.entries()) {
      if (at < 0) faults.push(`a stop that nobody expects: ${naming(visited[step]?.element)}`);
      else if (at !== step) {
        faults.push(`number ${at} comes as number ${step}: ${naming(stops[at])}`);
        break;
      }
    }
    for (const [at, element] of stops.entries()) {
      if (!order.includes(at)) faults.push(`not reached: ${naming(element)}`);
    }
    return faults.slice(0, 20);
  });
}

async function everythingOpen(page: Page, route: string) {
  await page.goto(route);
  await scrollThrough(page);
  await hydrated(page);
  await openDetails(page);
  // What comes late, such as a chart that can be read by keys, is there; so is an answer that comes when its questions
  // have the focus.
  await page.evaluate(() => {
    for (const inputs of document.querySelectorAll('[data-calculator] .inputs')) {
      inputs.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    }
  });
  await scrollThrough(page);
  await expect(page.locator('.answers astro-slot')).toHaveCount(0);
  await drawn(page);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

for (const route of routes) {
  for (const width of [320, 1440]) {
    const tag = route === (width === 320 ? '/guide/licenses/' : '/') ? [] : ['@slow'];
    test(`${route} at ${width} px: the Tab key reaches everything, in order, and is seen`, {
      tag,
    }, async ({ page }) => {
      test.setTimeout(180_000); // a page of tables has a thousand links
      await page.setViewportSize({ width, height: width === 320 ? 568 : 900 });
      await everythingOpen(page, route);
      expect(await walk(page)).toEqual([]);
    });
  }

  // What is read aloud comes in the order of the document; what is seen must not come in another.
  test(`${route}: nothing on the screen is turned around`, {
    tag: route === '/' ? [] : ['@slow'],
  }, async ({ page }) => {
    await page.goto(route);
    const turned = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => {
          const { order, flexDirection, flexWrap } = getComputedStyle(element);
          return order !== '0' || /reverse/.test(flexDirection + flexWrap);
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(turned).toEqual([]);
  });
}
