/** The chart on a canvas, by Chart.js: only what it needs of it, so that little is loaded. */

import { Chart, type ChartDataset, LineController, LineElement, type Plugin } from 'chart.js';
import { shownFormat } from './canvas-format.ts';
import { NoPoint, PlainScale } from './canvas-parts.ts';
import { drawShape, type Ink } from './canvas-shapes.ts';
import { readTheme, watchTheme } from './canvas-theme.ts';
import { type Format, layout } from './layout.ts';
import type { Drawing } from './shapes.ts';
import type { ChartSpec } from './spec.ts';

Chart.register(LineController, LineElement, NoPoint, PlainScale);

export interface ChartPicture {
  draw(spec: ChartSpec): void;
  destroy(): void;
}

/** Takes a canvas that lies over the SVG in `host`; both fill the same box at the same scale. */
export function createPicture(canvas: HTMLCanvasElement, host: HTMLElement): ChartPicture {
  let spec: ChartSpec | null = null;
  let drawing: Drawing | null = null;
  let ink: Ink = readTheme(host);
  let size = '';
  // Read when the box changes, not at each step of a slider: reading makes the browser lay the page out in between.
  let box = measure(host);
  let seen = true;
  let stale = false;

  const shapes: Plugin<'line'> = {
    id: 'shapes',
    beforeDatasetsDraw({ ctx }) {
      if (!drawing) return;
      const { left, top, right, bottom } = drawing.plot;
      for (const shape of drawing.behind) {
        if (shape.kind !== 'area') {
          drawShape(ctx, shape, ink);
          continue;
        }
        ctx.save();
        ctx.beginPath();
        ctx.rect(left, top, right - left, bottom - top);
        ctx.clip();
        drawShape(ctx, shape, ink);
        ctx.restore();
      }
    },
    afterDatasetsDraw({ ctx }) {
      if (!drawing) return;
      for (const shape of drawing.front) drawShape(ctx, shape, ink);
    },
  };

  const chart = new Chart<'line', { x: number; y: number }[]>(canvas, {
    type: 'line',
    data: { datasets: [] },
    plugins: [shapes],
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      events: [],
      layout: { autoPadding: false },
      elements: { point: { radius: 0 } },
      scales: {
        x: { type: 'linear', display: false, min: 0 },
        y: { type: 'linear', display: false, min: 0 },
      },
    },
  });

  const render = (): void => {
    if (!spec) return;
    stale = !seen;
    if (stale) return;
    drawing = layout(spec, box.format);
    const { width, height, plot } = drawing;
    const { options } = chart;
    options.layout = {
      autoPadding: false,
      padding: {
        left: plot.left,
        top: plot.top,
        right: width - plot.right,
        bottom: height - plot.bottom,
      },
    };
    options.scales = {
      x: { type: 'linear', display: false, min: 0, max: drawing.xMax },
      y: { type: 'linear', display: false, min: 0, max: drawing.yMax },
    };
    chart.data.datasets = datasets(spec, drawing, ink);
    // The drawing keeps its own unit; the page scales it as it scales the SVG.
    const ratio = ((window.devicePixelRatio || 1) * box.width) / width;
    const next = `${width} ${height} ${ratio}`;
    if (next !== size) {
      size = next;
      options.devicePixelRatio = ratio;
      chart.resize(width, height);
    }
    chart.update('none');
  };

  const resized = new ResizeObserver(() => {
    box = measure(host);
    render();
  });
  resized.observe(host);
  // A picture that nobody sees waits until somebody does.
  const looked = new IntersectionObserver(
    (entries) => {
      seen = entries.at(-1)?.isIntersecting ?? true;
      if (seen && stale) render();
    },
    { rootMargin: '200px' },
  );
  looked.observe(host);
  const unwatch = watchTheme(() => {
    ink = readTheme(host);
    render();
  });

  return {
    draw(nextSpec) {
      spec = nextSpec;
      render();
    },
    destroy() {
      resized.disconnect();
      looked.disconnect();
      unwatch();
      chart.destroy();
    },
  };
}

/** How wide the box is, and which of the two pictures the page's styles show in it. */
const measure = (host: HTMLElement): { width: number; format: Format } => ({
  width: host.clientWidth,
  format: shownFormat(host),
});

function datasets(
  spec: ChartSpec,
  drawing: Drawing,
  ink: Ink,
): ChartDataset<'line', { x: number; y: number }[]>[] {
  return spec.series.map((one, i) => {
    const curve = drawing.curves[i];
    return {
      data: one.points.map(({ x, usd }) => ({ x, y: usd })),
      borderColor: curve ? ink.colors[curve.color] : ink.colors.ink,
      borderWidth: curve?.width ?? 2,
      borderDash: curve?.dash ?? [],
      borderJoinStyle: 'round',
      clip: 4,
    };
  });
}
