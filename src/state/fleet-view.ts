/** Fleet and running cost: text, tables and chart read this one object. */

import type { Catalog, FleetData } from '../data/types.ts';
import { count, percent } from '../format/number.ts';
import type { Answer } from './answer.ts';
import { fleetAnswer } from './fleet-answer.ts';
import { type Fleet, fleetOf } from './fleet-figures.ts';
import { costRows, type FleetRow, memoryNote, needRows } from './fleet-rows.ts';
import { lazily } from './lazily.ts';
import { lengthNotes } from './length-notes.ts';
import type { Values } from './values.ts';

export interface FleetView extends Fleet {
  answer: Answer;
  needs: FleetRow[];
  month: FleetRow[];
  /** Whether it fits the card. */
  memory: string;
  /** How it is counted. */
  notes: string[];
}

/** Pure; `values` must be within bounds (see `decode`) and name the fleet's inputs. */
export function fleetView(catalog: Catalog, data: FleetData, values: Values): FleetView {
  const fleet = fleetOf(catalog, data, values);
  return lazily(
    { ...fleet, answer: fleetAnswer(fleet), memory: memoryNote(fleet) },
    {
      needs: () => needRows(fleet),
      month: () => costRows(fleet),
      notes: () => (fleet.chosen.cost ? notesOf(fleet) : []),
    },
  );
}

function notesOf({ timing, workload, chosen, measured }: Fleet): string[] {
  const { option, cost } = chosen;
  const notes = lengthNotes(timing.secondsPerGeneration, workload.secondsPerClip);
  if (option?.kind === 'on-demand') {
    notes.push(
      `Rented by the second as the load comes; ${percent(option.targetUtilization)} of the billed time does work.`,
    );
    if (workload.peakToAverage > 1)
      notes.push('The peak costs nothing more: rent follows the load.');
  }
  const capacity = cost?.capacityClipsPerMonth ?? null;
  if (capacity !== null) {
    notes.push(`As sized, it is enough for ${count(Math.floor(capacity))} clips a month.`);
  }
  if (measured > 0) notes.push('Your own time is taken as it is: no slowdown is added.');
  return notes;
}
