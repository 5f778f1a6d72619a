/**
 * Inputs to link parameters and back. Pure and total: any query gives complete values and a list of what could
 * not be used; nothing throws. The query only; the hash is the page's.
 */

import { decimal } from '../format/number.ts';
import type { InputDefinition, NumberInput } from './definition.ts';
import { type LinkFormat, linkFormat, upToDate } from './link-format.ts';
import { defaultValues, type Value, type Values } from './values.ts';

/** Something in a link that could not be used as it stands; `problem-words.ts` says it to the reader. */
export interface Problem {
  /** The parameter. */
  name: string;
  given: string;
  /** What is used instead. */
  used: Value;
  why: 'unknown' | 'no-number' | 'below' | 'above' | 'broken' | 'version';
}

/** Decimals that a link carries at most; more than any control shows. */
const linkDecimals = 6;

const plainDecimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** Reads a query of any format. A repeated parameter counts once, the first. */
export function decode(
  given: URLSearchParams,
  definitions: readonly InputDefinition[],
  dataVersion?: string,
  format: LinkFormat = linkFormat,
): { values: Values; problems: Problem[] } {
  const params = upToDate(given, format);
  const problems: Problem[] = [];
  const values: Record<string, Value> = { ...defaultValues(definitions) };
  for (const definition of definitions) {
    const { name } = definition;
    const text = params.get(name);
    if (text === null) continue;
    const { value, why } = readOne(definition, text);
    values[name] = value;
    if (why) problems.push({ name, given: text, used: value, why });
  }
  problems.push(...foreignVersions(params, String(format.version), dataVersion));
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
  format: LinkFormat = linkFormat,
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
    wanted.set('state', String(format.version));
    wanted.set('data', dataVersion);
  }
  const own = new Set([...definitions.map(({ name }) => name), 'state', 'data']);
  const written = new URLSearchParams();
  for (const [name, value] of upToDate(current, format)) {
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

interface Found {
  value: Value;
  /** What was wrong with the given one. */
  why?: Problem['why'];
}

function readOne(definition: InputDefinition, given: string): Found {
  const usual = definition.default;
  if (definition.kind === 'choice') {
    return definition.choices.some(({ value }) => value === given)
      ? { value: given }
      : { value: usual, why: 'unknown' };
  }
  const text = given.trim();
  if (!plainDecimal.test(text)) return { value: usual, why: 'no-number' };
  return bounded(definition, Number(Number(text).toFixed(linkDecimals)));
}

function bounded({ min, max, whole }: NumberInput, value: number): Found {
  if (value < min) return { value: min, why: 'below' };
  if (value > max) return { value: max, why: 'above' };
  if (whole && !Number.isInteger(value)) return { value: Math.round(value), why: 'broken' };
  // Minus zero is zero.
  return { value: value === 0 ? 0 : value };
}

/** Another format, or other data, than a link would have that is made now. */
function foreignVersions(
  params: URLSearchParams,
  state: string,
  data: string | undefined,
): Problem[] {
  return Object.entries({ state, data }).flatMap(([name, used]): Problem[] => {
    const given = params.get(name);
    if (given === null || used === undefined || given === used) return [];
    return [{ name, given, used, why: 'version' }];
  });
}
