import {
  breakEven,
  type DeploymentOption,
  limitUsdPerClip,
  monthlyCost,
  pairsNeeded,
  type Workload,
  workload,
} from '../../model/index.ts';
import type { DocumentedCatalog, Resolution } from '../types.ts';
import { publishedOptions } from './option.ts';
import { type ModelCall, modelCall, workedExamples } from './worked-examples.ts';

const functions = { monthlyCost, limitUsdPerClip, breakEven, pairsNeeded };

export interface TestVector extends ModelCall {
  expected: unknown; // numbers hold to a relative 1e-9
}

/** Calls of the cost model with their results, for anyone who ports or checks it. */
export function testVectors(catalog: DocumentedCatalog): TestVector[] {
  return [...workedExamples, ...publishedComparison(catalog)].map(answered);
}

/** The call together with what the model answers. */
function answered({ id, about, call, args }: ModelCall): TestVector {
  const run = functions[call] as (...given: unknown[]) => unknown;
  return { id, about, call, args, expected: run(...args) };
}

/** The published comparison, computed from `/data/options.json`. */
function publishedComparison(catalog: DocumentedCatalog): ModelCall[] {
  const options = publishedOptions(catalog);
  const option = (id: string, resolution: Resolution): DeploymentOption => {
    const variant = options
      .find((entry) => entry.id === id)
      ?.variants.find((one) => one.resolution === resolution);
    if (!variant) throw new Error(`options: there is no ${id} at ${resolution}`);
    return variant.option;
  };
  const ids = [
    'wan-2.6-api-singapore',
    'fal-wan-2.2-a14b',
    'replicate-wan-2.2-i2v-fast',
    'a14b-4step-h100-rented',
    'a14b-4step-h100-reserved',
    'a14b-4step-h100-owned',
    'ti2v-5b-4090-owned',
  ];
  const asked: Workload = workload({ clipsPerMonth: 10_000 });
  const api = option('wan-2.6-api-singapore', '720p');
  const rent = option('a14b-4step-h100-rented', '720p');
  return [
    ...ids.map((id) =>
      modelCall(
        `option-${id.replaceAll('.', '-')}`,
        `${id}, 720p, 10,000 clips`,
        'monthlyCost',
        option(id, '720p'),
        asked,
      ),
    ),
    modelCall(
      'published-break-even',
      'The two options that the guide compares',
      'breakEven',
      api,
      rent,
      asked,
      1e6,
    ),
    modelCall(
      'published-ten-seconds',
      'Ten seconds from a model of five: two generations',
      'monthlyCost',
      rent,
      workload({ clipsPerMonth: 10_000, secondsPerClip: 10 }),
    ),
  ];
}
