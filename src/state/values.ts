/** What the reader has put in: one value for each input definition, by its link name. */

import type { Catalog, Resolution } from '../data/types.ts';
import type { InputDefinition } from './definition.ts';

export type Value = number | string;
export type Values = Readonly<Record<string, Value>>;

/** The inputs that every calculator shares, with their types restored. */
export interface SharedValues {
  clips: number;
  seconds: number;
  resolution: Resolution;
  audio: boolean;
  attempts: number;
  peak: number;
  a: string;
  b: string;
}

/** Every input at its default. */
export function defaultValues(definitions: readonly InputDefinition[]): Values {
  return Object.fromEntries(definitions.map((definition) => [definition.name, definition.default]));
}

/** The shared inputs out of all values; throws a RangeError where one is missing, which is a bug of the caller. */
export function sharedValues(values: Values): SharedValues {
  return {
    clips: numberOf(values, 'clips'),
    seconds: numberOf(values, 'seconds'),
    resolution: values.resolution as Resolution,
    audio: values.audio === 'yes',
    attempts: numberOf(values, 'attempts'),
    peak: numberOf(values, 'peak'),
    a: String(values.a),
    b: String(values.b),
  };
}

/** The value of an assumption: the reader's own, else the catalog's. Throws a RangeError on an unknown id. */
export function assumer(catalog: Catalog, values: Values): (id: string) => number {
  return (id) => {
    const own = values[id];
    if (typeof own === 'number') return own;
    const row = catalog.assumptions.find((assumption) => assumption.id === id);
    if (!row) throw new RangeError(`no assumption is called ${id}`);
    return row.value;
  };
}

function numberOf(values: Values, name: string): number {
  const value = values[name];
  if (typeof value !== 'number') throw new RangeError(`${name} must be a number, got ${value}`);
  return value;
}
