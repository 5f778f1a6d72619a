/**
 * Which ways are open to a reader: rules rule options out or name what they cost besides, the price ranks the rest.
 * Pure; the rules are rows of the data.
 */

import type { PlannerRule } from '../data/planner-rules.ts';
import {
  type Catalog,
  type OptionEntry,
  type RankedFamily,
  rankedFamilies,
} from '../data/types.ts';
import { plural } from '../format/list.ts';
import { count } from '../format/number.ts';
import { type Workload, workload } from '../model/index.ts';
import type { Asked } from './eligibility.ts';
import { badgeOf, type Priced, priced, warningsOf } from './priced.ts';
import { sharedValues, type Value, type Values } from './values.ts';

/** A situation of the data as inputs. */
export interface PlannerPreset {
  id: string;
  label: string;
  /** Of the planner's inputs, those that differ from their defaults. */
  values: Record<string, Value>;
  /** Within these volumes it is still the same situation. */
  clips: [low: number, high: number];
  /** What the founding article said of it; null for a reader of the guide. */
  article: {
    said: string;
    families: RankedFamily[];
    versions: string[];
    holds: string;
    changed: string;
  } | null;
}

/** Something to know of a way before it is taken. */
export type TradeOff = Pick<PlannerRule, 'id' | 'label' | 'reason' | 'link'>;

export interface Candidate extends Priced {
  usdPerMonth: number | null;
  usdPerClip: number | null;
  /** Cards to buy: those of an owned fleet that the reader does not have. */
  toBuy: number;
  /** The rules that rule it out; none where it passes. */
  against: PlannerRule[];
}

/** A family's best option, or its nearest one with what stands in the way. */
export interface FamilyRow {
  family: RankedFamily;
  /** Its cheapest option that passes; else the one that the fewest rules rule out; null where none makes the clip. */
  option: Candidate | null;
  passes: boolean;
  /** A rule that rules out all of it; null where it takes several. */
  rule: PlannerRule | null;
  /** Options of the family that make the clip, and those of them that pass. */
  able: number;
  passing: number;
}

export interface RuledOut {
  rule: PlannerRule;
  /** Options that it rules out, among those that make the clip. */
  options: number;
}

export interface Plan {
  asked: Asked;
  work: Workload;
  /** The cheapest that passes; null where nothing does. */
  best: Candidate | null;
  /** The cheapest of another family; null where there is none. */
  next: Candidate | null;
  /** What comes nearest where nothing passes; null where nothing makes the clip. */
  nearest: Candidate | null;
  families: FamilyRow[];
  /** Every option: those that pass first, cheapest first, then the ruled-out, then those that cannot make the clip. */
  all: Candidate[];
  ruledOut: RuledOut[];
  tradeOffs: TradeOff[];
}

/** `values` must be within bounds (see `decode`) and name the planner's inputs. */
export function plan(catalog: Catalog, rules: readonly PlannerRule[], values: Values): Plan {
  const { clips, seconds, resolution, audio, peak } = sharedValues(values);
  const asked = { resolution, seconds, audio };
  // Sound is a rule like the others, so that a silent option shows what it would cost.
  const made = { ...asked, audio: false };
  const work = workload({ clipsPerMonth: clips, secondsPerClip: seconds, peakToAverage: peak });
  // A team that is paid for already costs nothing more.
  const assumed = values.operations === 'paid' ? { ...values, 'engineer-fte': 0 } : values;
  const inForce = rules.filter((rule) => holds(rule, values));
  const all = catalog.options
    .filter(({ family }) => family !== 'article')
    .map((entry) => candidate(entry, catalog, assumed, made, work, inForce))
    .sort(passingFirst);
  const best = all.find(passes) ?? null;
  const nearest = best ? null : nearestOf(all);
  return {
    asked,
    work,
    best,
    next: all.find((one) => passes(one) && one.entry.family !== best?.entry.family) ?? null,
    nearest,
    families: rankedFamilies.map((family) => familyRow(family, all, inForce)).sort(bestFirst),
    all,
    ruledOut: inForce.flatMap((rule) => {
      const options = all.filter(({ cost, against }) => cost && against.includes(rule)).length;
      return options > 0 ? [{ rule, options }] : [];
    }),
    tradeOffs: best ? tradeOffs(best, inForce, catalog, work) : [],
  };
}

/** Whether a rule is about these inputs. */
export const holds = ({ when }: PlannerRule, values: Values): boolean =>
  Object.entries(when).every(([name, at]) => at.includes(String(values[name])));

/** Whether a rule is about this option; `toBuy` cards are needed that the reader does not have. */
export function concerns(
  { options }: Pick<PlannerRule, 'options'>,
  entry: OptionEntry,
  toBuy: number,
): boolean {
  const { families, weights, modelClass, task, audio, purchase, ids, except } = options;
  const has = (part: string) => entry.id.includes(part);
  return (
    (!families || families.some((family) => family === entry.family)) &&
    (weights ?? entry.weights) === entry.weights &&
    (modelClass ?? entry.modelClass) === entry.modelClass &&
    (task ?? entry.task) === entry.task &&
    (audio ?? entry.audio) === entry.audio &&
    (!purchase || toBuy > 0) &&
    (!ids || ids.some(has)) &&
    !except?.some(has)
  );
}

