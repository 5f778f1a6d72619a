/** The page's colors, resolved for a canvas, which knows neither custom properties nor light-dark(). */

import type { Ink } from './canvas-shapes.ts';
import type { Color } from './shapes.ts';
import { pageColors } from './svg.ts';

/** With forced colors there is one ink and one ground; dash and mark tell the curves apart, and no area is shaded. */
const forcedColors: Readonly<Record<Color, string>> = {
  ink: 'CanvasText',
  soft: 'CanvasText',
  grid: 'GrayText',
  panel: 'Canvas',
  open: 'CanvasText',
  closed: 'CanvasText',
  'open-wash': 'Canvas',
  'closed-wash': 'Canvas',
  'open-shifted': 'CanvasText',
  'closed-shifted': 'CanvasText',
};

/** Resolves every color on a probe inside the element, in the theme that is in force there. */
export function readTheme(host: HTMLElement): Ink {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Or the browser would force the one text color upon the probe.
  probe.style.setProperty('forced-color-adjust', 'none');
  const names = matchMedia('(forced-colors: active)').matches ? forcedColors : pageColors;
  host.append(probe);
  const colors = Object.fromEntries(
    Object.entries(names).map(([name, value]) => {
      probe.style.color = value;
      return [name, getComputedStyle(probe).color];
    }),
  ) as Record<Color, string>;
  const font = getComputedStyle(host.querySelector('svg') ?? host).fontFamily;
  probe.remove();
  return { colors, font };
}

/** Calls back when the reader or the system changes the theme; returns a way to stop. */
export function watchTheme(run: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', run);
  const observer = new MutationObserver(run);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', run);
  };
}
