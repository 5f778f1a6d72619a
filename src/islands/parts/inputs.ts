import type { ChoiceInput, InputDefinition, NumberInput } from '../../state/definition.ts';
import { definitions } from '../../state/store.ts';

/** @throws RangeError on an unknown name: a form asks only for inputs that exist */
function input(name: string): InputDefinition {
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
