/**
 * What happened when: in a broad picture on lanes along one line of time, in a narrow one as a list down the same line.
 * Pure.
 */

import { type Format, formats } from './layout.ts';
import type { Color, Drawing, Shape, XY } from './shapes.ts';
import { textAt } from './text-shape.ts';
import { textWidth } from './text-width.ts';
import { wrapped } from './wrapped-text.ts';

/** Filled: weights to download. Hollow: a service alone. Diamonds: terms. Crossed: switched off. */
export type EventMark = 'filled' | 'hollow' | 'diamond' | 'hollow-diamond' | 'cross';

export interface TimeEvent {
  name: string;
  /** ISO day, or month where the day is not known: it then stands in its middle. */
  date: string;
  mark: EventMark;
  color: Color;
}

export interface TimeLane {
  name: string;
  events: readonly TimeEvent[];
}

/** What a mark means. */
export type MarkName = Pick<TimeEvent, 'name' | 'mark' | 'color'>;

/** A day that parts before from after, with its name. */
export interface Turn {
  date: string;
  /** The event of that day that is meant. */
  of: string;
  name: string;
}

const gap = 6;
/** Between a mark's center and its name. */
const beside = 11;

/** @throws RangeError on a date that is none, or where there is no event */
export function timeLanes(
  lanes: readonly TimeLane[],
  key: readonly MarkName[],
  turn: Turn,
  format: Format,
): Drawing {
  const times = lanes.flatMap(({ events }) => events.map(({ date }) => timeOf(date)));
  if (times.length === 0) throw new RangeError('there is no event');
  // From the quarter of the first event to the end of the month of the last.
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - (first.getUTCMonth() % 3));
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1);
  const span: Span = { start, end };
  return format === 'broad'
    ? lanesAcross(lanes, key, turn, span)
    : listDown(lanes, key, turn, span);
}

interface Span {
  start: number;
  end: number;
}

