import type { PredictionRow } from '../data/schema/prediction.ts';

/** What a verdict on a prediction is called; the window is still open, so nothing has held for good. */
export const verdictNames: Record<PredictionRow['verdict'], string> = {
  held: 'Held so far',
  failing: 'Failing',
  failed: 'Failed',
  'too-early': 'Too early to say',
};
