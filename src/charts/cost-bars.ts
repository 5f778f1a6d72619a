/** What a month costs under each tenure, as one stacked bar each: told apart by place, label and shade. Pure. */

import { money } from '../format/money.ts';
import { count, percent } from '../format/number.ts';
import type { TenureCost } from '../state/fleet-figures.ts';
import type { FleetView } from '../state/fleet-view.ts';
import type { Format } from './layout.ts';
import type { Color, Drawing, ReadPoint, Shape, TextShape } from './shapes.ts';
import { inTwoLines, textWidth } from './text-width.ts';

export interface Picture {
  drawing: Drawing;
  title: string;
  summary: string;
  /** One for each piece of a bar. */
  points: ReadPoint[];
}

/** Widths in the unit of the drawing; the height follows from what stands in it. */
const widths: Readonly<Record<Format, number>> = { broad: 760, narrow: 300 };

/** Two neighbors of a bar never look alike; without color, a gap and the order of the labels tell them apart. */
const shades: Readonly<Record<string, Color>> = {
  rental: 'open',
  hardware: 'open',
  power: 'ink',
  maintenance: 'open-shifted',
  facility: 'open-wash',
  staff: 'soft',
};

interface Piece {
  id: string;
  label: string;
  usd: number;
  left: number;
  right: number;
}

/** A picture of the view's costs; empty bars say why. */
export function costBars(view: FleetView, format: Format): Picture {
  const { costs, workload } = view;
  const width = widths[format];
  const size = 13;
  const most = Math.max(...costs.map(({ cost }) => cost?.usdPerMonth ?? 0));
  // The longest bar leaves room for its total.
  const totals = costs.map(({ cost }) => textWidth(money(cost?.usdPerMonth ?? 0), size, true));
  const room = width - Math.max(...totals) - 8;
  const shapes: Shape[] = [];
  const spots: { at: number; y: number; name: string; lines: string[] }[] = [];
  let y = 0;
  for (const one of costs) {
    shapes.push(...heading(one, y, size));
    y += size + 12;
    if (!one.cost) {
      const text = one.refusal ?? '';
      const lines = inTwoLines(text, size, false, width);
      for (const [i, line] of lines.entries()) {
        shapes.push(words(line, 0, y + size + i * 1.3 * size, size, 'soft'));
      }
      y += lines.length * 1.3 * size + 26;
      continue;
    }
    const thick = one.chosen ? 24 : 14;
    const pieces = cut(one, most, room);
    const end = pieces.at(-1)?.right ?? 0;
    shapes.push(...pieces.flatMap((piece) => block(piece, y, thick)));
    shapes.push(
      words(
        money(one.cost.usdPerMonth),
        end + 8,
        y + thick / 2 + size * 0.36,
        size,
        'ink',
        one.chosen,
      ),
    );
    for (const { label, usd, left, right } of pieces) {
      const share = usd / one.cost.usdPerMonth;
      spots.push({
        at: (left + right) / 2,
        y: y + thick / 2,
        name: `${one.label}: ${label}`,
        lines: [`${money(usd)} a month`, `${percent(share)} of ${money(one.cost.usdPerMonth)}`],
      });
    }
    y += thick + 6;
    const named = labels(pieces, width, y, size);
    shapes.push(...named.shapes);
    y += named.height + 24;
  }
  const height = Math.ceil(y - 16);
  return {
    drawing: {
      width,
      height,
      plot: { left: 0, top: 0, right: width, bottom: height },
      xMax: most,
      yMax: 1,
      behind: [],
      curves: [],
      front: shapes,
    },
    title: `Cost a month by tenure at ${count(workload.clipsPerMonth)} clips`,
    summary: `${costs.map(inWords).join('. ')}.`,
    points: spots.map(({ at, y: down, name, lines }) => ({
      x: at / width,
      y: down / height,
      name,
      lines,
    })),
  };
}

function inWords({ label, cost, lines, refusal }: TenureCost): string {
  if (!cost) return `${label}: ${refusal}`;
  const parts = lines
    .filter(({ usdPerMonth }) => usdPerMonth > 0)
    .map((line) => `${shortOf(line.label)} ${money(line.usdPerMonth)}`);
  const made = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  return `${label}: ${money(cost.usdPerMonth)} a month${made}`;
}

