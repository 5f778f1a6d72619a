/** The sums behind the two longest bars, and in words how the draws are made. */

import { inputText } from '../format/input-text.ts';
import { count } from '../format/number.ts';
import { monthlyCost } from '../model/index.ts';
import type { Chosen } from './priced.ts';
import type { SwingRow } from './swings.ts';
import { type AskedSide, optionAt } from './uncertainty.ts';
import { drawCount } from './uncertainty-inputs.ts';
import type { UncertainInput } from './uncertainty-question.ts';
import type { UncertaintyView } from './uncertainty-view.ts';
import { rangeText } from './uncertainty-words.ts';
import { working } from './working.ts';
import { digits, type WorkingStep } from './working-steps.ts';

/** How many bars are worked out. */
const bars = 2;

/** Both costs at either end of the inputs that move most; then the draws. Empty where there is nothing to compare. */
export function uncertaintyWorking(view: UncertaintyView): WorkingStep[][] {
  const { differenceRows, result } = view;
  if (!result) return [];
  return [
    ...differenceRows
      .slice(0, bars)
      .flatMap((row) => [atEnd(view, row, 'low'), atEnd(view, row, 'high')]),
    drawing(view),
  ];
}

function atEnd(view: UncertaintyView, { input }: SwingRow, end: 'low' | 'high'): WorkingStep[] {
  const { question, workload: work } = view;
  if (!question) return [];
  const own = input[end];
  const values = { ...question.base, [input.id]: own };
  const sides = [view.a, view.b].map((one) => {
    const asked = question[one.key];
    const option = optionAt(asked, values, question.whole);
    const cost = monthlyCost(option, work);
    const usd = cost.usdPerMonth;
    const unmoved = {
      label: `${one.entry.label}, a month`,
      parts: ['as it is'],
      value: usd,
      unit: 'USD',
    };
    const isMoved = usd !== one.cost?.usdPerMonth;
    return { steps: isMoved ? steps(one, asked, values, { option, cost }, work) : [unmoved], usd };
  });
  const [a, b] = sides.map(({ usd }) => usd) as [number, number];
  return [
    {
      label: input.label,
      parts: ['its ', { text: `${end} end`, href: input.href }],
      value: inputText(own, input.unit),
      unit: '',
    },
    ...sides.flatMap((one) => one.steps),
    {
      label: 'Difference, B minus A',
      parts: [`$${digits(b)} − $${digits(a)}`],
      value: b - a,
      unit: 'USD',
    },
  ];
}

/** The sum of one side; a published time that was moved stands in its recipe. */
function steps(
  { entry, variant }: Chosen,
  { recipe, published }: AskedSide,
  values: Readonly<Record<string, number>>,
  { option, cost }: { option: ReturnType<typeof optionAt>; cost: ReturnType<typeof monthlyCost> },
  work: Parameters<typeof working>[1],
): WorkingStep[] {
  if (!variant) return [];
  const seconds = published === null ? undefined : values[published];
  const moved =
    seconds !== undefined && 'publishedGpuSeconds' in recipe
      ? { ...recipe, publishedGpuSeconds: seconds }
      : recipe;
  return working({ entry, variant: { ...variant, recipe: moved }, option, cost }, work);
}

function drawing({ inputs, result, seed }: UncertaintyView): WorkingStep[] {
  const method = (text: string) => ({ text, href: '/method/#uncertainty' });
  const draws = count(drawCount);
  return [
    ...inputs.map((input) => ({
      label: `${input.label}, in each draw`,
      parts: [
        method(shape(input)),
        `, one draw in twenty below ${inputText(input.low, input.unit)} and one above ${inputText(input.high, input.unit)}${input.whole ? ', then rounded' : ''}`,
      ],
      value: rangeText(input),
      unit: '',
    })),
    {
      label: `Share of draws in which B is cheaper, seed ${seed}`,
      parts: [`${count(Math.round((result?.draws.shareBelowZero ?? 0) * drawCount))} / ${draws}`],
      value: result?.draws.shareBelowZero ?? 0,
      unit: '',
    },
  ];
}

const shape = ({ low }: UncertainInput): string => (low > 0 ? 'lognormal' : 'normal');
