/** Several sets of inputs beside the present one: the inputs in which they differ, then their answers. Pure. */

import { money } from '../format/money.ts';
import { count, decimal, percent } from '../format/number.ts';
import { quantity } from '../format/quantity.ts';
import type { Answered, AnsweredResult } from './answered.ts';
import { shown } from './codec.ts';
import type { InputDefinition } from './definition.ts';
import type { Value, Values } from './values.ts';

/** One set of inputs and its answer. The first column is what the others are held against. */
export interface Column {
  name: string;
  values: Values;
  answered: Answered;
}

export interface SideCell {
  /** Unrounded; null where there is none. */
  value: Value | null;
  shown: string;
  /** What it is about, where the row does not say it for all: the cheapest option of a family. */
  about: string;
  /** Differs from the first column. */
  differs: boolean;
  /** How far, in words: '+$1,200, +12%'; empty where it does not, or where a difference says nothing. */
  difference: string;
}

export interface SideRow {
  /** The link parameter, or the published key of the figure. */
  key: string;
  label: string;
  cells: SideCell[];
}

export interface SideBySide {
  inputs: SideRow[];
  results: SideRow[];
}

/** @param definitions the inputs of the page */
export function sideBySide(
  definitions: readonly InputDefinition[],
  columns: readonly Column[],
): SideBySide {
  return { inputs: inputRows(definitions, columns), results: resultRows(definitions, columns) };
}

/** Inputs that any of the answers is about, and in which not all columns agree. */
function inputRows(definitions: readonly InputDefinition[], columns: readonly Column[]): SideRow[] {
  const about = new Set(columns.flatMap(({ answered }) => answered.about));
  return definitions.flatMap((definition) => {
    const { name, label, group } = definition;
    if (!about.has(name) && group !== 'shared' && group !== 'assumption') return [];
    const values = columns.map(({ values }) => values[name] ?? definition.default);
    if (values.every((value) => value === values[0])) return [];
    const texts = inputTexts(definition, values);
    const cells = values.map((value, i) => ({
      value,
      shown: texts[i] ?? '',
      about: '',
      differs: value !== values[0],
      difference: '',
    }));
    return [{ key: name, label: withUnit(definition, label), cells }];
  });
}

/** As everywhere else, unless two that differ would read alike: then with all their decimals. */
function inputTexts(definition: InputDefinition, values: readonly Value[]): string[] {
  if (definition.kind === 'choice') return values.map((value) => shown(definition, value));
  const usual = values.map((value) => quantity(Number(value), definition.unit));
  const alike = new Set(usual).size < new Set(values).size;
  return alike ? values.map((value) => decimal(Number(value), 6)) : usual;
}

/** 'Electricity (USD/kWh)': dollars are written by the number; what they are for is not, unless the label says it. */
function withUnit(definition: InputDefinition, label: string): string {
  const { unit } = definition.kind === 'number' ? definition : { unit: '' };
  return unit.startsWith('USD/') && !label.includes('USD') ? `${label} (${unit})` : label;
}

function resultRows(
  definitions: readonly InputDefinition[],
  columns: readonly Column[],
): SideRow[] {
  const results = columns.map(({ answered }) => answered.results);
  const keys = [...new Set(results.flatMap((list) => list.map(({ key }) => key)))];
  return keys.map((key) => {
    const found = results.map((list) => list.find((one) => one.key === key));
    const names = found.map((one, i) => one && named(one, definitions, columns[i]?.values));
    const alike = new Set(found.flatMap((one) => one?.label ?? [])).size < 2;
    const { label, about } = labels(key, alike ? found.map((one) => one?.label) : names);
    const now = found[0];
    const cells = found.map((one, i) => ({
      value: one?.value ?? null,
      shown: one ? short(one) : '–',
      about: about[i] ?? '',
      ...(i === 0 ? same : difference(now, one)),
    }));
    return { key, label, cells };
  });
}

const same = { differs: false, difference: '' };

/** A verdict in words brings its reasons along; beside others it stands alone. */
function short({ value, shown }: AnsweredResult): string {
  return typeof value === 'string' ? (shown.split('; ')[0] ?? '') : shown;
}

function difference(
  now: AnsweredResult | undefined,
  one: AnsweredResult | undefined,
): { differs: boolean; difference: string } {
  if (now?.shown === one?.shown) return same;
  const [before, after] = [now?.value, one?.value];
  if (typeof before === 'number' && typeof after === 'number') {
    return { differs: true, difference: distance(before, after, one?.unit) };
  }
  const words = typeof after === 'string' && before === after ? 'for other reasons' : '';
  return { differs: true, difference: words };
}

/** '+$1,200, +12%': how far, in the unit of the figure and in parts of the first. */
function distance(before: number, after: number, unit: string | undefined): string {
  const more = after - before;
  if (unit === undefined || more === 0) return '';
  const size = Math.abs(more);
  const sign = more > 0 ? '+' : '−';
  const noun = unit && ` ${unit}`;
  const far = unit === 'USD' ? money(size) : unit === 'share' ? points(size) : count(size) + noun;
  const part = Math.abs(more / before);
  // A figure of one kind in parts of itself says nothing for a month of the calendar, or near nothing at all.
  const tells = unit !== 'share' && unit !== 'months' && part >= 0.001 && part < 10;
  return `${sign}${far}${tells ? `, ${sign}${percent(part)}` : ''}`;
}

const points = (size: number) => `${decimal(size * 100, 1)} points`;

/**
 * 'Option A, USD a month' from 'Wan 2.6 API, Singapore, USD a month': which option that is stands with the inputs, and
 * need not be the same in all columns.
 */
function named(
  { key, label }: AnsweredResult,
  definitions: readonly InputDefinition[],
  values: Values | undefined,
): string {
  const letter = /^[a-d](?=\.)/.exec(key)?.[0];
  const definition = definitions.find(({ name }) => name === letter || name === `option-${letter}`);
  const value = definition && values?.[definition.name];
  if (!definition || value === undefined) return label;
  const text = shown(definition, value);
  const name = `ption ${letter?.toUpperCase()}`;
  return label.startsWith(text)
    ? `O${name}${label.slice(text.length)}`
    : label.replace(text, () => `o${name}`);
}

/** One label for all figures of a key; what sets them apart, the cheapest option of a family say, stands in the cells. */
function labels(
  key: string,
  found: readonly (string | undefined)[],
): { label: string; about: string[] } {
  const all = found.filter((one) => one !== undefined);
  const first = all[0] ?? key;
  if (all.every((label) => label === first)) return { label: first, about: [] };
  const comma = first.lastIndexOf(', ');
  const unit = comma < 0 ? '' : first.slice(comma);
  const end = all.every((label) => label.endsWith(unit)) ? unit : '';
  const begin = commonBegin(all, end);
  return {
    label: `${begin || '…'}${end}`,
    about: found.map((one) =>
      one === undefined
        ? ''
        : one
            .slice(begin.length, one.length - end.length)
            .replace(/^[, ]*\(?/, '')
            .replace(/\)$/, ''),
    ),
  };
}

/** The longest text with which all begin, up to a comma or a bracket, outside of brackets and before the shared end. */
function commonBegin(all: readonly string[], end: string): string {
  const [first = ''] = all;
  const most = Math.min(...all.map(({ length }) => length)) - end.length;
  for (let at = most; at > 0; at -= 1) {
    const begin = first.slice(0, at);
    if (begin.split('(').length !== begin.split(')').length) continue;
    const breaks = (label: string) => label.startsWith(begin) && /^(, | \()/.test(label.slice(at));
    if (all.every(breaks)) return begin;
  }
  return '';
}