/** The name of a bar with the mark of its family; the chosen one is bold and says so. */
function heading({ label, mark, chosen }: TenureCost, y: number, size: number): Shape[] {
  const base = y + size;
  const text = words(label, 18, base, size, 'ink', chosen);
  return [
    { kind: 'mark', mark, at: [6, base - size * 0.36], size: 5, color: 'open' },
    text,
    ...(chosen
      ? [words('your choice', 18 + textWidth(label, size, true) + 8, base, size, 'soft')]
      : []),
  ];
}

/** The pieces of a bar from the left; one too small to see is still drawn two units wide. */
function cut({ lines }: TenureCost, most: number, room: number): Piece[] {
  let left = 0;
  return lines
    .filter(({ usdPerMonth }) => usdPerMonth > 0)
    .map(({ id, label, usdPerMonth: usd }) => {
      const right = Math.min(room, left + Math.max(2, (usd / most) * room));
      const piece = { id, label: shortOf(label), usd, left: Math.min(left, room - 2), right };
      left = right + 1.5;
      return piece;
    });
}

function block({ id, left, right }: Piece, top: number, thick: number): Shape[] {
  return patch(shades[id] ?? 'soft', left, right, top, top + thick);
}

/** A filled box; a pale one has an edge. */
function patch(color: Color, left: number, right: number, top: number, bottom: number): Shape[] {
  const points = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as [number, number][];
  const box: Shape = { kind: 'area', points, color, opacity: 1 };
  if (color !== 'open-wash') return [box];
  const edge = { kind: 'line', color: 'open', width: 1 } as const;
  const [a, b, c, d] = [
    [left + 0.5, top + 0.5],
    [right - 0.5, top + 0.5],
    [right - 0.5, bottom - 0.5],
    [left + 0.5, bottom - 0.5],
  ] as [[number, number], [number, number], [number, number], [number, number]];
  return [
    box,
    { ...edge, from: a, to: b },
    { ...edge, from: b, to: c },
    { ...edge, from: c, to: d },
    { ...edge, from: d, to: a },
  ];
}

/** A name for each piece: under its beginning where they fit in one line, else line after line in the same order. */
function labels(
  pieces: readonly Piece[],
  width: number,
  top: number,
  size: number,
): { shapes: Shape[]; height: number } {
  const [swatch, gap] = [size - 3, 14];
  const named = pieces.map(({ id, label, usd, left }) => {
    const text = `${label} ${money(usd)}`;
    return { id, text, left, width: swatch + 5 + textWidth(text, size) };
  });
  const whole = named.reduce((sum, one) => sum + one.width + gap, -gap);
  const places: { x: number; row: number }[] = [];
  if (whole <= width) {
    let from = 0;
    let rest = whole;
    for (const one of named) {
      // As far right as its piece, but never so far that those after it would run out.
      const x = Math.max(from, Math.min(one.left, width - rest));
      places.push({ x, row: 0 });
      from = x + one.width + gap;
      rest -= one.width + gap;
    }
  } else {
    let [x, row] = [0, 0];
    for (const one of named) {
      if (x > 0 && x + one.width > width) [x, row] = [0, row + 1];
      places.push({ x, row });
      x += one.width + gap;
    }
  }
  const high = size * 1.45;
  const shapes = named.flatMap(({ id, text }, i): Shape[] => {
    const { x, row } = places[i] ?? { x: 0, row: 0 };
    const base = top + size + row * high;
    const color = shades[id] ?? 'soft';
    return [
      ...patch(color, x, x + swatch, base - swatch + 1, base + 1),
      words(text, x + swatch + 5, base, size, 'soft'),
    ];
  });
  return { shapes, height: size + (places.at(-1)?.row ?? 0) * high };
}

function words(
  text: string,
  x: number,
  y: number,
  size: number,
  color: Color,
  bold = false,
): TextShape {
  return { kind: 'text', x, y, text, size, bold, anchor: 'start', color };
}

/** 'Hardware' for 'Hardware, spread over its life'. */
const shortOf = (label: string): string => label.replace(/,.*/, '');
