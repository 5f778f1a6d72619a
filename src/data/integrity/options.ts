import { assumptions } from '../assumptions.ts';
import type { Data } from '../datasets.ts';
import type { OptionRow } from '../schema/option.ts';
import { fault } from './fault.ts';

/** Options: one variant a resolution, lengths that fit, rows that match, and inputs that exist. */
export function optionFaults(data: Data): string[] {
  const inputs = new Set(assumptions(data).map((row) => row.id));
  return data.options.flatMap((row) =>
    [
      ...lengthFaults(row),
      ...variantFaults(row, data),
      ...inputFaults(row, inputs),
      ...powerFaults(row, data),
    ].map((text) => fault(data, 'options', row.id, text)),
  );
}

function lengthFaults({ seconds }: OptionRow): string[] {
  const faults: string[] = [];
  if (seconds.max < seconds.min)
    faults.push(`seconds.max must be ≥ ${seconds.min}, got ${seconds.max}`);
  for (const length of seconds.allowed ?? []) {
    if (length < seconds.min || length > seconds.max) {
      faults.push(`seconds.allowed must lie in ${seconds.min} … ${seconds.max}, got ${length}`);
    }
  }
  return faults;
}

function variantFaults(option: OptionRow, data: Data): string[] {
  if (option.kind === 'article') return [];
  const seen = new Set<string>();
  return option.variants.flatMap((variant, i) => {
    const faults: string[] = [];
    if (seen.has(variant.resolution)) faults.push(`variants has ${variant.resolution} twice`);
    seen.add(variant.resolution);
    if ('price' in variant) {
      const price = data.prices.find((row) => row.id === variant.price);
      if (price && price.resolution !== null && price.resolution !== variant.resolution) {
        faults.push(`variants[${i}].price is for ${price.resolution}, not ${variant.resolution}`);
      }
      if (price && price.to !== null && price.to <= data.version.date) {
        faults.push(`variants[${i}].price ended on ${price.to}`);
      }
      if (price?.unit === 'per-1000-training-tokens') {
        faults.push(`variants[${i}].price buys training, not video`);
      }
      if (price?.promo) faults.push(`variants[${i}].price is a promotion, not a list price`);
      return faults;
    }
    const timing = data.throughput.find((row) => row.id === variant.throughput);
    if (!timing || option.kind !== 'fleet') return faults;
    if (timing.conditions === 'partial')
      faults.push(`variants[${i}].throughput lacks its conditions`);
    if (timing.resolution !== variant.resolution) {
      faults.push(
        `variants[${i}].throughput is for ${timing.resolution}, not ${variant.resolution}`,
      );
    }
    if (timing.gpu !== option.gpu) faults.push(`variants[${i}].throughput is for ${timing.gpu}`);
    if (timing.steps !== option.steps) {
      faults.push(`variants[${i}].throughput has ${timing.steps} steps, not ${option.steps}`);
    }
    return faults;
  });
}

function inputFaults(option: OptionRow, inputs: ReadonlySet<string>): string[] {
  if (option.kind !== 'fleet') return [];
  const need = {
    'rented-gpus': `rent-${option.gpu}`,
    'reserved-gpus': `reserved-${option.gpu}`,
    'owned-gpus': `price-${option.gpu}`,
  }[option.family];
  return inputs.has(need) ? [] : [`gpu ${option.gpu} has no ${need}`];
}

function powerFaults(option: OptionRow, data: Data): string[] {
  if (option.kind !== 'fleet') return [];
  const gpu = data.gpus.find((row) => row.id === option.gpu);
  const faults: string[] = [];
  if (gpu && gpu.memoryGb === null) faults.push(`gpu ${gpu.id} has no memoryGb`);
  if (option.family !== 'owned-gpus' || !gpu || (gpu.power && gpu.idle)) return faults;
  return [...faults, `gpu ${gpu.id} has no power: what it draws cannot be billed`];
}
