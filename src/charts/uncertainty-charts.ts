/** The pictures of the uncertainty view: two tornadoes, and the cost curves with the band of the draws. Pure. */

import { shownCurrency } from '../format/currency.ts';
import { inputText, volumeText } from '../format/input-text.ts';
import { money, moneyHead } from '../format/money.ts';
import { moneyCompact } from '../format/money-compact.ts';
import { nameOf } from '../format/name.ts';
import { count, countCompact } from '../format/number.ts';
import type { Chosen } from '../state/priced.ts';
import type { SwingRow } from '../state/swings.ts';
import type { UncertaintyView } from '../state/uncertainty-view.ts';
import { axisBetween } from './axis-between.ts';
import { type Format, layout } from './layout.ts';
import type { Drawing, ReadPoint, Shape, XY } from './shapes.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';
import { axisTo, moneyAxis } from './ticks.ts';
import type { TornadoSide, TornadoSpec } from './tornado.ts';

/** Bars that a picture holds; the table has the others. */
const mostBars = 8;

/** A bar shorter than this, against the longest, is no more than its base line. */
const shortest = 0.02;

/** What each input does to b − a a month; null where none moves it. */
export function differenceTornado(view: UncertaintyView): TornadoSpec | null {
  const { a, b, result, differenceRows } = view;
  const rows = weighty(differenceRows);
  if (!result || rows.length === 0) return null;
  const ends = rows.flatMap(({ atLow, atHigh }) => [atLow ?? 0, atHigh ?? 0]);
  const all = [0, result.difference, ...ends];
  // Round in the currency that is shown.
  const { perUsd } = shownCurrency();
  const axis = axisBetween(Math.min(...all) * perUsd, Math.max(...all) * perUsd, 5);
  const usd = (value: number | null) => signed(value ?? 0);
  return {
    title: 'Difference a month, by input',
    summary: spoken(
      `With every input as it is, B minus A is ${usd(result.difference)} a month.`,
      rows,
      usd,
    ),
    axis: {
      min: axis.min / perUsd,
      max: axis.max / perUsd,
      ticks: axis.ticks.map((amount) => ({
        value: amount / perUsd,
        label: moneyCompact(amount / perUsd),
      })),
      title: `${moneyHead('a month')}, B minus A`,
    },
    base: result.difference,
    baseLabel: `as it is: ${usd(result.difference)}`,
    rows: rows.map((row) => bar(row, usd)),
    sides: { below: side(b, a), above: side(a) },
  };
}

/** What each input does to the volume from which on one stays cheaper; null where none moves it. */
export function breakEvenTornado(view: UncertaintyView): TornadoSpec | null {
  const { result, breakEvenRows } = view;
  const rows = weighty(breakEvenRows);
  if (!result || rows.length === 0) return null;
  const { of, base, open } = result.breakEven;
  const text = (clips: number | null) => volumeText(clips, open);
  const ends = rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const numbers = [base, ...ends].flatMap((value) => (value === null ? [] : [value]));
  const isEndless = [base, ...ends].includes(null);
  const { max, ticks } = axisTo(Math.max(...numbers) * (isEndless ? 1.15 : 1), 5);
  return {
    title: 'Break-even, by input',
    summary: spoken(
      `With every input as it is, ${nameOf(view[of].entry)} stays cheaper from: ${text(base)}.`,
      rows,
      text,
    ),
    axis: {
      min: 0,
      max,
      ticks: ticks.map((value) => ({
        value,
        label: max >= 100_000 ? countCompact(value) : count(value),
      })),
      title: 'clips a month',
    },
    base,
    baseLabel: `as it is: ${text(base)}`,
    rows: rows.map((row) => bar(row, text)),
    sides: null,
  };
}

