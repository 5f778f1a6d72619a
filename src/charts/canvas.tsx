/**
 * The interactive cost chart. The page comes with the SVG; once it is near the screen, Chart.js draws the same picture
 * on a canvas in the same box, and a reader may move along the volume axis with pointer or keys.
 */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import { monthlyCost } from '../model/index.ts';
import type { Comparison } from '../state/comparison.ts';
import type { ChartPicture } from './canvas-picture.ts';
import { costChart } from './cost-chart.ts';
import { type Format, formats } from './layout.ts';
import type { ChartSpec } from './spec.ts';
import { chartSvg } from './svg.ts';

interface Props {
  comparison: Comparison;
  /** Called with the costs at a point that the reader taps or confirms with Enter. */
  onPoint?: (text: string) => void;
  /** Unique on the page; the ids in the SVG begin with it. */
  id?: string;
}

/** Pictures that screen readers and print take are redrawn when the reader pauses, not at each step of a slider. */
const pause = 300;

export function CostChart({ comparison, onPoint, id = 'cost-chart' }: Props) {
  const spec = useMemo(() => costChart(comparison), [comparison]);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<ChartPicture | null>(null);
  const [near, setNear] = useState(false);
  const [live, setLive] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const still = useStill(spec, live);
  const pictures = useMemo(
    () => ({
      broad: { __html: chartSvg(still, 'broad', `${id}-broad`) },
      narrow: { __html: chartSvg(still, 'narrow', `${id}-narrow`) },
    }),
    [still, id],
  );

  useEffect(() => whenNear(box.current, () => setNear(true)), []);

  useEffect(() => {
    const [host, target] = [box.current, canvas.current];
    if (!near || !host || !target) return;
    let gone = false;
    import('./canvas-picture.ts')
      .then(async ({ createPicture }) => {
        // Drawn before the font is there, every label would be in another one.
        await document.fonts?.ready;
        if (gone) return;
        picture.current = createPicture(target, host);
        setLive(true);
      })
      // Offline or blocked: the SVG stays, and nothing is lost but the pointer.
      .catch(() => undefined);
    return () => {
      gone = true;
      picture.current?.destroy();
      picture.current = null;
    };
  }, [near]);

  // In the frame of the input, and of the moment at which the SVG is hidden.
  useLayoutEffect(() => picture.current?.draw(spec, at), [spec, at, live]);

  const point = at === null ? null : Math.min(at, spec.x.max);
  const reading = (clips: number): string => costsAt(comparison, clips);
  const step = spec.x.max / 100;
  const stops = [0, ...spec.crossings.map(({ x }) => x), spec.x.max];

  function onKeyDown(event: KeyboardEvent) {
    const from = point ?? comparison.workload.clipsPerMonth;
    const to = target(event.key, from, step, stops, spec);
    if (event.key === 'Enter') onPoint?.(reading(from));
    else if (event.key === 'Escape') setAt(null);
    else if (to !== null) setAt(Math.min(Math.max(to, 0), spec.x.max));
    else return;
    event.preventDefault();
  }

  const now = point ?? comparison.workload.clipsPerMonth;
  return (
    <>
      <div class="chart" ref={box}>
        {(['broad', 'narrow'] as const).map((format) => (
          <div
            key={format}
            class={format}
            style={{ opacity: live ? 0 : 1, aspectRatio: ratio(format) }}
            dangerouslySetInnerHTML={pictures[format]}
          />
        ))}
        {near && (
          <div
            role="slider"
            tabIndex={live ? 0 : -1}
            aria-label="Read the chart at a volume"
            aria-valuemin={0}
            aria-valuemax={Math.round(spec.x.max)}
            aria-valuenow={Math.round(now)}
            aria-valuetext={reading(now)}
            style={{ position: 'absolute', inset: 0, touchAction: 'pan-y' }}
            onKeyDown={onKeyDown}
            onBlur={() => setAt(null)}
            onPointerMove={(event) => setAt(picture.current?.clipsAt(event.clientX) ?? null)}
            onPointerLeave={() => setAt(null)}
            onClick={() => point !== null && onPoint?.(reading(point))}
          >
            <canvas ref={canvas} />
          </div>
        )}
      </div>
      {spec.bandNote && <p class="small">{spec.bandNote}</p>}
    </>
  );
}

const ratio = (format: Format): string => `${formats[format].width} / ${formats[format].height}`;

/** Where a key leads on the volume axis; null for a key that means nothing here. */
function target(
  key: string,
  from: number,
  step: number,
  stops: readonly number[],
  { x }: ChartSpec,
): number | null {
  // A step lands on its own grid, so that there and back is the same place.
  const grid = Math.round(from / step);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return (grid + 1) * step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return (grid - 1) * step;
    case 'PageUp':
      return stops.find((stop) => stop > from * (1 + 1e-9)) ?? x.max;
    case 'PageDown':
      return stops.findLast((stop) => stop < from * (1 - 1e-9)) ?? 0;
    case 'Home':
      return 0;
    case 'End':
      return x.max;
    default:
      return null;
  }
}

/** '12,000 clips: Wan 2.6 API $6,000, 4-step rented H100 $5,633'. */
export function costsAt({ a, b, workload }: Comparison, clips: number): string {
  const sides = a.entry.id === b.entry.id ? [a] : [a, b];
  const costs = sides.flatMap(({ entry, option }) => {
    if (!option) return [];
    const { usdPerMonth } = monthlyCost(option, { ...workload, clipsPerMonth: clips });
    return [`${nameOf(entry)} ${money(usdPerMonth)}`];
  });
  return `${count(clips)} clips: ${list(costs)} a month`;
}

/** The spec at once while the SVG is seen; behind a live canvas only when the reader pauses. */
function useStill(spec: ChartSpec, live: boolean): ChartSpec {
  const [still, setStill] = useState(spec);
  useEffect(() => {
    if (still === spec) return;
    const timer = setTimeout(() => setStill(spec), live ? pause : 0);
    return () => clearTimeout(timer);
  }, [spec, still, live]);
  return live ? still : spec;
}

/** Calls back once the element is within a screen of being seen. */
function whenNear(element: Element | null, run: () => void): () => void {
  if (!element || typeof IntersectionObserver === 'undefined') return () => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: '300px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
