import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadPoint } from '../../charts/shapes.ts';

interface Props {
  /** What the keys move along: 'Read the chart by month'. */
  label: string;
  points: readonly ReadPoint[];
  /** The picture. */
  children: ComponentChildren;
}

/**
 * Makes a picture readable point by point: with the pointer, and with the arrow keys, Home, End, Page Up and Page Down.
 * The control says which point it stands on; a region beside it speaks what is there.
 */
export function ReadPoints({ label, points, children }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const point = at === null ? undefined : points[Math.min(at, points.length - 1)];
  const last = points.length - 1;

  function onKeyDown(event: KeyboardEvent) {
    const from = at ?? -1;
    // Up is later on an axis, and the line before in a list.
    const up = points[0]?.y === null ? 1 : -1;
    const leap = Math.max(1, Math.round(points.length / 8));
    const to = {
      ArrowRight: from + 1,
      ArrowLeft: from - 1,
      ArrowUp: from + up,
      ArrowDown: from - up,
      PageUp: from + up * leap,
      PageDown: from - up * leap,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Escape') setAt(null);
    else if (to !== undefined) setAt(Math.min(Math.max(to, 0), last));
    else return;
    event.preventDefault();
  }

  function onPointer(event: PointerEvent & { currentTarget: HTMLElement }) {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height];
    const far = (one: ReadPoint) =>
      one.y === null ? Math.abs(one.x - x) : Math.hypot(one.x - x, (one.y - y) * (height / width));
    let nearest = 0;
    for (const [index, one] of points.entries()) {
      if (far(one) < far(points[nearest] ?? one)) nearest = index;
    }
    setAt(nearest);
  }

  if (points.length === 0) return <>{children}</>;
  return (
    <div class="chart">
      {children}
      <div
        class="reader"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? 0}
        aria-valuetext={(point ?? points[0])?.name}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerCancel={() => setAt(null)}
        // A finger that is lifted leaves the reading; touching elsewhere takes it away.
        onPointerLeave={(event) => event.pointerType !== 'touch' && setAt(null)}
      >
        {point && (
          <>
            <i class={point.y === null ? 'line' : 'spot'} style={place(point)} />
            <p class={point.x > 0.5 ? 'reading left' : 'reading'} style={place(point)}>
              <b>{point.name}</b>
              {point.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
          </>
        )}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {point?.lines.join('; ')}
      </p>
    </div>
  );
}

const place = ({ x, y }: ReadPoint) => ({
  left: `${(100 * x).toFixed(2)}%`,
  ...(y === null ? {} : { top: `${(100 * y).toFixed(2)}%` }),
});
