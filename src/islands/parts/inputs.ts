import { computed, type ReadonlySignal } from '@preact/signals';
import type { ChoiceInput, InputDefinition, NumberInput } from '../../state/definition.ts';
import { definitions, values } from '../../state/store.ts';
import type { Value } from '../../state/values.ts';

/** @throws RangeError on an unknown name: a form asks only for inputs that exist */
export function input(name: string): InputDefinition {
  const found = definitions.find((definition) => definition.name === name);
  if (!found) throw new RangeError(`no input is called ${name}`);
  return found;
}

export function numberInput(name: string): NumberInput {
  const found = input(name);
  if (found.kind !== 'number') throw new RangeError(`${name} is no number`);
  return found;
}

export function choiceInput(name: string): ChoiceInput {
  const found = input(name);
  if (found.kind !== 'choice') throw new RangeError(`${name} is no choice`);
  return found;
}

const single = new Map<string, ReadonlySignal<Value>>();

/** The value of one input: a field that reads it is drawn again when that value changes, and at no other. */
export function inputValue(name: string): ReadonlySignal<Value> {
  const known = single.get(name);
  if (known) return known;
  const { default: usual } = input(name);
  const made = computed(() => values.value[name] ?? usual);
  single.set(name, made);
  return made;
}
