import type { Data } from '../datasets.ts';
import type { PredictionRow } from '../schema/prediction.ts';
import { fault, twice } from './fault.ts';

/** Predictions: evidence by date, and a verdict that has weighed all of it. */
export function predictionFaults(data: Data): string[] {
  return data.predictions.flatMap((row) =>
    [...judgmentFaults(row, data), ...evidenceFaults(row, data)].map((text) =>
      fault(data, 'predictions', row.id, text),
    ),
  );
}

function judgmentFaults(row: PredictionRow, data: Data): string[] {
  const faults: string[] = [];
  if (row.judged > data.version.date) faults.push(`judged must not be after ${data.version.date}`);
  if (row.windowEnd <= row.made) faults.push('windowEnd must be after made');
  const unseen = row.evidence.find(({ checked }) => checked > row.judged);
  if (unseen) {
    faults.push(
      `judged must not be before ${unseen.checked}, when evidence ${unseen.id} was read: judge anew`,
    );
  }
  const days = [...row.earlier.map(({ judged }) => judged), row.judged];
  if (days.some((day, at) => at > 0 && day <= (days[at - 1] ?? ''))) {
    faults.push('earlier must be oldest first, each before judged');
  }
  return faults;
}

function evidenceFaults({ evidence }: PredictionRow, data: Data): string[] {
  const faults = twice(evidence.map(({ id }) => id)).map((id) => `evidence has the id ${id} twice`);
  for (const [at, { id, date, corrects }] of evidence.entries()) {
    const before = evidence[at - 1];
    if (date > data.version.date) faults.push(`evidence ${id} lies in the future: ${date}`);
    // A month stands before its days, as '2026-04' before '2026-04-24'.
    if (before && date < before.date) {
      faults.push(`evidence ${id} (${date}) must stand before ${before.id} (${before.date})`);
    }
    if (
      corrects !== undefined &&
      (corrects === id || !evidence.some((one) => one.id === corrects))
    ) {
      faults.push(`evidence ${id} corrects ${corrects}, which is no other evidence of the row`);
    }
  }
  return faults;
}
