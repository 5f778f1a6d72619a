/** What the texts of a claim show where they name a figure: the data or the model is asked while the site is built. */

import { loadData } from '../data/load.ts';
import { lookup } from '../data/lookup.ts';
import type { ClaimFigure, ClaimRow } from '../data/schema/claim.ts';
import { quantity } from '../format/quantity.ts';
import { type Computed, figureOf, pairOf, ratioOf } from './result.ts';

/** A figure with the text that stands for it; `value` is null where the answer is a word ("never"). */
export interface ShownFigure extends Computed {
  name: string;
  text: string;
}

/** A text in the order of reading: words, and the figures between them. */
export type ClaimText = (string | ShownFigure)[];

/** Every figure of a claim. @throws Error where a row, an option or a figure does not exist */
export function claimFigures({ id, ours }: ClaimRow): ShownFigure[] {
  return Object.entries(ours.figures).map(([name, figure]) => {
    try {
      return { name, ...shown(figure) };
    } catch (error) {
      throw new Error(`claims/${id}: ${name}: ${error instanceof Error ? error.message : error}`);
    }
  });
}

/** `{name}` replaced by its figure. */
export function claimText(text: string, figures: readonly ShownFigure[]): ClaimText {
  return text
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== '')
    .map((part) => figures.find(({ name }) => part === `{${name}}`) ?? part);
}

/** The same as plain text. */
export function plainText(text: ClaimText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function shown(figure: ClaimFigure): Omit<ShownFigure, 'name'> {
  const found = computed(figure);
  const value = found.value === null ? null : scaled(found.value, found.unit, figure);
  const unit = unitOf(found.unit, figure);
  if (value === null) {
    const or = 'or' in figure ? figure.or : undefined;
    if (or === undefined) throw new Error('there is no answer: say what then, with "or"');
    return { ...found, value, unit, text: or };
  }
  const digits = 'digits' in figure ? figure.digits : undefined;
  const rounded = digits === undefined ? value : Number(value.toFixed(digits));
  const form = figure.as ?? (unit === 'times' && digits === undefined ? 'count' : undefined);
  return { ...found, value, unit, text: quantity(rounded, unit, form) };
}

function computed(figure: ClaimFigure): Computed {
  if ('row' in figure) return looked(figure);
  const { of } = figure;
  if ('a' in figure) return pairOf(figure.a, figure.b, of, workload(figure));
  if ('against' in figure) {
    return ratioOf(figure.option, figure.against, of, workload(figure));
  }
  return figureOf(figure.option, of, workload(figure));
}

/** The workload and the assumptions that a figure asks for, without what it does not give. */
function workload(figure: Exclude<ClaimFigure, { row: string }>) {
  const { clips, seconds, resolution, attempts, peak } = figure;
  const given = Object.entries({ clips, seconds, resolution, attempts, peak, with: figure.with });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function looked({ row, show = 'value' }: Extract<ClaimFigure, { row: string }>): Computed {
  const found = lookup(row);
  const value = found[show];
  if (value === null) throw new Error(`${row} has no ${show} end`);
  return { value, unit: found.unit, derived: isDerived(row) };
}

/** Whether a row is a speed that nobody measured. */
function isDerived(path: string): boolean {
  const [dataset, id] = path.split('/');
  return (
    dataset === 'throughput' &&
    loadData().throughput.some((row) => row.id === id && row.basis === 'derived')
  );
}

const monthsPerYear = 12;
const daysPerYear = 365;

function scaled(value: number, unit: string, figure: ClaimFigure): number {
  const per = 'per' in figure ? figure.per : undefined;
  if (per && !unit.endsWith('/month')) throw new Error(`per ${per}: the figure is in ${unit}`);
  const perYear = per === 'year' || per === 'day' ? monthsPerYear : 1;
  return (value * perYear * (figure.times ?? 1)) / (per === 'day' ? daysPerYear : 1);
}

function unitOf(unit: string, figure: ClaimFigure): string {
  const per = 'per' in figure ? figure.per : undefined;
  return per ? unit.replace(/\/month$/, `/${per}`) : unit;
}
