/** The comparison as a chart: both cost curves over volume. Pure. */

import { list } from '../format/list.ts';
import { money } from '../format/money.ts';
import { nameOf } from '../format/name.ts';
import { count, countCompact, decimal } from '../format/number.ts';
import { curvePoints, type DeploymentOption, monthlyCost, type Workload } from '../model/index.ts';
import type { Comparison } from '../state/comparison.ts';
import type { Crossings } from '../state/crossings.ts';
import type { Side } from '../state/side.ts';
import { dashOf } from './curve-look.ts';
import type { ChartPoint, ChartSeries, ChartSpec, SeriesKey } from './spec.ts';
import { axisTo, moneyAxis } from './ticks.ts';

/** Vertices of one curve at most; finer staircases are sampled. */
const mostPoints = 1200;

/** Crossings that are marked at most: more than a chart can hold apart. */
const mostCrossings = 120;

/** What of a comparison is drawn. */
type Drawn = Pick<Comparison, 'a' | 'b' | 'workload' | 'crossings'>;

/** The chart of a comparison; its points are those of the model, not rounded. */
export function costChart(comparison: Drawn): ChartSpec {
  const { a, b, workload: work, crossings } = comparison;
  const sides = a.entry.id === b.entry.id ? [a] : [a, b];
  const shown = sides.filter((one) => one.option);
  const clips = work.clipsPerMonth;
  const volumes = sides.length === 2 ? (crossings?.volumes ?? []) : [];
  const x = axisTo(reach(clips, volumes), 5);
  const drawn = shown.map((one, i) => series(one, shown[i - 1], work, x.max));
  const top = Math.max(0, ...drawn.flatMap(({ points }) => points.map(({ usd }) => usd)));
  const inRange = volumes.filter((volume) => volume <= x.max);
  const zone = crossings?.alternates ?? null;
  const here = shown.map(({ key, cost }) => ({ key, usd: cost?.usdPerMonth ?? 0 }));
  const spec: Omit<ChartSpec, 'summary'> = {
    title: `Cost a month by volume: ${list(shown.map(({ entry }) => nameOf(entry)))}`,
    x: {
      max: x.max,
      ticks: x.ticks.map((value) => ({ value, label: clipsLabel(value, x.max) })),
      title: 'clips a month',
    },
    y: moneyAxis(top, 5),
    series: drawn,
    crossings: marked(inRange, volumes, crossings?.settled ?? null, a, work),
    unmarked: sides.length === 2 && crossings ? unmarked(crossings, inRange.length, x.max) : [],
    zone: zone && zone.from < x.max ? { from: zone.from, to: Math.min(zone.to, x.max) } : null,
    volume: { clips, label: `your volume: ${count(clips)}`, at: here },
    bandNote: bandNote(shown),
    empty:
      shown.length > 0 ? null : 'Neither option can make this clip, so there is no cost to draw.',
  };
  return { ...spec, summary: spoken(spec, sides.length === 2 ? crossings : null, clips, here) };
}

/** How far the volume axis goes: the reader's volume stands well inside, and so does a crossing that is not far off. */
function reach(clips: number, volumes: readonly number[]): number {
  const base = clips > 0 ? clips : (volumes[0] ?? 10_000);
  const near = volumes.filter((volume) => volume <= 8 * base);
  const first = near[0] ?? 0;
  const last = near[near.length - 1] ?? 0;
  return Math.max(1, 1.5 * base, 1.4 * first, 1.2 * last);
}

function series(one: Side, before: Side | undefined, work: Workload, max: number): ChartSeries {
  const option = one.option as DeploymentOption;
  const { family, short } = one.entry;
  return {
    key: one.key,
    label: short,
    detail: detail(one),
    tone: one.tone,
    shifted: before !== undefined && before.tone === one.tone,
    dash: dashOf(family),
    mark: one.mark,
    points: curve(option, work, max),
    band: band(one, work, max),
  };
}

function curve(option: DeploymentOption, work: Workload, max: number): ChartPoint[] {
  return curvePoints(option, work, max, mostPoints).map(({ clips, usdPerMonth }) => ({
    x: clips,
    usd: usdPerMonth,
  }));
}

/** The slow end first, then the fast one backward: a closed outline. */
function band({ speed }: Side, work: Workload, max: number): ChartPoint[] | null {
  if (!speed) return null;
  return [...curve(speed.slow, work, max), ...curve(speed.fast, work, max).reverse()];
}

/** What is shaded, in words with its figures. */
function bandNote(sides: readonly Side[]): string | null {
  const ranges = sides.flatMap(({ entry, speed }) => {
    if (!speed) return [];
    const { low, high } = speed.gpuSeconds;
    return [`${decimal(low, 1)} to ${decimal(high, 1)} GPU-seconds with ${nameOf(entry)}`];
  });
  if (ranges.length === 0) return null;
  return `Shaded: the cost if one generation takes ${list(ranges)}, the range of what has been measured or reported.`;
}

