/** Whether a setting fits a card: its measured peak memory against the card's. */

export type Fit = 'fits' | 'tight' | 'no';

/** Above this share of the card's memory a setting fits on paper and fails with anything else on the card. */
const tightFrom = 0.9;

/** Both in GB, of one card. A setting that needs exactly what the card has fits, and is tight. */
export function cardFit(peakGb: number, memoryGb: number): Fit {
  if (peakGb > memoryGb) return 'no';
  return peakGb > memoryGb * tightFrom ? 'tight' : 'fits';
}
