/**
 * The interactive cost chart. The page comes with the SVG; once it is near the screen, Chart.js draws the same picture
 * on a canvas in the same box. A reader may move along the volume axis with pointer or keys, over either of them: the
 * control says the volume, and a region beside it speaks the costs there.
 */

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import { monthlyCost } from '../model/index.ts';
import type { Comparison } from '../state/comparison.ts';
import { shownFormat } from './canvas-format.ts';
import type { ChartPicture } from './canvas-picture.ts';
import { costChart } from './cost-chart.ts';
import { type Format, formats, layout } from './layout.ts';
import { clipsAt, readoutShapes } from './readout.ts';
import type { Drawing } from './shapes.ts';
import type { ChartSpec } from './spec.ts';
import { chartSvg, shapesSvg } from './svg.ts';

interface Props {
  comparison: Comparison;
  /** Unique on the page; the ids in the SVG begin with it. */
  id?: string;
  /** Stands under the picture where its layer to touch could not be loaded. */
  lost?: (again: () => void) => ComponentChildren;
}

/** Pictures that screen readers and print take are redrawn when the reader pauses, not at each step of a slider. */
const pause = 300;

export function CostChart({ comparison, id = 'cost-chart', lost }: Props) {
  const spec = useMemo(() => costChart(comparison), [comparison]);
  const drawn = useMemo(() => lazyLayouts(spec), [spec]);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<ChartPicture | null>(null);
  const [awake, setAwake] = useState(false);
  const [near, setNear] = useState(false);
  const [live, setLive] = useState(false);
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const still = useStill(spec, live);
  const pictures = useMemo(
    () => ({
      broad: { __html: chartSvg(still, 'broad', `${id}-broad`) },
      narrow: { __html: chartSvg(still, 'narrow', `${id}-narrow`) },
    }),
    [still, id],
  );

  useEffect(() => {
    setAwake(true);
    return whenNear(box.current, () => setNear(true));
  }, []);

  useEffect(() => {
    const [host, target] = [box.current, canvas.current];
    if (!near || failed || !host || !target) return;
    let gone = false;
    import('./canvas-picture.ts')
      .then(async ({ createPicture }) => {
        // Drawn before the font is there, every label would be in another one.
        await document.fonts?.ready;
        if (gone) return;
        picture.current = createPicture(target, host);
        setLive(true);
      })
      // Offline or blocked: the SVG stays, and can be read all the same.
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      picture.current?.destroy();
      picture.current = null;
    };
  }, [near, failed]);

  // In the frame of the input, and of the moment at which the SVG is hidden.
  useLayoutEffect(() => picture.current?.draw(spec), [spec, live]);

  const clips = Math.min(at ?? comparison.workload.clipsPerMonth, spec.x.max);
  const stops = [0, ...spec.crossings.map(({ x }) => x), spec.x.max];

  /** What a pointer passes over is shown and not spoken: it would never come to an end of a sentence. */
  function point(to: number | null, speak = false) {
    setAt(to);
    setSpoken(to !== null && speak ? costsAt(comparison, to) : '');
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = target(event.key, clips, spec.x.max / 100, stops, spec);
    if (event.key === 'Escape') point(null);
    else if (to !== null) point(Math.min(Math.max(to, 0), spec.x.max), true);
    else return;
    event.preventDefault();
  }

  function onPointer(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (!box.current) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const drawing = drawn(shownFormat(box.current));
    point(clipsAt(drawing, (event.clientX - left) / width), event.type === 'pointerdown');
  }

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
        {near && <canvas ref={canvas} />}
        {awake && !spec.empty && (
          <div
            class="reader"
            role="slider"
            tabIndex={0}
            aria-label="Read the chart at a volume"
            aria-valuemin={0}
            aria-valuemax={Math.round(spec.x.max)}
            aria-valuenow={Math.round(clips)}
            aria-valuetext={`${count(clips)} clips a month`}
            onKeyDown={onKeyDown}
            onBlur={() => point(null)}
            onPointerMove={onPointer}
            onPointerDown={onPointer}
            onPointerCancel={() => point(null)}
            // A finger that is lifted leaves the reading; touching elsewhere takes it away.
            onPointerLeave={(event) => event.pointerType !== 'touch' && point(null)}
          >
            {at !== null &&
              (['broad', 'narrow'] as const).map((format) => (
                <svg
                  key={format}
                  class={format}
                  viewBox={`0 0 ${formats[format].width} ${formats[format].height}`}
                  aria-hidden="true"
                  dangerouslySetInnerHTML={readout(spec, drawn(format), clips)}
                />
              ))}
          </div>
        )}
        <p class="visually-hidden" aria-live="polite">
          {spoken}
        </p>
      </div>
      {failed && lost?.(() => setFailed(false))}
      {spec.bandNote && <p class="small">{spec.bandNote}</p>}
    </>
  );
}

/** The costs at a volume, over the picture of one format. */
const readout = (spec: ChartSpec, drawing: Drawing, clips: number) => ({
  __html: shapesSvg(readoutShapes(spec, drawing, clips, { count, money })),
});

/** A chart's drawings, each laid out when it is first asked for. */
function lazyLayouts(spec: ChartSpec): (format: Format) => Drawing {
  const made: Partial<Record<Format, Drawing>> = {};
  return (format) => {
    made[format] ??= layout(spec, format);
    return made[format];
  };
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

/** 'Wan 2.6 API $6,000 and 4-step A14B (rented H100) $5,633 a month'. */
export function costsAt({ a, b, workload }: Comparison, clips: number): string {
  const sides = a.entry.id === b.entry.id ? [a] : [a, b];
  const costs = sides.flatMap(({ entry, option }) => {
    if (!option) return [];
    const { usdPerMonth } = monthlyCost(option, { ...workload, clipsPerMonth: clips });
    return [`${nameOf(entry)} ${money(usdPerMonth)}`];
  });
  return `${list(costs)} a month`;
}

/** The spec at once while the SVG is seen; behind a live canvas only when the reader pauses. */
function useStill(spec: ChartSpec, live: boolean): ChartSpec {
  const [still, setStill] = useState(spec);
  useEffect(() => {
    if (still === spec) return;
    const settle = () => setStill(spec);
    const timer = setTimeout(settle, live ? pause : 0);
    // Paper does not wait.
    addEventListener('beforeprint', settle);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', settle);
    };
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
