/** Break-even of several options against two rivals, under the defaults of the published comparison. */

import type { Catalog, OptionEntry, Resolution } from '../data/types.ts';
import {
  type DeploymentOption,
  limitUsdPerClip,
  monthlyCost,
  type Workload,
  workload,
} from '../model/index.ts';
import { type Crossings, crossings } from '../state/crossings.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { type Badge, badgeOf } from '../state/priced.ts';
import { readerOption } from '../state/reader-option.ts';
import { defaultValues, sharedValues, type Values } from '../state/values.ts';

/** From which volume on the option is the cheaper one; `null` volumes stand for never or always. */
export interface Against {
  rival: OptionEntry;
  /** `always` from the first clip, `never`, `from` one volume on, `settles` after several changes, `under` up to it. */
  verdict: 'always' | 'never' | 'from' | 'settles' | 'under';
  clips: number | null;
}

export interface PairRow {
  entry: OptionEntry;
  badge: Badge | null;
  usdPerMonth: number;
  /** USD per clip as volume grows without bound. */
  limitUsdPerClip: number;
  against: Against[];
}

/** A catalog under its own defaults: what every published figure rests on. */
export interface Published {
  catalog: Catalog;
  values: Values;
  work: Workload;
  resolution: Resolution;
}

/** The defaults, with assumptions replaced by `changed`. */
export function published(catalog: Catalog, changed: Record<string, number> = {}): Published {
  const values = { ...defaultValues(inputDefinitions(catalog)), ...changed };
  const { clips, seconds, peak, resolution } = sharedValues(values);
  const work = workload({ clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak });
  return { catalog, values, work, resolution };
}

/** Where two options change places. @throws Error on an id or a resolution that the data do not have */
export function changes(a: string, b: string, at: Published): Crossings {
  return crossings(built(a, at).option, built(b, at).option, at.work);
}

/** One row for each id, compared with each rival in turn. */
export function pairRows(
  ids: readonly string[],
  rivals: readonly string[],
  at: Published,
): PairRow[] {
  return ids.map((id) => {
    const { entry, variant, option } = built(id, at);
    return {
      entry,
      badge: badgeOf(variant),
      usdPerMonth: monthlyCost(option, at.work).usdPerMonth,
      limitUsdPerClip: limitUsdPerClip(option, at.work),
      against: rivals.map((rival) => ({
        rival: built(rival, at).entry,
        ...verdict(changes(rival, id, at)),
      })),
    };
  });
}

function verdict({ first, volumes, settled }: Crossings): Pick<Against, 'verdict' | 'clips'> {
  const last = volumes.at(-1) ?? null;
  if (last === null) return { verdict: settled === 'b' ? 'always' : 'never', clips: null };
  if (settled === 'b') return { verdict: volumes.length === 1 ? 'from' : 'settles', clips: last };
  return { verdict: first === 'b' ? 'under' : 'never', clips: volumes[0] ?? null };
}

function built(
  id: string,
  at: Published,
): { entry: OptionEntry; variant: OptionEntry['variants'][number]; option: DeploymentOption } {
  const entry = at.catalog.options.find((option) => option.id === id);
  const variant = entry?.variants.find(({ resolution }) => resolution === at.resolution);
  if (!entry || !variant) throw new Error(`there is no option ${id} at ${at.resolution}`);
  return { entry, variant, option: readerOption(variant, at.catalog, at.values) };
}
