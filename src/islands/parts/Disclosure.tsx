import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A closed table of many rows. Without script it is complete; with script its rows are drawn only while it is
 * open, so that a moving slider does not redraw what nobody sees.
 */
export function Disclosure({
  summary,
  children,
}: {
  summary: string;
  children: () => ComponentChildren;
}) {
  const [drawn, setDrawn] = useState(true);
  useEffect(() => setDrawn(false), []);
  return (
    <details class="more" onToggle={(event) => setDrawn(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {drawn && children()}
    </details>
  );
}