/** The price of one more clip, and what comes on top whatever the volume. */
function detail({ limitUsdPerClip, cost }: Side): string {
  const fixed = (id: string): number =>
    cost?.lines.find((line) => line.id === id)?.usdPerMonth ?? 0;
  const other = fixed('facility') + fixed('fixed');
  const extra = other > 0 ? ' + fixed' : fixed('staff') > 0 ? ' + staff' : '';
  return `${money(limitUsdPerClip ?? 0)} a clip${extra}`;
}

function marked(
  inRange: readonly number[],
  all: readonly number[],
  settled: 'a' | 'b' | null,
  a: Side,
  work: Workload,
): ChartSpec['crossings'] {
  const option = a.option;
  if (!option) return [];
  const shown =
    inRange.length <= mostCrossings
      ? inRange
      : [...inRange.slice(0, mostCrossings - 1), ...inRange.slice(-1)];
  const final = all[all.length - 1];
  return shown.map((clips, i) => {
    const { usdPerMonth } = monthlyCost(option, { ...work, clipsPerMonth: clips });
    const label =
      all.length === 1
        ? `break-even ${count(clips)}`
        : i === 0
          ? `first ${count(clips)}`
          : clips === final
            ? `${lastly(settled)} ${count(clips)}`
            : null;
    return { x: clips, usd: usdPerMonth, label };
  });
}

/** The last change that was found is for good only where the limits per clip say so. */
const lastly = (settled: 'a' | 'b' | null): string => (settled ? 'for good' : 'last so far');

/** Changes beyond the axis, more than can be marked, or too many to list. */
function unmarked(
  { volumes, alternates, settled }: Crossings,
  inRange: number,
  max: number,
): string[] {
  if (alternates) {
    return alternates.from < max
      ? ['gray: they alternate', 'with almost every GPU']
      : [`alternating from ${count(alternates.from)}`, 'beyond this chart'];
  }
  const beyond = volumes.length - inRange;
  const far = 'beyond this chart';
  if (beyond > 0) {
    const all = inRange === 0;
    const name = volumes.length === 1 ? 'break-even' : all ? 'first' : lastly(settled);
    const one = `${name} ${count(volumes.at(all ? 0 : -1) ?? 0)}`;
    return [one, beyond === 1 ? far : `${all ? 'all ' : ''}${count(beyond)} ${far}`];
  }
  const dropped = inRange - mostCrossings;
  return dropped > 0 ? [`${count(dropped)} more not marked`] : [];
}

/** Short labels once the axis runs into the hundreds of thousands. */
const clipsLabel = (value: number, max: number): string =>
  max >= 100_000 ? countCompact(value) : count(value);

function spoken(
  spec: Omit<ChartSpec, 'summary'>,
  found: Crossings | null,
  clips: number,
  costs: readonly { key: SeriesKey; usd: number }[],
): string {
  if (spec.empty) return spec.empty;
  const curves = spec.series.map(({ label, points }) => {
    const [from, to] = [points[0]?.usd ?? 0, points[points.length - 1]?.usd ?? 0];
    return `${nameOf({ short: label })} goes from ${money(from)} to ${money(to)} a month`;
  });
  const here = costs.map(
    ({ key, usd }) =>
      `${nameOf({ short: spec.series.find((one) => one.key === key)?.label ?? '' })} ${money(usd)}`,
  );
  return [
    `From 0 to ${count(spec.x.max)} clips a month, ${list(curves)}.`,
    meetings(spec, found),
    `At ${count(clips)} clips: ${list(here)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function meetings(
  { x, series: drawn }: Omit<ChartSpec, 'summary'>,
  found: Crossings | null,
): string {
  if (drawn.length < 2 || !found) return '';
  const { volumes, alternates } = found;
  if (alternates) {
    const { from, to } = alternates;
    const far = from < x.max ? '' : ', beyond this chart';
    return `Between ${count(from)} and ${count(to)} clips the cheaper one changes with almost every GPU added${far}.`;
  }
  const inRange = volumes.filter((volume) => volume <= x.max);
  const beyond = volumes.slice(inRange.length);
  const [first, last] = [some(inRange), some(beyond)];
  if (!last) return first ? `They cross at ${first} clips.` : 'The curves do not cross.';
  if (!first) return `They cross at ${last} clips, beyond this chart.`;
  return `They cross at ${first} clips, and beyond this chart at ${last}.`;
}

/** Of many volumes the first few and the last; null where there are none. */
function some(volumes: readonly number[]): string | null {
  if (volumes.length === 0) return null;
  const shown = volumes.length > 6 ? [...volumes.slice(0, 3), ...volumes.slice(-1)] : volumes;
  const texts = shown.map((volume) => count(volume));
  const more = volumes.length - shown.length;
  return list(more > 0 ? texts.toSpliced(3, 0, `${count(more)} more`) : texts);
}
