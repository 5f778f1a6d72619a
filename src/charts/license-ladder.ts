/**
 * How far each license lets a business go, and where not: bars on one logarithmic scale, an arrow where nothing ends
 * them. Pure.
 */

import { count } from '../format/number.ts';
import { type Format, formats } from './layout.ts';
import { logTicks } from './log-ticks.ts';
import type { Color, Drawing, Shape, XY } from './shapes.ts';
import { textAt } from './text-shape.ts';
import { textWidth } from './text-width.ts';
import { wrapped } from './wrapped-text.ts';

export interface LadderRow {
  name: string;
  /** How far: a number of dollars, users or visits, 'all' or 'none'. */
  reach: number | 'all' | 'none';
  /** 'below $10 million of yearly revenue'; null where the name of the group says it. */
  said: string | null;
  /** 'not in EU and UK'; null where there is no such limit. */
  places: string | null;
}

export interface LadderGroup {
  name: string;
  /** Use has rules: drawn as an outline. */
  rules: boolean;
  rows: readonly LadderRow[];
}

const gap = 10;

/** @throws RangeError where no license has a limit, so that there is no scale */
export function licenseLadder(groups: readonly LadderGroup[], format: Format): Drawing {
  const limits = groups.flatMap(({ rows }) =>
    rows.flatMap(({ reach }) => (typeof reach === 'number' ? [reach] : [])),
  );
  if (limits.length === 0) throw new RangeError('no license has a limit to draw');
  const broad = format === 'broad';
  const { width } = formats[format];
  const size = broad ? 13 : 12;
  const step = size * 1.3;
  const names = broad
    ? Math.max(...groups.flatMap(({ rows }) => rows.map((row) => textWidth(row.name, size)))) + gap
    : 0;
  // A power of ten of its own before the least limit, so that its bar has a length.
  const ticks = logTicks(Math.min(...limits) / 10, Math.max(...limits) * 1.01, broad ? 6 : 5);
  const [first = 1, last = 10] = [ticks[0], ticks.at(-1)];
  const [left, right] = [names, width - (broad ? 190 : 60)];
  const toX = (reach: number): number =>
    left + (Math.log(reach / first) / Math.log(last / first)) * (right - left);

  let y = 0;
  const behind: Shape[] = [];
  const front: Shape[] = [];
  for (const { name, rules, rows } of groups) {
    if (rows.length === 0) continue;
    y += front.length > 0 ? size : 0;
    front.push(textAt(name, 0, y + size, size, { bold: true, color: 'ink' }));
    y += size * 1.8;
    const isScaled = rows.some(({ reach }) => typeof reach === 'number');
    for (const row of rows) {
      const end = endOf(row, toX, left, width - (broad ? 200 : 24));
      const textLeft = broad ? end + gap : 0;
      const texts = [
        { said: row.said, color: 'ink' as const },
        { said: row.places, color: 'soft' as const },
      ].flatMap(({ said, color }) =>
        wrapped(said ?? '', size, false, width - textLeft).map((line) => ({ line, color })),
      );
      const height = broad ? Math.max(1, texts.length) * step + 8 : (1 + texts.length) * step + 22;
      const middle = broad ? y + height / 2 : y + height - 14;
      const textTop = broad ? middle - (texts.length * step) / 2 : y + step;
      front.push(
        textAt(row.name, 0, broad ? middle + size * 0.35 : y + size, size, { color: 'ink' }),
        ...bar(row, rules, left, end, middle),
        ...texts.map(({ line, color }, i) =>
          textAt(line, textLeft, textTop + size - 1 + i * step, size, { color }),
        ),
      );
      y += height;
    }
    if (!isScaled) continue;
    behind.push({ kind: 'line', from: [left, y], to: [right, y], color: 'soft', width: 1 });
    for (const tick of ticks) {
      const x = toX(tick);
      behind.push({ kind: 'line', from: [x, y], to: [x, y + 5], color: 'soft', width: 1 });
      const label = short(tick);
      const half = textWidth(label, size) / 2;
      const at = Math.max(x, half);
      front.push(textAt(label, at, y + size + 8, size, { anchor: 'middle' }));
    }
    const title = 'dollars a year, users or visits a month; logarithmic scale';
    const titles = wrapped(title, size, false, right - left + 60);
    for (const [i, line] of titles.entries()) {
      front.push(textAt(line, left, y + size * 2.4 + 10 + i * step, size));
    }
    y += size * 2.4 + 10 + (titles.length - 1) * step;
  }
  return {
    width,
    height: y + 6,
    plot: { left, top: 0, right: width, bottom: y },
    xMax: last,
    yMax: groups.length,
    behind,
    curves: [],
    front,
  };
}

/** '100k', '1M', '1B' */
const short = (value: number): string =>
  value >= 1e9
    ? `${count(value / 1e9)}B`
    : value >= 1e6
      ? `${count(value / 1e6)}M`
      : `${count(value / 1e3)}k`;

const endOf = (
  { reach }: LadderRow,
  toX: (reach: number) => number,
  left: number,
  right: number,
): number => (reach === 'all' ? right : reach === 'none' ? left + 12 : toX(reach));

function bar({ reach }: LadderRow, rules: boolean, left: number, end: number, y: number): Shape[] {
  if (reach === 'none') {
    const line = (from: XY, to: XY): Shape => ({ kind: 'line', from, to, color: 'open', width: 2 });
    return [
      line([left + 1, y - 5], [left + 11, y + 5]),
      line([left + 1, y + 5], [left + 11, y - 5]),
    ];
  }
  const thick = 5;
  const head = reach === 'all' ? 10 : 0;
  const outline: XY[] = [
    [left, y - thick],
    [end - head, y - thick],
    ...(head
      ? ([
          [end - head, y - thick - 4],
          [end, y],
          [end - head, y + thick + 4],
        ] as XY[])
      : []),
    [end - head, y + thick],
    [left, y + thick],
  ];
  const color: Color = 'open';
  if (!rules) return [{ kind: 'area', points: outline, color, opacity: 1 }];
  return [
    { kind: 'area', points: outline, color: 'open-wash', opacity: 1 },
    {
      kind: 'curve',
      key: 'a',
      points: [...outline, [left, y - thick]],
      color,
      width: 1.5,
      dash: [],
    },
  ];
}
