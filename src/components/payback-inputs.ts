import { loadData } from '../data/load.ts';
import { index, row } from '../data/lookup-row.ts';
import type { NumberInput } from '../state/definition.ts';
import { paybackInput, paybackRows } from '../state/payback-inputs.ts';
import { dated } from './dated-input.ts';

/** The inputs of the payback view that have their defaults from the data. */
export function growthInputs(): NumberInput[] {
  const rows = index('assumptions', loadData().assumptions);
  return paybackRows.map((id) => dated(row(rows, id), paybackInput));
}
