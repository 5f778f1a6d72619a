/** The rows of the article's sums with what they come to: inputs, workings, our figure, the difference. */

import { catalog } from '../data/catalog.ts';
import { loadData } from '../data/load.ts';
import { lookup } from '../data/lookup.ts';
import { row as find, index } from '../data/lookup-row.ts';
import type { Outcome, SumInputRow, SumRow } from '../data/schema/sum.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { defaultValues } from '../state/values.ts';
import { digits, type WorkingPart } from '../state/working-steps.ts';
import { articleLines, type End } from './article-lines.ts';

/** The two ends of a figure; the same number twice where it has no range. */
export interface Span {
  low: number;
  high: number;
}

/** What goes into a formula. */
export interface SumInput {
  name: string;
  label: string;
  /** At the lower and the upper end of what the article gives. */
  value: Span;
  usd: boolean;
  /** Where it comes from: the article, the row of another page, or sources. */
  from: { text: string; href: string | null; sources: string[] };
}

export interface ArticleSum {
  row: SumRow;
  article: Span;
  ours: Span;
  /** Whether our figure rests on a derived speed: an estimate. */
  derived: boolean;
  inputs: SumInput[];
  /** The formula with the numbers put in, once, or once for each end. */
  workings: { parts: WorkingPart[]; value: number }[];
  /** Ours less the article's, at either end. */
  difference: Span;
  /** The same as a share of the article's figure; null where that is zero. */
  share: Span | null;
}

const ends: readonly End[] = ['low', 'high'];

/**
 * Every line, in the order of the files.
 * @throws Error on a row without a function, a path that leads nowhere, or an outcome that is not the computed one
 */
export function articleSums(rows: readonly SumRow[] = loadData().sums): ArticleSum[] {
  const table = index('sums', rows);
  return rows.map((row) => {
    const sum = worked(row, (id) => worked(find(table, id)).ours);
    const outcome = outcomeOf(sum.article, sum.ours);
    if (outcome !== row.outcome) {
      throw new Error(
        `sums: ${row.id}: outcome is ${row.outcome}, and the figures say ${outcome}: read its text again`,
      );
    }
    return sum;
  });
}

/** One line; `other` gives what another line comes to. */
function worked(row: SumRow, other: (id: string) => Span = noOther): ArticleSum {
  const line = articleLines[row.id];
  if (!line) throw new Error(`sums: ${row.id} has no function in article-lines.ts`);
  const inputs = Object.entries(row.inputs).map(([name, input]) => inputOf(name, input, other));
  const at = (end: End) => (name: string) => {
    const input = inputs.find((one) => one.name === name);
    if (!input)
      throw new Error(`sums: ${row.id}: its function asks for ${name}, which is no input`);
    return input.value[end];
  };
  const results = ends.map((end) => line(at(end), end));
  const values = results.map(({ value }) => value);
  const ours = { low: Math.min(...values), high: Math.max(...values) };
  const article = spanOf(row.article);
  const [low, high] = [ours.low - article.low, ours.high - article.high];
  const differ = values[0] !== values[1];
  return {
    row,
    article,
    ours,
    derived: results.some(({ derived }) => derived),
    inputs,
    workings: ends
      .slice(0, differ ? 2 : 1)
      .map((end, i) => ({ parts: putIn(row.formula, inputs, end), value: values[i] as number })),
    difference: { low, high },
    share:
      article.low === 0 || article.high === 0
        ? null
        : { low: low / article.low, high: high / article.high },
  };
}

function noOther(id: string): never {
  throw new Error(`sums: ${id} is asked for by a line that another one rests on`);
}

/** Two figures within this share of each other agree: the article writes most of its own with a tilde. */
const rounding = 0.05;

/** What our figure is beside the article's, both ends taken together. */
export function outcomeOf(article: Span, ours: Span): Outcome {
  const near = (x: number, y: number) => Math.abs(x - y) <= rounding * Math.abs(y);
  const [low, high] = [ours.low - article.low, ours.high - article.high];
  if (near(ours.low, article.low) && near(ours.high, article.high)) return 'agrees';
  if (low >= 0 && high >= 0) return 'higher';
  if (low <= 0 && high <= 0) return 'lower';
  return low < 0 ? 'wider' : 'narrower';
}

function inputOf(name: string, input: SumInputRow, other: (id: string) => Span): SumInput {
  const base = { name, label: input.label };
  if ('article' in input) {
    const from = { text: 'the article', href: null, sources: [] };
    return { ...base, value: spanOf(input.article), usd: input.usd, from };
  }
  if ('sum' in input) {
    const from = { text: 'a line of this page', href: `#sum-${input.sum}`, sources: [] };
    return { ...base, value: other(input.sum), usd: true, from };
  }
  if ('default' in input) {
    const value = Number(defaultValues(inputDefinitions(catalog()))[input.default]);
    const href = `/method/#assumption-${input.default}`;
    const from = { text: 'default of the calculators', href, sources: [] };
    return { ...base, value: { low: value, high: value }, usd: false, from };
  }
  const [low, high] = typeof input.of === 'string' ? [input.of, input.of] : input.of;
  const quantities = [lookup(low), lookup(high)] as const;
  return {
    ...base,
    value: { low: quantities[0].value, high: quantities[1].value },
    usd: quantities[0].unit.startsWith('USD'),
    from: placeOf(low, [...new Set(quantities.flatMap(({ sources }) => sources))]),
  };
}

/** Where a number of the data stands: a row that names its sources itself, or a place beside which they are named. */
function placeOf(path: string, sources: string[]): SumInput['from'] {
  const [dataset = '', id = '', field = ''] = path.split('/');
  if (dataset === 'assumptions') {
    return { text: 'assumption', href: `/method/#assumption-${id}`, sources: [] };
  }
  if (dataset === 'gpus' && (field === 'price' || field === 'rent')) {
    return { text: `card ${field}s`, href: `/method/#assumption-${field}-${id}`, sources: [] };
  }
  if (dataset === 'throughput' && id.startsWith('derived-')) {
    return { text: 'derived speeds', href: `/method/#${id}`, sources: [] };
  }
  const places: Record<string, { text: string; href: string }> = {
    throughput: { text: 'timings', href: '/guide/self-hosting/#speed' },
    prices: { text: 'price list', href: '/guide/api/#prices' },
  };
  return { ...(places[dataset] ?? { text: 'sourced figure', href: null }), sources };
}

const spanOf = (figure: SumRow['article']): Span =>
  typeof figure === 'number' ? { low: figure, high: figure } : { low: figure[0], high: figure[1] };

/** The formula as parts, each name replaced by its number, which leads to where it comes from. */
function putIn(formula: string, inputs: readonly SumInput[], end: End): WorkingPart[] {
  return formula.split(/(\{[A-Za-z]+\})/).flatMap((part): WorkingPart[] => {
    if (part === '') return [];
    const input = inputs.find(({ name }) => part === `{${name}}`);
    if (!input) return [part];
    const text = inputText(input, end);
    return input.from.href ? [{ text, href: input.from.href }] : [text];
  });
}

/** A number as it stands in a formula: exact, but for what another line comes to, which is rounded to the cent. */
export function inputText({ value, usd, from }: SumInput, end: End): string {
  const text = digits(value[end], from.href?.startsWith('#') ? 2 : 9);
  if (!usd) return text;
  return `$${/\.\d$/.test(text) ? `${text}0` : text}`;
}
