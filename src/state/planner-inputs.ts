/** The scenario planner's own inputs, in the order of the form. */

import type { Assumption, Catalog } from '../data/types.ts';
import type { Choice, ChoiceInput, InputDefinition, NumberInput } from './definition.ts';

/** The shared inputs that it asks; the two options of the comparison are its answer. */
export const plannerShared = [
  'clips',
  'seconds',
  'resolution',
  'audio',
  'attempts',
  'peak',
] as const;

/** @param cards how many cards the reader has: its row of the assumptions, read at build */
export function plannerInputs(catalog: Catalog, cards: NumberInput): InputDefinition[] {
  return [
    choice('made-from', 'Clips are made from', [
      ['text', 'a text'],
      ['picture', 'a picture, or either'],
    ]),
    choice('data-may-go', 'Your data may go to', [
      ['any', 'any service'],
      ['rented', 'machines that we rent'],
      ['own', 'our own machines only'],
    ]),
    choice('computed-in', 'It is computed', [
      ['anywhere', 'anywhere'],
      ['not-china', 'outside mainland China'],
      ['eu', 'in the EU only'],
    ]),
    choice('training', 'You fine-tune', [
      ['none', 'nothing'],
      ['adapter', 'an adapter'],
      ['weights', 'weights or architecture'],
    ]),
    choice('operations', 'Who can run GPUs', [
      ['some', 'somebody, to be paid'],
      ['paid', 'a team, already paid'],
      ['nobody', 'nobody'],
    ]),
    choice('deadline', 'It must work', [
      ['quarter', 'this quarter'],
      ['week', 'this week'],
      ['open', 'some day'],
    ]),
    choice('commercial', 'Commercial use', [
      ['yes', 'yes'],
      ['no', 'no'],
    ]),
    choice('gpus', 'GPUs you have', [['none', 'none'], ...ownable(catalog)]),
    cards,
  ];
}

/** Cards that some option can own; a card that no option runs on helps with none. */
const ownable = (catalog: Catalog): [string, string][] =>
  Object.entries(catalog.gpus).filter(([id]) =>
    catalog.options.some(({ family, gpu }) => family === 'owned-gpus' && gpu === id),
  );

/** The first choice is the default. */
function choice(
  name: string,
  label: string,
  offered: [value: string, label: string][],
): ChoiceInput {
  const choices: Choice[] = offered.map(([value, text]) => ({ value, label: text, group: null }));
  const usual = offered[0]?.[0] ?? '';
  return { kind: 'choice', name, label, default: usual, choices, help: '', group: 'planner' };
}

/** How many cards there are, from its row. */
export const cardsInput = ({ id, value, ...row }: Assumption): NumberInput => ({
  kind: 'number',
  name: id,
  label: row.label,
  help: '',
  group: 'planner',
  unit: row.unit,
  default: value,
  min: row.min,
  max: row.max,
  step: row.step,
  decimals: row.decimals,
  whole: true,
  scale: 'linear',
  low: row.low,
  high: row.high,
});
