import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The frame of a table: named, and a stop of the Tab key only while it is narrower than its table. Until a script has
 * measured it, it is one.
 */
export function ScrollTable({ label, children }: { label: string; children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      setScrolls(current.scrollWidth > current.clientWidth + 1);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      class="table"
      {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
