/** What could change the answer: one object that sentence, tables and pictures read, so that they cannot disagree. */

import type { Catalog } from '../data/types.ts';
import type { Answer } from './answer.ts';
import { type Swings, swings } from './swings.ts';
import type { Uncertainty } from './uncertainty.ts';
import { uncertaintyAnswer } from './uncertainty-answer.ts';
import type { Values } from './values.ts';

export interface UncertaintyView extends Swings {
  answer: Answer;
}

/** Pure; `values` must be within bounds (see `decode`), `result` that of these inputs. */
export function uncertaintyView(
  catalog: Catalog,
  values: Values,
  result: Uncertainty | null,
): UncertaintyView {
  const found = swings(catalog, values, result);
  return { ...found, answer: uncertaintyAnswer(found) };
}
