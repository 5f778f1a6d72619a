/** Payback and growth: the cash and the answer that is read from it, one object for text, table and chart. */

import type { Catalog } from '../data/types.ts';
import type { Answer } from './answer.ts';
import { type Cash, cash } from './cash.ts';
import { paybackAnswer } from './payback-answer.ts';
import type { Values } from './values.ts';

export interface PaybackView extends Cash {
  answer: Answer;
}

/** Pure; `values` must be within bounds (see `decode`) and name the view's inputs. */
export function paybackView(catalog: Catalog, values: Values): PaybackView {
  const found = cash(catalog, values);
  return { ...found, answer: paybackAnswer(found) };
}