/** @throws RangeError on a date that is none */
export function timeOf(date: string): number {
  const full = date.length === 7 ? `${date}-15` : date;
  const time = Date.parse(`${full}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`${date} is no day or month`);
  return time;
}

/** The first days of the years within. */
function years({ start, end }: Span): { year: string; time: number }[] {
  const found = [];
  for (let year = new Date(start).getUTCFullYear() + 1; Date.UTC(year, 0) < end; year++) {
    found.push({ year: String(year), time: Date.UTC(year, 0) });
  }
  return found;
}

function lanesAcross(
  lanes: readonly TimeLane[],
  key: readonly MarkName[],
  turn: Turn,
  span: Span,
): Drawing {
  const { width } = formats.broad;
  const size = 13;
  const row = 21;
  const [left, right] = [8, width - 8];
  const toX = (time: number): number =>
    left + ((time - span.start) / (span.end - span.start)) * (right - left);
  const turnX = toX(timeOf(turn.date));
  const top = 2 * size + 12;
  let y = top + 4;
  let turnEnd = y;
  const behind: Shape[] = [];
  const front: Shape[] = [];
  for (const lane of lanes) {
    const base = y + row / 2 + size * 0.35;
    front.push(textAt(lane.name, 0, base, size, { bold: true, color: 'ink' }));
    const rows: [number, number][][] = [[[0, textWidth(lane.name, size, true) + 2 * gap]]];
    for (const event of inOrder(lane.events)) {
      const x = toX(timeOf(event.date));
      const wide = beside + textWidth(event.name, size);
      const goesLeft = x + wide > width;
      const extent: [number, number] = goesLeft ? [x - wide, x + 8] : [x - 8, x + wide];
      let level = 0;
      while (rows[level]?.some(([from, to]) => extent[0] < to + gap && extent[1] > from - gap)) {
        level++;
      }
      rows[level] = [...(rows[level] ?? []), extent];
      const middle = y + level * row + row / 2;
      front.push(
        ...mark(event, [x, middle]),
        textAt(
          event.name,
          goesLeft ? x - beside : x + beside,
          middle + size * 0.35,
          size,
          goesLeft ? { anchor: 'end', color: 'ink' } : { color: 'ink' },
        ),
      );
    }
    y += rows.length * row + 6;
    if (lane.events.some(({ name }) => name === turn.of)) turnEnd = y;
    behind.push({ kind: 'line', from: [0, y], to: [width, y], color: 'grid', width: 1 });
    y += 6;
  }
  const bottom = y - 6;
  const months = years(span).flatMap(({ year, time }): Shape[] => [
    { kind: 'line', from: [toX(time), top], to: [toX(time), bottom], color: 'grid', width: 1 },
    textAt(year, toX(time), top - 6, size, { anchor: 'middle' }),
    textAt(year, toX(time), bottom + size + 4, size, { anchor: 'middle' }),
  ]);
  const names = bottom + size * 3.4;
  let x = 6;
  for (const one of key) {
    front.push(...mark(one, [x, names - size * 0.35]), textAt(one.name, x + beside, names, size));
    x += beside + textWidth(one.name, size) + 24;
  }
  const half = textWidth(turn.name, size, true) / 2;
  const at = Math.min(Math.max(turnX, half), width - half);
  return {
    width,
    height: names + size * 0.6,
    plot: { left, top, right, bottom },
    xMax: span.end - span.start,
    yMax: lanes.length,
    behind: [
      ...months,
      ...behind,
      { kind: 'line', from: [turnX, size + 4], to: [turnX, turnEnd], color: 'soft', width: 1 },
      textAt(turn.name, at, size, size, { anchor: 'middle', bold: true, color: 'ink' }),
    ],
    curves: [],
    front,
  };
}

/** Each event on a line of its own, in order, with its month; what it is, the mark says. */
function listDown(
  lanes: readonly TimeLane[],
  key: readonly MarkName[],
  turn: Turn,
  span: Span,
): Drawing {
  const { width } = formats.narrow;
  const size = 12;
  const step = size * 1.4;
  const [axis, left] = [42, 68];
  const front: Shape[] = key.flatMap((one, i): Shape[] => [
    ...mark(one, [6, size * 0.65 + i * step]),
    textAt(one.name, 20, size + i * step, size),
  ]);
  const top = key.length * step + 16;
  let y = top;
  let year = '';
  for (const event of inOrder(lanes.flatMap(({ events }) => events))) {
    if (event.date.slice(0, 4) !== year) {
      year = event.date.slice(0, 4);
      front.push(textAt(year, 0, y + size, size, { bold: true, color: 'ink' }));
      y += step;
    }
    const isTurn = event.name === turn.of;
    const lines = wrapped(isTurn ? turn.name : event.name, size, isTurn, width - left);
    front.push(
      textAt(month.format(timeOf(event.date)), 0, y + size, size),
      ...mark(event, [axis + 12, y + size * 0.65]),
      ...lines.map((line, i) =>
        textAt(line, left, y + size + i * step, size, { color: 'ink', bold: isTurn }),
      ),
    );
    y += lines.length * step;
  }
  return {
    width,
    height: y + 4,
    plot: { left: 0, top, right: width, bottom: y },
    xMax: span.end - span.start,
    yMax: lanes.length,
    behind: [],
    curves: [],
    front,
  };
}

const month = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

const inOrder = <T extends { date: string }>(events: readonly T[]): T[] =>
  events.toSorted((x, y) => timeOf(x.date) - timeOf(y.date));

function mark({ mark: name, color }: Pick<TimeEvent, 'mark' | 'color'>, at: XY): Shape[] {
  const [x, y] = at;
  switch (name) {
    case 'filled':
      return [{ kind: 'mark', mark: 'circle', at, size: 5.5, color }];
    case 'hollow':
      return [{ kind: 'ring', at, radius: 4.75, color }];
    case 'diamond':
    case 'hollow-diamond':
      return [{ kind: 'mark', mark: name, at, size: 5, color }];
    case 'cross':
      return [
        { kind: 'line', from: [x - 4.5, y - 4.5], to: [x + 4.5, y + 4.5], color, width: 2.25 },
        { kind: 'line', from: [x - 4.5, y + 4.5], to: [x + 4.5, y - 4.5], color, width: 2.25 },
      ];
  }
}
