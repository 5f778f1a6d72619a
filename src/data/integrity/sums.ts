import type { Data } from '../datasets.ts';
import type { SumRow } from '../schema/sum.ts';
import { fault } from './fault.ts';

/** The names in the braces of a formula. */
const named = /\{([A-Za-z]+)\}/g;

/** The article's sums: formulas that name what goes in, ranges in order, lines that rest on lines that exist. */
export function sumFaults(data: Data): string[] {
  const sums = new Map(data.sums.map((row) => [row.id, row]));
  return data.sums.flatMap((row) =>
    [
      ...nameFaults(row),
      ...rangeFaults(row),
      ...chainFaults(row, sums),
      ...dayFaults(row, data),
    ].map((text) => fault(data, 'sums', row.id, text)),
  );
}

function nameFaults({ inputs, formula }: SumRow): string[] {
  const used = new Set([...formula.matchAll(named)].map(([, name = '']) => name));
  const known = Object.keys(inputs);
  return [
    ...[...used]
      .filter((name) => !known.includes(name))
      .map((name) => `formula names ${name}, which is not in inputs`),
    ...known
      .filter((name) => !used.has(name))
      .map((name) => `inputs.${name} is not in the formula`),
  ];
}

function rangeFaults({ article }: SumRow): string[] {
  return typeof article !== 'number' && article[0] >= article[1]
    ? [`article must go from a lower to a higher figure, got ${article.join(', ')}`]
    : [];
}

/** A line may rest on another one, which then rests on none: a reader follows one link and is at the numbers. */
function chainFaults({ inputs }: SumRow, sums: ReadonlyMap<string, SumRow>): string[] {
  return Object.entries(inputs).flatMap(([name, input]) => {
    if (!('sum' in input)) return [];
    const other = sums.get(input.sum);
    if (!other) return [`inputs.${name} names ${input.sum}, which is not in sums`];
    const further = Object.values(other.inputs).some((one) => 'sum' in one);
    return further ? [`inputs.${name} names ${input.sum}, which rests on another line itself`] : [];
  });
}

function dayFaults({ checked }: SumRow, data: Data): string[] {
  const { date } = data.version;
  return checked > date ? [`checked must not be after ${date}, got ${checked}`] : [];
}
