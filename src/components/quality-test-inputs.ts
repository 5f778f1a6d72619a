import { loadData } from '../data/load.ts';
import { index, row } from '../data/lookup-row.ts';
import { pairsNeeded } from '../model/index.ts';
import type { NumberInput } from '../state/definition.ts';
import { qualityTestInput, qualityTestNames } from '../state/quality-test.ts';
import { dated } from './dated-input.ts';

/** The inputs of the quality test planner, from their rows of the assumptions. */
export function ratingInputs(): NumberInput[] {
  const rows = index('assumptions', loadData().assumptions);
  return qualityTestNames.map((id) => dated(row(rows, id), qualityTestInput));
}

/** Blind pairs that a sentence names: for this preference, at the planner's own chances of error. */
export function pairsFor(winRate: number): number {
  const usual = (name: string) => ratingInputs().find((input) => input.name === name)?.default;
  return pairsNeeded({
    winRate,
    significance: usual('significance') ?? Number.NaN,
    power: usual('power') ?? Number.NaN,
  });
}
