/** The inputs of the license checker, and the use that they describe. */

import { list, plural } from '../format/list.ts';
import type { Answer, AnswerPart } from './answer.ts';
import type { Choice, ChoiceInput, InputDefinition, NumberInput } from './definition.ts';
import {
  type LicenseFinding,
  type LicenseTerms,
  type LicenseUse,
  type LicenseVerdict,
  type Place,
  places,
  verdicts,
} from './license-check.ts';
import type { Values } from './values.ts';

const placeLabels: Readonly<Record<Place, string>> = {
  EU: 'European Union',
  GB: 'United Kingdom',
  KR: 'South Korea',
  US: 'United States',
  elsewhere: 'elsewhere',
};

const placeChoices = places.map((value) => ({ value, label: placeLabels[value], group: null }));
const yesNo = ['no', 'yes'].map((value) => ({ value, label: value, group: null }));

/** In the order in which they are asked. */
export const licenseInputs: readonly InputDefinition[] = [
  choice('purpose', 'What for', 'commercial', [
    { value: 'commercial', label: 'commercial use', group: null },
    { value: 'research', label: 'research or private use', group: null },
  ]),
  choice('company', 'Company is in', 'US', placeChoices),
  choice('audience', 'Clips are seen in', 'worldwide', [
    { value: 'worldwide', label: 'worldwide', group: null },
    ...placeChoices,
    { value: 'nobody', label: 'the company only', group: null },
  ]),
  size(
    'revenue',
    'Revenue (USD a year)',
    'USD/year',
    500_000,
    'Of all companies under common control.',
  ),
  size(
    'active-users',
    'Monthly active users',
    'users',
    10_000,
    'Of all your products, before the model came out.',
  ),
  size('visits', 'Visits a month', 'visits', 10_000, 'Of the service that uses the model.'),
  choice('service', 'Offered to others as a service', 'yes', yesNo),
  choice('fine-tune', 'Fine-tuned', 'no', yesNo),
  choice('redistribute', 'Weights passed on', 'no', yesNo),
  choice('train-on-outputs', 'Another model trained on the clips', 'no', yesNo),
];

function choice(name: string, label: string, value: string, choices: Choice[]): ChoiceInput {
  return { kind: 'choice', name, label, default: value, choices, help: '', group: 'license' };
}

function size(name: string, label: string, unit: string, value: number, help: string): NumberInput {
  return {
    kind: 'number',
    name,
    label,
    unit,
    default: value,
    min: 0,
    max: 1e13,
    step: 1000,
    decimals: 0,
    whole: false,
    scale: 'log',
    low: null,
    high: null,
    help,
    group: 'license',
  };
}

/** The use that the inputs describe; `values` must be within bounds (see `decode`). */
export function licenseUse(values: Values): LicenseUse {
  const yes = (name: string) => values[name] === 'yes';
  const audience = String(values.audience);
  return {
    revenueUsd: Number(values.revenue),
    activeUsers: Number(values['active-users']),
    visits: Number(values.visits),
    company: values.company as Place,
    audience: audience === 'worldwide' ? places : audience === 'nobody' ? [] : [audience as Place],
    commercial: values.purpose === 'commercial',
    serve: yes('service'),
    fineTune: yes('fine-tune'),
    redistribute: yes('redistribute'),
    trainOnOutputs: yes('train-on-outputs'),
  };
}

/** How many licenses say what, as a sentence; `wan` is the license of the open Wan models. */
export function licenseAnswer(
  findings: readonly LicenseFinding<LicenseTerms & { short: string }>[],
  wan: string,
): Answer {
  const of = (verdict: LicenseVerdict) => findings.filter((one) => one.verdict === verdict).length;
  const own = findings.find(({ license }) => license.id === wan);
  const phrases: Record<LicenseVerdict, [one: string, more: string]> = {
    allowed: ['allows this as it is', 'allow this as it is'],
    duties: ['allows it with duties', 'allow it with duties'],
    agreement: ['asks for an agreement', 'ask for an agreement'],
    forbidden: ['does not allow it', 'do not allow it'],
  };
  const counts = verdicts
    .filter((verdict) => of(verdict) > 0)
    .map((verdict) => `${of(verdict)} ${plural(of(verdict), ...phrases[verdict])}`);
  const parts: AnswerPart[] = [{ text: `Of ${findings.length} licenses, ${list(counts)}. ` }];
  if (own) {
    parts.push(
      { text: 'Wan 2.1 and 2.2', tone: 'open' },
      { text: ` (${own.license.short}): ${verdictLabels[own.verdict].toLowerCase()}.` },
    );
  }
  return { parts, text: parts.map(({ text }) => text).join('') };
}

export const verdictLabels: Readonly<Record<LicenseVerdict, string>> = {
  allowed: 'Allowed',
  duties: 'Allowed, with duties',
  agreement: 'Needs an agreement',
  forbidden: 'Not allowed',
};