export const passes = ({ cost, against }: Candidate): boolean =>
  cost !== null && against.length === 0;

function candidate(
  entry: OptionEntry,
  catalog: Catalog,
  values: Values,
  asked: Asked,
  work: Workload,
  rules: readonly PlannerRule[],
): Candidate {
  let found = priced(entry, catalog, values, asked, work);
  const needed = entry.family === 'owned-gpus' ? (found.cost?.gpus ?? 1) : 0;
  const there = values.gpus === entry.gpu ? Number(values['gpu-count']) : 0;
  const toBuy = Math.max(0, needed - there);
  if (toBuy < needed && found.cost) {
    // Cards that are there are not bought again: the fleet costs as many as are missing.
    const price = `price-${entry.gpu}`;
    const row = catalog.assumptions.find(({ id }) => id === price);
    const each = Number(values[price] ?? row?.value);
    const missing = { ...values, [price]: (each * toBuy) / needed };
    found = { ...priced(toBuy > 0 ? entry : atRest(entry), catalog, missing, asked, work), entry };
  }
  return {
    ...found,
    usdPerMonth: found.cost?.usdPerMonth ?? null,
    usdPerClip: found.cost?.usdPerClip ?? null,
    toBuy,
    against: rules.filter((rule) => rule.effect === 'excludes' && concerns(rule, entry, toBuy)),
  };
}

/** A card at home that is there anyway is off while it rests. */
const atRest = (entry: OptionEntry): OptionEntry => ({
  ...entry,
  variants: entry.variants.map((variant) => {
    const { recipe } = variant;
    const atHome = recipe.kind === 'owned' && !recipe.rackSpace;
    return atHome ? { ...variant, recipe: { ...recipe, idleWatts: 0 } } : variant;
  }),
});

const cheaperFirst = (x: Candidate, y: Candidate): number =>
  (x.usdPerMonth ?? 0) - (y.usdPerMonth ?? 0);

/** 0 passes, 1 is ruled out, 2 cannot make the clip. */
const standing = (one: Candidate): number => (passes(one) ? 0 : one.cost ? 1 : 2);

const passingFirst = (x: Candidate, y: Candidate): number =>
  standing(x) - standing(y) || cheaperFirst(x, y);

/** The one that the fewest rules rule out, and of those the cheapest. */
function nearestOf(options: readonly Candidate[]): Candidate | null {
  const able = options.filter(({ cost }) => cost);
  const fewest = (x: Candidate, y: Candidate) => x.against.length - y.against.length;
  return able.toSorted((x, y) => fewest(x, y) || cheaperFirst(x, y))[0] ?? null;
}

function familyRow(
  family: RankedFamily,
  all: readonly Candidate[],
  rules: readonly PlannerRule[],
): FamilyRow {
  const able = all.filter(({ entry, cost }) => entry.family === family && cost);
  const passing = able.filter(passes);
  const option = passing[0] ?? nearestOf(able);
  return {
    family,
    option,
    passes: passing.length > 0,
    rule: rules.find((rule) => able.every(({ against }) => against.includes(rule))) ?? null,
    able: able.length,
    passing: passing.length,
  };
}

const bestFirst = (x: FamilyRow, y: FamilyRow): number => {
  const place = ({ option }: FamilyRow) => (option ? standing(option) : 3);
  if (x.option && y.option && place(x) === place(y)) return cheaperFirst(x.option, y.option);
  return place(x) - place(y);
};

/** What the rules say of an option that passes, then what its own figures say. */
function tradeOffs(
  best: Candidate,
  rules: readonly PlannerRule[],
  catalog: Catalog,
  work: Workload,
): TradeOff[] {
  const { entry, variant, toBuy, cost } = best;
  const gpu = catalog.gpus[entry.gpu ?? ''] ?? 'GPU';
  const gpus = entry.family === 'owned-gpus' ? (cost?.gpus ?? 0) : 0;
  const own = (id: string, label: string, reason: string, link: string) => ({
    id,
    label,
    reason,
    link,
  });
  return [
    ...rules.filter((rule) => rule.effect === 'trade-off' && concerns(rule, entry, toBuy)),
    ...(gpus > toBuy
      ? [
          own(
            'cards',
            'Your cards',
            `It takes ${count(gpus)} ${plural(gpus, 'card', 'cards')} (${gpu}); ${toBuy > 0 ? `${count(toBuy)} of them are to be bought` : 'you have them, so no purchase is counted'}.`,
            '/guide/self-hosting/#buying',
          ),
        ]
      : []),
    ...warningsOf(best, work).map((text) => own('quota', 'Quota', text, '/guide/api/#quotas')),
    ...(variant && badgeOf(variant)
      ? [
          own(
            'derived',
            'Derived speed',
            'Nobody has measured this speed; it is derived from measured ones.',
            '/method/#derived-speeds',
          ),
        ]
      : []),
  ];
}
