import { shown } from './codec.ts';
import type { InputDefinition } from './definition.ts';
import type { Value } from './values.ts';

/** A value as it is read away from its field: '40 months', '0.3 (share)'. Labels of other inputs say their units. */
export function withUnit(definition: InputDefinition, value: Value): string {
  const text = shown(definition, value);
  if (definition.kind !== 'number' || definition.group !== 'assumption') return text;
  const { unit } = definition;
  return /^(share|ratio)/.test(unit) ? `${text} (${unit})` : `${text} ${unit}`;
}
