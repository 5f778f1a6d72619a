import type { ExportedInput } from '../state/export.ts';
import type { Shape } from './shapes.ts';
import { wrapped } from './wrapped-text.ts';

const size = 13;
const step = size * 1.45;
/** Between the two columns, and between a label and its value. */
const gutter = 32;
const gap = 12;

/**
 * Inputs in two columns, the value beside its label. At most `most` lines a column; what has no place is counted.
 * @returns what is drawn from `top` on, and where it ends
 */
export function inputColumns(
  inputs: readonly Pick<ExportedInput, 'label' | 'shown'>[],
  left: number,
  top: number,
  room: number,
  most: number,
): { shapes: Shape[]; bottom: number } {
  const width = (room - gutter) / 2;
  const forLabel = width * 0.45;
  const forValue = width - forLabel - gap;
  const rows = inputs.map(({ label, shown }) => {
    const labels = wrapped(label, size, false, forLabel);
    const values = wrapped(shown, size, true, forValue);
    return { labels, values, lines: Math.max(labels.length, values.length) };
  });

  const { shown, cut } = fitting(rows, most);
  const lines = shown.reduce((sum, row) => sum + row.lines, 0);
  const shapes: Shape[] = [];
  const write = (text: string, x: number, line: number, bold: boolean) => {
    const at = { x, y: top + line * step + size, anchor: 'start' } as const;
    shapes.push({ kind: 'text', text, size, bold, color: bold ? 'ink' : 'soft', ...at });
  };
  let [x, line, longest] = [left, 0, 0];
  for (const { labels, values, lines: own } of shown) {
    // About half of the lines in each column; a row stays whole.
    if (x === left && line > 0 && line + own > Math.ceil(lines / 2))
      [x, line] = [left + width + gutter, 0];
    for (const [i, text] of labels.entries()) write(text, x, line + i, false);
    for (const [i, text] of values.entries()) write(text, x + forLabel + gap, line + i, true);
    line += own;
    longest = Math.max(longest, line);
  }
  if (cut > 0) {
    write(`and ${cut} more in the link`, left, longest, false);
    longest += 1;
  }
  return { shapes, bottom: top + longest * step };
}

/** The first rows that two columns of `most` lines hold. */
function fitting<Row extends { lines: number }>(
  rows: readonly Row[],
  most: number,
): { shown: Row[]; cut: number } {
  let lines = 0;
  const shown = rows.filter(({ lines: own }) => {
    lines += own;
    return lines <= 2 * most;
  });
  return { shown, cut: rows.length - shown.length };
}
