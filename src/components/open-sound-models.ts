import type { AlternativeRow } from '../data/schema/alternative.ts';

/** Models outside the family that make sound with the picture and can be downloaded. */
export function openSoundModels(rows: readonly AlternativeRow[]): AlternativeRow[] {
  return rows.filter(
    (row) => row.weights === 'open' && row.audio === 'output' && row.status !== 'ended',
  );
}
