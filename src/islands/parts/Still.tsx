import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

interface Props {
  children: ComponentChildren;
  /** What the children take from the component around them. */
  by?: readonly unknown[];
}

/**
 * The part of a form that does not follow the answer: compared again only when something in `by` is another, though the
 * component around it is drawn at every step of a slider. Its fields follow their own inputs.
 */
export function Still({ children, by = [] }: Props) {
  return <>{useMemo(() => children, by)}</>;
}
