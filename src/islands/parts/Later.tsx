import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { shownCurrency } from '../../format/currency.ts';
import { useSettled } from './settled.ts';

/** Milliseconds: the frame with the sentence is on the screen by then, also where it took long to draw. */
const frame = 16;

interface Props<Result> {
  of: Result;
  /** Reads nothing of the answer but what it is given: it runs when that or the currency changes. */
  children: (result: Result) => ComponentChildren;
}

/**
 * What stands under the sentence of an answer: tables, remarks, a chart. It follows a frame later, so that the
 * sentence and the slider under the finger never wait for it.
 */
export function Later<Result>({ of, children }: Props<Result>) {
  const shown = useSettled(of, frame);
  const { code } = shownCurrency();
  return <>{useMemo(() => children(shown), [shown, code])}</>;
}