/** The comparison’s chart with the middle 90 % of the draws in the place of the range of speeds. */
export function bandChart(spec: ChartSpec, { result }: UncertaintyView, draws: number): ChartSpec {
  if (!result) return spec;
  const { clips, a, b } = result.bands;
  const outline = (p95: readonly number[], p5: readonly number[]): ChartPoint[] => [
    ...clips.map((x, i) => ({ x, usd: p95[i] ?? 0 })),
    ...clips.map((x, i) => ({ x, usd: p5[i] ?? 0 })).reverse(),
  ];
  const series = spec.series.map((one) => {
    const { p5, p95 } = one.key === 'a' ? a : b;
    return { ...one, band: outline(p95, p5) };
  });
  const y = moneyAxis(Math.max(spec.y.max, ...a.p95, ...b.p95), 5);
  return {
    ...spec,
    title: `${spec.title}, with the middle 90% of the draws`,
    y,
    series,
    bandNote: `Shaded: nine of ten of ${count(draws)} draws cost this much at a volume. The curves have every input as it is, so they need not run in the middle.`,
  };
}

/** A chart with bands, their edges in the dash of their curve: two bands of one hue lie upon one another. */
export function bandDrawing(spec: ChartSpec, format: Format): Drawing {
  const drawing = layout(spec, format);
  const { plot, xMax, yMax, behind, curves } = drawing;
  const at = ({ x, usd }: ChartPoint): XY => [
    plot.left + (x / xMax) * (plot.right - plot.left),
    plot.bottom - (usd / yMax) * (plot.bottom - plot.top),
  ];
  const edges = spec.series.flatMap(({ key, band }): Shape[] => {
    const { color = 'soft', dash = [] } = curves.find((one) => one.key === key) ?? {};
    const points = (band ?? []).map(at);
    const half = points.length / 2;
    return [points.slice(0, half), points.slice(half)].map((edge) => ({
      kind: 'curve',
      key,
      points: edge,
      color,
      width: 1,
      dash,
    }));
  });
  return { ...drawing, behind: [...behind, ...edges] };
}

/** The costs and their bands at each volume, to be read off. */
export function bandPoints(view: UncertaintyView, { plot, width, xMax }: Drawing): ReadPoint[] {
  const { result, a, b } = view;
  if (!result) return [];
  const { clips, ...bands } = result.bands;
  const line = ({ key, entry }: Chosen, i: number) =>
    `${nameOf(entry)}: ${money(bands[key].p5[i] ?? 0)} to ${money(bands[key].p95[i] ?? 0)}`;
  return clips.map((volume, i) => ({
    x: (plot.left + (volume / xMax) * (plot.right - plot.left)) / width,
    y: null,
    name: `${count(volume)} clips`,
    lines: [line(a, i), line(b, i)],
  }));
}

/** '+$863', '−$1,812', '$0'. */
export const signed = (usd: number): string => (usd > 0 ? `+${money(usd)}` : money(usd));

function weighty(rows: readonly SwingRow[]): readonly SwingRow[] {
  const longest = Math.max(...rows.map(({ swing }) => (Number.isFinite(swing) ? swing : 0)));
  return rows.filter(({ swing }) => swing >= shortest * longest).slice(0, mostBars);
}

function bar(
  { input, atLow, atHigh }: SwingRow,
  words: (value: number | null) => string,
): TornadoSpec['rows'][number] {
  const end = (value: number | null, own: number) => ({
    value,
    label: inputText(own, input.unit),
    spoken: words(value),
  });
  return { label: input.label, low: end(atLow, input.low), high: end(atHigh, input.high) };
}

const side = ({ entry, tone }: Chosen, before?: Chosen): TornadoSide => ({
  text: `${nameOf(entry)} cheaper`,
  tone,
  shifted: before?.tone === tone,
});

function spoken(
  start: string,
  rows: readonly SwingRow[],
  words: (value: number | null) => string,
): string {
  const each = rows.map(
    ({ input, atLow, atHigh }) =>
      `${input.label}: ${words(atLow)} at ${inputText(input.low, input.unit)}, ${words(atHigh)} at ${inputText(input.high, input.unit)}.`,
  );
  return [start, ...each].join(' ');
}
