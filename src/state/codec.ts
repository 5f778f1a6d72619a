/**
 * Inputs to link parameters and back. Pure and total: any query gives complete values and a list of what could
 * not be used; nothing throws. The query only; the hash is the page's.
 */

import { decimal } from '../format/number.ts';
import type { InputDefinition, NumberInput } from './definition.ts';
import { defaultValues, type Value, type Values } from './values.ts';

/** Something in a link that could not be used as it stands, in words for the reader. */
export interface Problem {
  /** The parameter, and its label in the form. */
  name: string;
  label: string;
  given: string;
  used: string;
  message: string;
}

/** The version of the link format: `state=1`. */
export const stateVersion = '1';

/** Decimals that a link carries at most; more than any control shows. */
const linkDecimals = 6;

const plainDecimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** Reads a query. A repeated parameter counts once, the first. */
export function decode(
  params: URLSearchParams,
  definitions: readonly InputDefinition[],
  dataVersion?: string,
): { values: Values; problems: Problem[] } {
  const problems: Problem[] = [];
  const values: Record<string, Value> = { ...defaultValues(definitions) };
  for (const definition of definitions) {
    const given = params.get(definition.name);
    if (given === null) continue;
    const { value, problem } = readOne(definition, given);
    values[definition.name] = value;
    if (problem) problems.push(problem);
  }
  problems.push(...foreignVersions(params, dataVersion));
  return { values, problems };
}

/**
 * Writes values over a query: only what differs from the default, or (`everyShared`, for a link that keeps its
 * meaning) all shared inputs, `state` and `data`. Other parameters stay, in their place.
 */
export function encode(
  values: Values,
  definitions: readonly InputDefinition[],
  current: URLSearchParams,
  { everyShared, dataVersion }: { everyShared: boolean; dataVersion: string },
): URLSearchParams {
  const wanted = new Map<string, string>();
  for (const definition of definitions) {
    const text = asText(values[definition.name] ?? definition.default);
    const differs = text !== asText(definition.default);
    if (differs || (everyShared && definition.group === 'shared')) {
      wanted.set(definition.name, text);
    }
  }
  if (everyShared) {
    wanted.set('state', stateVersion);
    wanted.set('data', dataVersion);
  }
  const own = new Set([...definitions.map(({ name }) => name), 'state', 'data']);
  const written = new URLSearchParams();
  for (const [name, value] of current) {
    if (!own.has(name)) written.append(name, value);
    else if (wanted.has(name)) {
      written.append(name, wanted.get(name) ?? '');
      wanted.delete(name);
    }
  }
  for (const [name, value] of wanted) written.append(name, value);
  return written;
}

/** A value as a link spells it: a plain decimal without exponent or trailing zeros, or the word itself. */
export function asText(value: Value): string {
  if (typeof value === 'string') return value;
  const fixed = value.toFixed(linkDecimals).replace(/\.?0+$/, '');
  return fixed === '-0' ? '0' : fixed;
}

/** A value as a sentence shows it: '10,000', '720p', the name of an option. */
export function shown(definition: InputDefinition, value: Value): string {
  if (definition.kind === 'choice') {
    return definition.choices.find((choice) => choice.value === value)?.label ?? String(value);
  }
  return decimal(Number(value), Math.max(definition.decimals, 2));
}

function readOne(
  definition: InputDefinition,
  given: string,
): { value: Value; problem: Problem | null } {
  if (definition.kind === 'choice') {
    if (definition.choices.some(({ value }) => value === given)) {
      return { value: given, problem: null };
    }
    const labels = definition.choices.map(({ label }) => label);
    const what = /^(option-)?[a-d]$/.test(definition.name)
      ? `there is no option “${shortened(given)}”`
      : `“${shortened(given)}” is not one of ${labels.length > 12 ? 'the choices' : labels.join(', ')}`;
    return replaced(definition, given, definition.default, `${what}, so %s is used.`);
  }
  const text = given.trim();
  if (!plainDecimal.test(text)) {
    const what = text === '' ? 'no value is given' : `“${shortened(given)}” is not a plain number`;
    return replaced(definition, given, definition.default, `${what}, so the default, %s, is used.`);
  }
  return bounded(definition, given, Number(Number(text).toFixed(linkDecimals)));
}

function bounded(
  definition: NumberInput,
  given: string,
  value: number,
): { value: Value; problem: Problem | null } {
  if (value < definition.min) {
    return replaced(
      definition,
      given,
      definition.min,
      `${shortened(given)} is below the lowest value allowed, so %s is used.`,
    );
  }
  if (value > definition.max) {
    return replaced(
      definition,
      given,
      definition.max,
      `${shortened(given)} is above the highest value allowed, so %s is used.`,
    );
  }
  if (definition.whole && !Number.isInteger(value)) {
    const what = `${shortened(given)} is not a whole number, so %s is used.`;
    return replaced(definition, given, Math.round(value), what);
  }
  // Minus zero is zero.
  return { value: value === 0 ? 0 : value, problem: null };
}

function replaced(
  definition: InputDefinition,
  given: string,
  value: Value,
  sentence: string,
): { value: Value; problem: Problem } {
  const used = shown(definition, value);
  const { name, label } = definition;
  // A function as replacement: an option's name may hold a dollar sign.
  const message = `${label}: ${sentence.replace('%s', () => used)}`;
  return { value, problem: { name, label, given, used, message } };
}

function foreignVersions(params: URLSearchParams, dataVersion: string | undefined): Problem[] {
  const problems: Problem[] = [];
  const state = params.get('state');
  if (state !== null && state !== stateVersion) {
    problems.push({
      name: 'state',
      label: 'Link format',
      given: state,
      used: stateVersion,
      message: `This link is of another format (“${shortened(state)}”); everything in it that is known here is used.`,
    });
  }
  const data = params.get('data');
  if (data !== null && dataVersion !== undefined && data !== dataVersion) {
    problems.push({
      name: 'data',
      label: 'Data version',
      given: data,
      used: dataVersion,
      message: `This link was made with the data of ${shortened(data)}; prices and assumptions that it does not name are those of ${dataVersion}.`,
    });
  }
  return problems;
}

/** A notice quotes what was given, but never a whole novel. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
