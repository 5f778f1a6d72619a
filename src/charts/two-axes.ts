/** Things in the cells of two scales of words: rows from the top down, columns from left to right. Pure. */

import { type Format, formats } from './layout.ts';
import type { Color, Drawing, Shape } from './shapes.ts';
import { textAt } from './text-shape.ts';
import { wrapped } from './wrapped-text.ts';

export interface Placed {
  name: string;
  /** Who stands for it. */
  detail: string;
  row: string;
  column: string;
  hollow: boolean;
  color: Color;
}

export interface Scale {
  title: string;
  /** In their order. */
  steps: readonly string[];
}

/** @throws RangeError where something stands on no step of the scales */
export function twoAxes(
  things: readonly Placed[],
  rows: Scale,
  columns: Scale,
  format: Format,
): Drawing {
  const lost = things.find(
    ({ row, column }) => !rows.steps.includes(row) || !columns.steps.includes(column),
  );
  if (lost) throw new RangeError(`${lost.name} has no place`);
  const broad = format === 'broad';
  const { width } = formats[format];
  const size = broad ? 13 : 12;
  const step = size * 1.3;
  const left = broad ? 180 : 0;
  const column = (width - left) / columns.steps.length;
  const front: Shape[] = [];
  const behind: Shape[] = [];
  let y = 0;
  front.push(textAt(columns.title, left, y + size, size, { bold: true, color: 'ink' }));
  y += size * 1.6;
  const heads = columns.steps.map((name) => wrapped(name, size, false, column - gap));
  for (const [i, lines] of heads.entries()) {
    for (const [at, line] of lines.entries()) {
      front.push(textAt(line, left + i * column, y + size + at * step, size));
    }
  }
  y += Math.max(...heads.map((lines) => lines.length)) * step + 10;
  if (!broad) {
    const lines = wrapped(rows.title, size, true, width);
    front.push(
      ...lines.map((line, i) =>
        textAt(line, 0, y + size + i * step, size, { bold: true, color: 'ink' }),
      ),
    );
    y += lines.length * step + 6;
  } else {
    const lines = wrapped(rows.title, size, true, left - 2 * gap);
    front.push(
      ...lines.map((line, i) =>
        textAt(line, 0, size + i * step, size, { bold: true, color: 'ink' }),
      ),
    );
    y = Math.max(y, lines.length * step + 8);
  }
  const top = y;
  for (const name of rows.steps) {
    behind.push({ kind: 'line', from: [0, y], to: [width, y], color: 'grid', width: 1 });
    const label = wrapped(name, size, false, broad ? left - 2 * gap : width);
    const labelTop = y + 8;
    front.push(...label.map((line, i) => textAt(line, 0, labelTop + size + i * step, size)));
    const cellTop = broad ? labelTop : labelTop + label.length * step + 4;
    let deepest = broad ? labelTop + label.length * step : cellTop;
    for (const [i, at] of columns.steps.entries()) {
      let free = cellTop;
      for (const thing of things.filter((one) => one.row === name && one.column === at)) {
        const x = left + i * column;
        // In a narrow picture a name may run over the empty cells, to the side that has more of them.
        const goesLeft = !broad && x + 7 > width / 2;
        const room = broad ? column - 40 : goesLeft ? x - 6 : width - x - 20;
        const title = wrapped(thing.name, size, true, room);
        const detail = wrapped(thing.detail, size, false, room);
        const middle = free + size * 0.65;
        front.push(
          thing.hollow
            ? { kind: 'ring', at: [x + 7, middle], radius: 5, color: thing.color }
            : { kind: 'mark', mark: 'circle', at: [x + 7, middle], size: 6, color: thing.color },
          ...[...title, ...detail].map((line, n) =>
            textAt(line, goesLeft ? x - 6 : x + 20, free + size + n * step, size, {
              anchor: goesLeft ? 'end' : 'start',
              ...(n < title.length ? { bold: true, color: 'ink' } : {}),
            }),
          ),
        );
        free += (title.length + detail.length) * step + 8;
      }
      deepest = Math.max(deepest, free);
    }
    y = deepest + 8;
  }
  behind.push(
    { kind: 'line', from: [0, y], to: [width, y], color: 'grid', width: 1 },
    ...columns.steps.map(
      (_, i): Shape => ({
        kind: 'line',
        from: [left + i * column - gap, top],
        to: [left + i * column - gap, y],
        color: 'grid',
        width: broad ? 1 : 0,
      }),
    ),
  );
  return {
    width,
    height: y + 2,
    plot: { left, top, right: width, bottom: y },
    xMax: columns.steps.length,
    yMax: rows.steps.length,
    behind: behind.filter((shape) => shape.kind !== 'line' || shape.width > 0),
    curves: [],
    front,
  };
}

const gap = 10;
