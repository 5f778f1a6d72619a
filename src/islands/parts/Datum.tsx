import type { ComponentChildren } from 'preact';

interface Props {
  /** The published key of the figure. */
  of: string;
  /** Unrounded; null where there is no answer. */
  value: number | null;
  children: ComponentChildren;
}

/** A figure that a program may read: unrounded beside what is shown, empty where there is none. */
export const Datum = ({ of, value, children }: Props) => (
  <data value={value === null ? '' : String(value)} data-key={of}>
    {children}
  </data>
);
