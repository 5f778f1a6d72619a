import type { ComponentChildren } from 'preact';

interface Props {
  /** The published key of the figure. */
  of: string;
  /** Unrounded; null where there is no answer. */
  value: number | null;
  children: ComponentChildren;
}

/** A figure that a program may read: unrounded beside what is shown, empty where there is none. */
export function Datum({ of, value, children }: Props) {
  const raw = value === null ? '' : String(value);
  // Preact leaves an empty value out where the element is new.
  return (
    <data value={raw} data-key={of} ref={(data) => data?.setAttribute('value', raw)}>
      {children}
    </data>
  );
}
