import type { Data } from './datasets.ts';
import { type ById, index, row } from './lookup-row.ts';
import { priceInUsd, priceSources } from './price-in-usd.ts';
import type { GpuRow } from './schema/gpu.ts';
import type { ModelRow } from './schema/model.ts';
import type { OptionRow } from './schema/option.ts';
import type { PriceRow } from './schema/price.ts';
import type { ThroughputRow } from './schema/throughput.ts';
import {
  type DocumentedOption,
  type DocumentedVariant,
  rankedFamilies,
  resolutions,
} from './types.ts';

/** The order of every list of options; inside a family, that of the files. */
const families = [...rankedFamilies, 'article'] as const;

interface Tables {
  models: ById<ModelRow>;
  prices: ById<PriceRow>;
  gpus: ById<GpuRow>;
  throughput: ById<ThroughputRow>;
}

interface Evidence {
  variants: DocumentedVariant[];
  sources: string[];
  checked: string[];
}

/** The options with their prices and speeds filled in from the rows that they name. */
export function optionEntries(data: Data): DocumentedOption[] {
  const tables: Tables = {
    models: index('models', data.models),
    prices: index('prices', data.prices),
    gpus: index('gpus', data.gpus),
    throughput: index('throughput', data.throughput),
  };
  const entries = data.options.map((option) => entry(option, tables, data));
  return families.flatMap((family) => entries.filter((one) => one.family === family));
}

function entry(option: OptionRow, tables: Tables, data: Data): DocumentedOption {
  const model = row(tables.models, option.model);
  const evidence = gather(option, tables, data);
  return {
    id: option.id,
    label: option.label,
    short: option.short,
    family: option.family,
    model: option.model,
    modelLabel: model.label,
    weights: option.kind === 'article' && option.usdPerGeneration > 0 ? 'closed' : model.weights,
    modelClass: model.class,
    audio: option.audio,
    task: option.task,
    fps: option.fps,
    steps: option.steps,
    seconds: option.seconds,
    host: option.kind === 'metered' ? option.host : null,
    gpu: option.kind === 'fleet' ? option.gpu : null,
    sources: [...new Set([...option.sources, ...evidence.sources])],
    // An option is as fresh as the oldest fact in it.
    checked: [option.checked, ...evidence.checked].sort()[0] ?? option.checked,
    variants: evidence.variants,
  };
}

function gather(option: OptionRow, tables: Tables, data: Data): Evidence {
  switch (option.kind) {
    case 'metered': {
      const rows = option.variants.map((variant) => row(tables.prices, variant.price));
      return {
        variants: option.variants.map(({ resolution }, i) =>
          meteredVariant(option, resolution, rows[i] as PriceRow, data),
        ),
        sources: rows.flatMap((price) => priceSources(price, data.currency)),
        checked: rows.map((price) => price.checked),
      };
    }
    case 'fleet': {
      const gpu = row(tables.gpus, option.gpu);
      const rows = option.variants.map((variant) => row(tables.throughput, variant.throughput));
      return {
        variants: option.variants.map(({ resolution }, i) =>
          fleetVariant(option, resolution, rows[i] as ThroughputRow, gpu),
        ),
        sources: rows.flatMap((timing) => timing.sources),
        checked: rows.map((timing) => timing.checked),
      };
    }
    default:
      return { variants: articleVariants(option), sources: [], checked: [] };
  }
}

function meteredVariant(
  option: Extract<OptionRow, { kind: 'metered' }>,
  resolution: DocumentedVariant['resolution'],
  price: PriceRow,
  data: Data,
): DocumentedVariant {
  const usd = priceInUsd(price, data.currency);
  const perSecond = price.unit === 'per-second';
  // A host that prices every length in proportion sells seconds, whatever its page calls them.
  const prorated = !perSecond && option.secondsPerGeneration === null;
  const rate = prorated && price.generationSeconds ? usd / price.generationSeconds : usd;
  return {
    resolution,
    basis: 'measured',
    reason: null,
    low: null,
    high: null,
    recipe: {
      kind: 'metered',
      usdPerSecond: perSecond || prorated ? rate : 0,
      usdPerGeneration: perSecond || prorated ? 0 : usd,
      secondsPerGeneration: option.secondsPerGeneration,
      maxConcurrent: option.maxConcurrent,
    },
    row: `prices/${price.id}`,
  };
}

const tenures = {
  'rented-gpus': 'on-demand',
  'reserved-gpus': 'reserved',
  'owned-gpus': 'owned',
} as const;

function fleetVariant(
  option: Extract<OptionRow, { kind: 'fleet' }>,
  resolution: DocumentedVariant['resolution'],
  timing: ThroughputRow,
  gpu: GpuRow,
): DocumentedVariant {
  return {
    resolution,
    basis: timing.basis,
    reason: timing.reason,
    low: timing.low === null ? null : timing.low * timing.gpus,
    high: timing.high === null ? null : timing.high * timing.gpus,
    recipe: {
      kind: tenures[option.family],
      gpu: gpu.id,
      gpusPerReplica: option.gpusPerReplica,
      publishedGpuSeconds: gpuSeconds(timing),
      secondsPerGeneration: option.secondsPerGeneration ?? 5,
      idleWatts: gpu.idle?.watts ?? 0,
      busyWatts: gpu.power?.watts ?? 0,
      rackSpace: option.family === 'owned-gpus' && gpu.site === 'data-center',
    },
    row: `throughput/${timing.id}`,
  };
}

/** GPU-seconds of one generation, as published. */
export function gpuSeconds(timing: ThroughputRow): number {
  return timing.gpuSeconds ?? (timing.wallSeconds ?? 0) * timing.gpus;
}

function articleVariants(option: Extract<OptionRow, { kind: 'article' }>): DocumentedVariant[] {
  const { usdPerGeneration, facilityUsdPerYear, staffFte, staffUsdPerYear } = option;
  return resolutions.map((resolution) => ({
    resolution,
    basis: 'measured',
    reason: null,
    low: null,
    high: null,
    recipe: { kind: 'fixed', usdPerGeneration, facilityUsdPerYear, staffFte, staffUsdPerYear },
    row: `options/${option.id}`,
  }));
}
