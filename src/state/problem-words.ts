/** What a link got wrong, in words. Loaded with the first link that gets something wrong. */

import { type Problem, shown } from './codec.ts';
import type { InputDefinition } from './definition.ts';

/** One sentence for each problem, which names the input by its label in the form. */
export function problemWords(
  problems: readonly Problem[],
  definitions: readonly InputDefinition[],
): string {
  return problems.map((problem) => sentence(problem, definitions)).join(' ');
}

function sentence(problem: Problem, definitions: readonly InputDefinition[]): string {
  const { name, used } = problem;
  const given = shortened(problem.given);
  const definition = definitions.find((one) => one.name === name);
  if (!definition) {
    return name === 'state'
      ? format(given, Number(used))
      : `This link was made with the data of ${given}; prices and assumptions that it does not name are those of ${used}.`;
  }
  const value = shown(definition, used);
  return `${definition.label}: ${what(problem, given, definition)}, so ${problem.why === 'no-number' ? `the default, ${value},` : value} is used.`;
}

/** A link of a newer guide than the page is opened where a browser or a host has kept an older page. */
function format(given: string, used: number): string {
  return /^\d{1,3}$/.test(given) && Number(given) > used
    ? `This link was made by a newer edition of this guide (link format ${given}; this page reads ${used}). What this page knows of it is used. Load the page again to get the newer one.`
    : `This link names a format that this guide never had (“${given}”); everything in it that is known here is used.`;
}

function what({ why }: Problem, given: string, definition: InputDefinition): string {
  switch (why) {
    case 'no-number':
      return given.trim() === '' ? 'no value is given' : `“${given}” is not a plain number`;
    case 'below':
      return `${given} is below the lowest value allowed`;
    case 'above':
      return `${given} is above the highest value allowed`;
    case 'broken':
      return `${given} is not a whole number`;
    default:
      return /^(option-)?[a-d]$/.test(definition.name)
        ? `there is no option “${given}”`
        : `“${given}” is not one of ${choices(definition)}`;
  }
}

function choices(definition: InputDefinition): string {
  if (definition.kind === 'number' || definition.choices.length > 12) return 'the choices';
  return definition.choices.map(({ label }) => label).join(', ');
}

/** A notice quotes what was given, but never a whole novel. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
