import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { shownCurrency } from '../../format/currency.ts';
import { useSettled } from './settled.ts';

/** Milliseconds: the frame with the sentence is on the screen by then, also where it took long to draw. */
const frame = 16;

/** Milliseconds: where the script alone took longer, laying out and painting take many times that, and wait for a pause. */
const long = 3;
const pause = 150;

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
  const took = useRef(0);
  const shown = useSettled(of, took.current > long ? pause : frame);
  const { code } = shownCurrency();
  const begun = performance.now();
  // After what stands in it has been drawn.
  useLayoutEffect(() => {
    took.current = performance.now() - begun;
  }, [shown]);
  return <>{useMemo(() => children(shown), [shown, code])}</>;
}
