import type { Data } from './datasets.ts';
import { changeFaults } from './integrity/changes.ts';
import { claimFaults } from './integrity/claims.ts';
import { currencyFaults } from './integrity/currency.ts';
import { glossaryFaults } from './integrity/glossary.ts';
import { guideFaults } from './integrity/guide.ts';
import { optionFaults } from './integrity/options.ts';
import { predictionFaults } from './integrity/predictions.ts';
import { priceFaults } from './integrity/prices.ts';
import { confidenceFaults, dateFaults, sourceFaults } from './integrity/provenance.ts';
import { rangeFaults } from './integrity/ranges.ts';
import { referenceFaults } from './integrity/references.ts';
import { sumFaults } from './integrity/sums.ts';

/** What no single row can show: references, overlaps, ranges. Every fault names file, row and field. */
export function integrityFaults(data: Data): string[] {
  return [
    ...sourceFaults(data),
    ...dateFaults(data),
    ...confidenceFaults(data),
    ...referenceFaults(data),
    ...priceFaults(data),
    ...currencyFaults(data),
    ...rangeFaults(data),
    ...optionFaults(data),
    ...guideFaults(data),
    ...glossaryFaults(data),
    ...predictionFaults(data),
    ...sumFaults(data),
    ...claimFaults(data),
    ...changeFaults(data),
  ];
}
