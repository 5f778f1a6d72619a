/** Every input of the calculators, in the order in which they are asked. */

import type { Assumption, Catalog, OptionEntry } from '../data/types.ts';
import { resolutions } from '../data/types.ts';
import { decimal } from '../format/number.ts';
import { consultedByEntry } from './consulted.ts';
import type { Choice, ChoiceInput, InputDefinition, NumberInput } from './definition.ts';
import { familyLabels, familyOrder } from './families.ts';

/** The two options that the guide compares until the reader chooses others. */
export const defaultPair = { a: 'wan-2.6-api-singapore', b: 'a14b-4step-h100-rented' } as const;

const cached = new WeakMap<Catalog, InputDefinition[]>();

/**
 * The shared inputs, then each assumption that some option computes with (a rent of a card that no option
 * uses is no input), then the currency. The same array for the same catalog.
 */
export function inputDefinitions(catalog: Catalog): InputDefinition[] {
  const known = cached.get(catalog);
  if (known) return known;
  const used = new Set(catalog.options.flatMap((entry) => [...consultedByEntry(entry, catalog)]));
  const definitions = [
    ...sharedInputs(catalog),
    ...catalog.assumptions.filter(({ id }) => used.has(id)).map(assumptionInput),
    currencyInput(catalog),
  ];
  cached.set(catalog, definitions);
  return definitions;
}

/** Whether an input matters to the result for two options; the others are hidden and kept in the link. */
export function appliesTo(
  definition: InputDefinition,
  catalog: Catalog,
  a: OptionEntry,
  b: OptionEntry,
): boolean {
  if (definition.group === 'shared') return true;
  return [a, b].some((entry) => consultedByEntry(entry, catalog).has(definition.name));
}

/** What amounts are shown in; those that the reader types, and all that is computed, stay in US dollars. */
export function currencyInput({ currencies }: Pick<Catalog, 'currencies'>): ChoiceInput {
  const codes = ['USD', ...currencies.map(({ code }) => code)];
  const choices = codes.map((value) => ({ value, label: value, group: null }));
  return { ...choice('currency', 'Currency', 'USD', choices), group: 'display', rates: currencies };
}

/** An assumption as an input; also for one that a single calculator asks. */
export function assumptionInput(row: Assumption): NumberInput {
  return {
    kind: 'number',
    name: row.id,
    label: row.label,
    help: '',
    group: 'assumption',
    unit: row.unit,
    default: row.value,
    min: row.min,
    max: row.max,
    step: row.step,
    decimals: row.decimals,
    // A whole number of months or replicas: the model takes no half ones.
    whole: row.decimals === 0,
    scale: 'linear',
    low: row.low,
    high: row.high,
    due: row.due,
  };
}

function sharedInputs(catalog: Catalog): InputDefinition[] {
  return [
    number('clips', 'Clips per month', 'clips/month', 10_000, 0, 100_000_000, 1, {
      scale: 'log',
      // Clips need not be whole; a link may bring a part of one.
      decimals: 2,
      help: 'Clips you keep, not the attempts behind them.',
    }),
    number('seconds', 'Seconds per clip', 's', 5, 1, 60, 1, { decimals: 2 }),
    choice(
      'resolution',
      'Resolution',
      '720p',
      resolutions.map((value) => ({ value, label: value, group: null })),
    ),
    choice(
      'audio',
      'Synchronized audio',
      'no',
      [
        { value: 'no', label: 'no', group: null },
        { value: 'yes', label: 'yes', group: null },
      ],
      'Whether the clip must come with sound.',
    ),
    number('attempts', 'Attempts per kept clip', 'attempts/clip', 1, 1, 20, 0.5, {
      decimals: 2,
      help: `About ${decimal(catalog.attemptsInPractice, 1)} in practice; the bill scales with it.`,
    }),
    number('peak', 'Peak to average', 'times', 1, 1, 20, 0.5, {
      decimals: 2,
      help: 'Your busiest hour over the average one: 1 for batch work, about 3 for an app.',
    }),
    optionChoice('a', 'Option A', catalog),
    optionChoice('b', 'Option B', catalog),
  ];
}

function number(
  name: string,
  label: string,
  unit: string,
  value: number,
  min: number,
  max: number,
  step: number,
  more: Partial<NumberInput>,
): NumberInput {
  return {
    kind: 'number',
    name,
    label,
    unit,
    default: value,
    min,
    max,
    step,
    decimals: 0,
    whole: false,
    scale: 'linear',
    low: null,
    high: null,
    help: '',
    group: 'shared',
    ...more,
  };
}

function choice(
  name: string,
  label: string,
  value: string,
  choices: Choice[],
  help = '',
): ChoiceInput {
  return { kind: 'choice', name, label, default: value, choices, help, group: 'shared' };
}

function optionChoice(name: 'a' | 'b', label: string, catalog: Catalog): ChoiceInput {
  const choices = familyOrder.flatMap((family) =>
    catalog.options
      .filter((entry) => entry.family === family)
      .map((entry) => ({ value: entry.id, label: entry.label, group: familyLabels[family] })),
  );
  if (!choices.some(({ value }) => value === defaultPair[name])) {
    throw new RangeError(`the data hold no option ${defaultPair[name]}, the default of ${label}`);
  }
  return choice(name, label, defaultPair[name], choices);
}
