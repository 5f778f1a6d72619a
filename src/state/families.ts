/** How the families of options are called, ordered and marked, everywhere alike. */

import type { Family, OptionEntry } from '../data/types.ts';
import { rankedFamilies } from '../data/types.ts';

export const familyOrder: readonly Family[] = [...rankedFamilies, 'article'];

export const familyLabels: Readonly<Record<Family, string>> = {
  'vendor-api': 'Vendor API',
  'hosted-open-weights': 'Hosted open weights',
  'rented-gpus': 'Rented GPUs, on demand',
  'reserved-gpus': 'Reserved GPUs',
  'owned-gpus': 'Owned GPUs',
  article: 'The founding article’s figures',
};

/** The two hues of the guide. */
export type Tone = 'open' | 'closed';

export type Mark = 'circle' | 'diamond' | 'square' | 'hollow-diamond' | 'triangle';

/** The mark of a family in charts, tables and text. */
export const familyMarks: Readonly<Record<Family, Mark>> = {
  'vendor-api': 'circle',
  'hosted-open-weights': 'circle',
  'rented-gpus': 'diamond',
  'reserved-gpus': 'square',
  'owned-gpus': 'hollow-diamond',
  article: 'triangle',
};

/** The hue of an option: that of its weights. */
export const toneOf = (entry: OptionEntry): Tone => entry.weights;
