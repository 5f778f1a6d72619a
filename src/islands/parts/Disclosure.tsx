import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  summary: string;
  /** Too long to come with the page: offered only where a script can draw it. */
  late?: boolean;
  children: () => ComponentChildren;
}

/**
 * A closed table of many rows. Without script it is complete (or, where `late`, not offered); with script its rows are
 * drawn only while it is open, so that a moving slider does not redraw what nobody sees. Paper has what is not late.
 */
export function Disclosure({ summary, late = false, children }: Props) {
  const [drawn, setDrawn] = useState(!late);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const isOpen = () => !!details.current?.open;
    const draw = ({ type }: Event) => setDrawn(type === 'beforeprint' || isOpen());
    // A reader may have opened it before the script was there.
    setDrawn(isOpen());
    if (late) return;
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', draw);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', draw);
    };
  }, []);
  return (
    <details
      ref={details}
      class={late ? 'more js-only' : 'more'}
      onToggle={(event) => setDrawn(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {drawn && children()}
    </details>
  );
}
