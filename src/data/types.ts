/**
 * The shapes that the data room hands to every other room: plain JSON, no functions.
 * The catalog is built once from the YAML rows (`catalog.ts`) and shipped to the islands as it is.
 */

export const confidences = ['primary', 'secondary', 'community', 'assumption'] as const;
export type Confidence = (typeof confidences)[number];

export const resolutions = ['480p', '720p', '1080p'] as const;
export type Resolution = (typeof resolutions)[number];

/** Every family that is ranked, in the order of the strip; `article` stands apart and is never ranked. */
export const rankedFamilies = [
  'vendor-api',
  'hosted-open-weights',
  'rented-gpus',
  'reserved-gpus',
  'owned-gpus',
] as const;
export type RankedFamily = (typeof rankedFamilies)[number];
export type Family = RankedFamily | 'article';

export type Task = 't2v' | 'i2v';

/** Where a figure comes from; part of every row. */
export interface Provenance {
  sources: string[]; // source ids; empty only for a pure judgment
  checked: string; // ISO date
  confidence: Confidence;
}

/** One number with its unit, range and provenance: what `lookup()` returns and `<Num>` shows. */
export interface Quantity extends Provenance {
  value: number;
  unit: string; // 'USD/s', 'USD/clip', 's', 'GPU-s', 'W', 'share', 'USD/GPU-hour', 'months' …
  low: number | null;
  high: number | null;
  label: string; // what it is, in words
}

/** A value that the reader may change, with the range within which we would defend it. */
export interface Assumption {
  id: string; // also the name of its link parameter
  value: number;
  unit: string;
  low: number;
  high: number;
  label: string;
  min: number; // bounds of the input, wider than low…high
  max: number;
  step: number;
  decimals: number;
  /** First day on which the row needs a new look. Only in the browser's catalog. */
  due?: string;
}

/** A price per output; the figures are list prices in USD. */
export interface MeteredRecipe {
  kind: 'metered';
  usdPerSecond: number;
  usdPerGeneration: number;
  secondsPerGeneration: number | null; // fixed length of one request; null = any length
  maxConcurrent: number | null; // default quota; null = none stated
}

/** GPUs that the reader runs: a measured or derived speed on one card under one tenure. */
export interface FleetRecipe {
  kind: 'owned' | 'reserved' | 'on-demand';
  gpu: string; // gpu id: rents are assumption `rent-<gpu>`, purchase prices `price-<gpu>`
  gpusPerReplica: number;
  publishedGpuSeconds: number; // as published, before the throughput factor
  secondsPerGeneration: number;
  idleWatts: number;
  busyWatts: number;
  rackSpace: boolean; // owned: stands in a data center and pays for its place
}

/** Figures of the founding article: fixed, untouched by any assumption. */
export interface FixedRecipe {
  kind: 'fixed';
  usdPerGeneration: number; // metered when > 0
  facilityUsdPerYear: number;
  staffFte: number;
  staffUsdPerYear: number;
}

export type Recipe = MeteredRecipe | FleetRecipe | FixedRecipe;

export interface Variant {
  resolution: Resolution;
  basis: 'measured' | 'derived';
  low: number | null; // range of the published GPU-seconds or of the price, where there is one
  high: number | null;
  recipe: Recipe;
}

/** One way to get a clip. `label` is the full name, `short` (36 characters at most) fits a chart label and a sentence. */
export interface OptionEntry {
  id: string;
  label: string;
  short: string;
  family: Family;
  model: string; // model id
  modelLabel: string; // 'Wan 2.2 T2V-A14B'
  weights: 'open' | 'closed';
  modelClass: 'flagship' | 'small'; // 14B-class and vendor models, or 5B and below
  audio: boolean; // sound comes with the clip
  task: Task;
  fps: number | null;
  steps: number | null; // null = the vendor does not say
  seconds: { min: number; max: number; allowed: number[] | null }; // lengths it can deliver
  gpu: string | null;
  variants: Variant[];
  /** First day on which its oldest price or speed needs a new look. Only in the browser's catalog. */
  due?: string;
}

/** The currencies that amounts can be shown in besides US dollars, which everything is computed in. */
export const otherCurrencies = ['EUR', 'CNY'] as const;

/** A currency at its dated market rate. */
export interface Currency {
  code: string;
  perUsd: number;
  /** Month or day of the rate. */
  period: string;
}

/** What the calculators compute with, in the browser and at build; version and date name the data behind a link. */
export interface Catalog {
  version: string;
  date: string;
  assumptions: Assumption[];
  /** What producers report of attempts for one kept clip: said beside the field, never a default. */
  attemptsInPractice: number;
  options: OptionEntry[];
  /** Of an older version alone: the sizes in the thresholds of each license, in their order. */
  licenseSizes?: Record<string, number[]>;
  /** Names of the cards that options run on, by id. */
  gpus: Record<string, string>;
  currencies: Currency[];
}

/** One timing that a fleet may be computed with: how long one generation takes, where, and with which settings. */
export interface Timing {
  id: string;
  label: string; // the recipe, without the model where its name stands beside it
  model: string; // model id
  task: Task;
  gpu: string;
  gpus: number; // cards that work on one generation
  resolution: Resolution;
  width: number | null;
  height: number | null;
  frames: number | null;
  steps: number | null;
  guidance: boolean | null;
  precision: string | null;
  software: string | null;
  includes: 'generation' | 'generation-and-load' | 'denoise-only' | 'throughput';
  publishedGpuSeconds: number;
  wallSeconds: number;
  secondsPerGeneration: number; // length of what comes out
  peakGb: number | null; // measured, per card
  basis: 'measured' | 'derived';
  low: number | null; // range in wall seconds
  high: number | null;
  conditions: 'full' | 'implied';
  date: string;
  confidence: Confidence;
}

/** A card that a fleet may run on. */
export interface Card {
  id: string;
  label: string;
  memoryGb: number | null; // null: not in the sources read
  idleWatts: number | null;
  busyWatts: number | null;
  site: 'data-center' | 'workstation';
}

/** What the fleet calculator knows besides the catalog. */
export interface FleetData {
  timings: Timing[];
  cards: Card[];
  models: Record<string, { label: string; audio: boolean }>; // by id, in the order of their timings
}

/** What stands behind a timing, for a reader who asks. */
export interface TimingEvidence {
  reason: string | null; // derived: from what, and how
  note: string | null;
  sources: { id: string; title: string }[];
  /** First day on which it needs a new look. */
  due: string;
}

/** An assumption with what pages and `/data/` say about it, and no calculator reads. */
export interface DocumentedAssumption extends Assumption, Provenance {
  reason: string; // why this default and this range
}

export interface DocumentedVariant extends Variant {
  reason: string | null; // derived: from what, and how
  row: string; // the price or throughput row that it comes from: `prices/<id>`, `throughput/<id>`
}

export interface DocumentedOption extends OptionEntry {
  host: string | null; // who sells it, for metered options
  sources: string[];
  checked: string;
  variants: DocumentedVariant[];
}

/** The whole catalog, as the build has it. The browser gets a `Catalog`: every byte of it is loaded before the first slider moves. */
export interface DocumentedCatalog extends Catalog {
  assumptions: DocumentedAssumption[];
  options: DocumentedOption[];
}
