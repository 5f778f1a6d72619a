import { costChart } from '../../charts/cost-chart.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import type { Catalog } from '../../data/types.ts';
import { limitUsdPerClip } from '../../model/index.ts';
import { crossings } from '../../state/crossings.ts';
import type { Chosen } from '../../state/priced.ts';
import type { Side } from '../../state/side.ts';
import type { Request, Uncertainty } from '../../state/uncertainty.ts';
import { type Uncertain, uncertain } from '../../state/uncertainty-question.ts';
import type { Values } from '../../state/values.ts';

/** What the reader's inputs ask for. */
export interface Asking {
  /** The same for inputs that ask for the same. */
  key: string;
  values: Values;
  /** Null where there is nothing to compare. */
  request: Request | null;
}

/** An answer, and the inputs that it is of. */
export interface Shown extends Asking {
  /** Null where there is nothing to compare, or nothing was worked out yet. */
  result: Uncertainty | null;
}

/** Volumes of the bands: stairs of a fleet are not followed, the width of a band is. */
const bandVolumes = 21;

export function asking(catalog: Catalog, values: Values): Asking {
  const found = uncertain(catalog, values);
  const { a, b, asked, workload: work, question } = found;
  const max = curves(found)?.x.max;
  if (!question || max === undefined) {
    return { key: JSON.stringify([a.entry.id, b.entry.id, asked, work]), values, request: null };
  }
  const clips = Array.from({ length: bandVolumes }, (_, i) => (i / (bandVolumes - 1)) * max);
  const request = { question, clips };
  return { key: JSON.stringify([a.entry.id, b.entry.id, request]), values, request };
}

/** The cost chart without bands; null where there is nothing to compare. */
export function curves({ a, b, workload: work, question }: Uncertain): ChartSpec | null {
  if (!question || !a.option || !b.option) return null;
  const side = (one: Chosen): Side => ({
    ...one,
    limitUsdPerClip: one.option && limitUsdPerClip(one.option, work),
    // Said by the explorer, drawn by nobody here.
    ...{ warnings: [], notes: [], badge: null, speed: null },
  });
  const found = crossings(a.option, b.option, work);
  return costChart({ a: side(a), b: side(b), workload: work, crossings: found });
}
