import { alternativeFacts } from './alternative-facts.ts';
import { assumptions } from './assumptions.ts';
import type { Data } from './datasets.ts';
import { onDemandRent, reservedRent } from './gpu-quotes.ts';
import { licenseFacts } from './license-facts.ts';
import { loadData } from './load.ts';
import { index, row, unknown } from './lookup-row.ts';
import { modelFacts } from './model-facts.ts';
import { gpuSeconds } from './options.ts';
import { priceInUsd, priceSources } from './price-in-usd.ts';
import type { SourceRow } from './schema/source.ts';
import type { Provenance, Quantity } from './types.ts';

/** All sources, in the order of their ids. */
export function sources(): SourceRow[] {
  return [...loadData().sources].sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** @throws Error that names the nearest ids where the source does not exist or may not be cited */
export const sourceById = (id: string): SourceRow => citable(loadData().sources, id);

/** One of these sources. @throws Error where it does not exist or may not be cited */
export function citable(sources: readonly SourceRow[], id: string): SourceRow {
  const source = row(index('sources', sources), id);
  if (!source.publishable) throw new Error(`sources: ${id} is not publishable`);
  return source;
}

/**
 * One number of the data by its path: `assumptions/<id>`, `prices/<id>` (USD), `prices/<id>/published`,
 * `throughput/<id>` (wall seconds), `throughput/<id>/gpuSeconds`, `throughput/<id>/peakGb`,
 * `gpus/<id>/memory|watts|idleWatts|price|rent|reserved`, `models/<id>/<numeric field>`, `currency/<id>`,
 * `figures/<id>`, `licenses/<id>/revenue|users|visits`, `alternatives/<id>/<offer id>|maxSeconds|memory|timing|totalB`.
 * @throws Error that names the nearest existing rows or fields
 */
export function lookup(path: string): Quantity {
  const [dataset = '', id = '', field = ''] = path.split('/');
  const data = loadData();
  const facts = readers[dataset]?.(data, id);
  if (!facts) throw new Error(`lookup: ${unknown('datasets', dataset, Object.keys(readers))}`);
  const found = facts[field];
  if (found) return found;
  throw new Error(`lookup: ${path}: ${unknown('fields', field, Object.keys(facts))}`);
}

/** The numbers of one row by field; '' is the one meant when a path names no field. */
type Facts = Record<string, Quantity>;

const readers: Record<string, (data: Data, id: string) => Facts> = {
  assumptions: assumptionFacts,
  prices: priceFacts,
  throughput: throughputFacts,
  gpus: gpuFacts,
  models: (data, id) => modelFacts(row(index('models', data.models), id)),
  currency: currencyFacts,
  figures: figureFacts,
  licenses: (data, id) => licenseFacts(row(index('licenses', data.licenses), id)),
  alternatives: (data, id) => alternativeFacts(row(index('alternatives', data.alternatives), id)),
};

function assumptionFacts(data: Data, id: string): Facts {
  const rows = [...data.assumptions, ...assumptions(data).filter(({ id }) => isComputed(data, id))];
  const { value, unit, low, high, label, ...rest } = row(index('assumptions', rows), id);
  return { '': { value, unit, low, high, label, ...provenance(rest) } };
}

function isComputed(data: Data, id: string): boolean {
  return !data.assumptions.some((typed) => typed.id === id);
}

function priceFacts(data: Data, id: string): Facts {
  const price = row(index('prices', data.prices), id);
  const per = {
    'per-second': 's',
    'per-generation': 'clip',
    'per-1000-training-tokens': 'k tokens',
  }[price.unit];
  const label = `${price.vendor} ${price.product}${price.resolution ? `, ${price.resolution}` : ''}`;
  const base = { low: null, high: null, label };
  return {
    '': {
      ...base,
      value: priceInUsd(price, data.currency),
      unit: `USD/${per}`,
      ...provenance({ ...price, sources: priceSources(price, data.currency) }),
    },
    published: {
      ...base,
      value: price.published.amount,
      unit: `${price.published.currency}/${per}`,
      ...provenance(price),
    },
  };
}

function throughputFacts(data: Data, id: string): Facts {
  const timing = row(index('throughput', data.throughput), id);
  const base = { label: timing.label, ...provenance(timing) };
  const gpus = (seconds: number | null) => (seconds === null ? null : seconds * timing.gpus);
  const facts: Facts = {
    gpuSeconds: {
      ...base,
      value: gpuSeconds(timing),
      unit: 'GPU-s',
      low: gpus(timing.low),
      high: gpus(timing.high),
    },
  };
  if (timing.wallSeconds !== null) {
    const { wallSeconds: value, low, high } = timing;
    facts[''] = { ...base, value, unit: 's', low, high };
  }
  if (timing.peakGb !== null) {
    facts.peakGb = { ...base, value: timing.peakGb, unit: 'GB', low: null, high: null };
  }
  return facts;
}

function gpuFacts(data: Data, id: string): Facts {
  const gpu = row(index('gpus', data.gpus), id);
  const fact = (
    what: string,
    unit: string,
    value: number,
    from: Provenance,
    range: { low: number; high: number } | null = null,
  ): Quantity => ({
    value,
    unit,
    low: range?.low ?? null,
    high: range?.high ?? null,
    label: `${gpu.label}: ${what}`,
    ...provenance(from),
  });
  const facts: Facts = {};
  const rent = onDemandRent(gpu);
  const reserved = reservedRent(gpu);
  if (gpu.memoryGb !== null) facts.memory = fact('memory', 'GB', gpu.memoryGb, gpu);
  if (gpu.power) facts.watts = fact('board power', 'W', gpu.power.watts, gpu.power);
  if (gpu.idle) facts.idleWatts = fact('idle power', 'W', gpu.idle.watts, gpu.idle, gpu.idle);
  if (gpu.purchase) {
    facts.price = fact('price', 'USD', gpu.purchase.value, gpu.purchase, gpu.purchase);
  }
  if (rent) facts.rent = fact('rent on demand', 'USD/GPU-hour', rent.value, rent, rent);
  if (reserved) {
    facts.reserved = fact('rent reserved', 'USD/GPU-hour', reserved.value, reserved, reserved);
  }
  return facts;
}

function currencyFacts(data: Data, id: string): Facts {
  const rate = row(index('currency', data.currency), id);
  const { perUsd: value, currency, label } = rate;
  const unit = `${currency}/USD`;
  return { '': { value, unit, low: null, high: null, label, ...provenance(rate) } };
}

function figureFacts(data: Data, id: string): Facts {
  const { value, unit, low, high, label, ...rest } = row(index('figures', data.figures), id);
  return { '': { value, unit, low, high, label, ...provenance(rest) } };
}

function provenance({ sources, checked, confidence }: Provenance): Provenance {
  return { sources, checked, confidence };
}
