import { fleetData } from 'virtual:fleet';
import type { Catalog } from '../data/types.ts';
import type { Answered } from './answered.ts';
import { fleetView } from './fleet-view.ts';
import type { Values } from './values.ts';

/** The fleet's answer, to take along. */
export function fleetAnswered(catalog: Catalog, values: Values): Answered {
  const { answer, needs, month, assumptions, timing } = fleetView(catalog, fleetData, values);
  return {
    title: 'Fleet and running cost',
    answer: answer.text,
    about: [
      ...['clips', 'seconds', 'resolution', 'audio', 'attempts', 'peak'],
      ...['timing', 'card', 'tenure'],
    ],
    // What a month costs first, as everywhere.
    results: [...month.slice(-2), ...needs, ...month.slice(0, -2)],
    rests: [`throughput/${timing.id}`, ...assumptions.map((id) => `assumptions/${id}`)],
    dataVersion: catalog.version,
    date: catalog.date,
  };
}
