import { z } from 'zod';
import { assumptions } from '../assumptions.ts';
import { buildCatalog } from '../catalog.ts';
import type { Data } from '../datasets.ts';
import { onDemandRent, reservedRent } from '../gpu-quotes.ts';
import { gpuSeconds } from '../options.ts';
import { marketRate, priceInUsd } from '../price-in-usd.ts';
import { alternativeSchema } from '../schema/alternative.ts';
import { assumptionSchema } from '../schema/assumption.ts';
import { currencySchema } from '../schema/currency.ts';
import { figureSchema } from '../schema/figure.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { gpuSchema } from '../schema/gpu.ts';
import { licenseSchema } from '../schema/license.ts';
import { modelSchema } from '../schema/model.ts';
import { predictionSchema } from '../schema/prediction.ts';
import { priceSchema } from '../schema/price.ts';
import { atLeastZero, positive } from '../schema/provenance.ts';
import { sourceSchema } from '../schema/source.ts';
import { strategySchema } from '../schema/strategy.ts';
import { throughputSchema } from '../schema/throughput.ts';
import { publishedOptionSchema, publishedOptions } from './option.ts';

/** One dataset as the site publishes it under `/data/`. */
export interface Published {
  title: string;
  schema: z.ZodObject;
  rows: (data: Data) => Record<string, unknown>[];
}

const quote = z
  .strictObject({ value: positive, low: positive, high: positive })
  .nullable()
  .describe('USD per GPU-hour, computed from rentals');

/** How texts are searched for a term concerns the site alone. */
const publishedTerm = glossarySchema.omit({ forms: true, typed: true });

/** Rows as typed, completed with what follows from them: amounts in USD, GPU-seconds, rents. */
export const published: Record<string, Published> = {
  models: {
    title: 'Every Wan model from 2.1 to 3.0',
    schema: modelSchema,
    rows: (data) => data.models,
  },
  prices: {
    title: 'Prices of Wan, as published and in USD, with the days on which they held',
    schema: priceSchema.extend({
      usd: atLeastZero.describe('Price in USD: as published, as the list encodes it, or converted'),
      usdBasis: z
        .string()
        .describe('published, list-constant, or the currency row used to convert'),
    }),
    rows: (data) =>
      data.prices.map((price) => ({
        ...price,
        usd: priceInUsd(price, data.currency),
        usdBasis: basis(price, data),
      })),
  },
  options: {
    title: 'Ways to get a clip, ready for the cost model',
    schema: publishedOptionSchema,
    rows: (data) => publishedOptions(buildCatalog(data)),
  },
  gpus: {
    title: 'GPUs: memory, power, prices and dated rents',
    schema: gpuSchema.extend({ rentOnDemand: quote, rentReserved: quote }),
    rows: (data) =>
      data.gpus.map((gpu) => ({
        ...gpu,
        rentOnDemand: range(onDemandRent(gpu)),
        rentReserved: range(reservedRent(gpu)),
      })),
  },
  throughput: {
    title: 'How long one generation takes: official tables, benchmarks, users',
    schema: throughputSchema.extend({
      gpuSeconds: positive.describe('GPU-seconds of one generation'),
    }),
    rows: (data) => data.throughput.map((row) => ({ ...row, gpuSeconds: gpuSeconds(row) })),
  },
  sources: {
    title: 'Every source, with its date and the day it was read',
    schema: sourceSchema,
    rows: (data) => data.sources.filter((source) => source.publishable),
  },
  assumptions: {
    title: 'What the calculators assume, with range and reason',
    schema: assumptionSchema,
    rows: (data) => [
      ...data.assumptions,
      ...assumptions(data)
        .filter(({ id }) => !data.assumptions.some((typed) => typed.id === id))
        .map((row) => ({ ...row, input: true })),
    ],
  },
  currency: {
    title: 'Exchange rates and list constants',
    schema: currencySchema,
    rows: (data) => data.currency,
  },
  licenses: {
    title: 'Licenses of video models, clause by clause: thresholds, territories, duties',
    schema: licenseSchema,
    rows: (data) => data.licenses,
  },
  alternatives: {
    title: 'Video models outside the Wan family, with their prices and ends',
    schema: alternativeSchema,
    rows: (data) => data.alternatives,
  },
  figures: {
    title: 'Quotas, lifetimes, shares and other sourced figures',
    schema: figureSchema,
    rows: (data) => data.figures,
  },
  strategies: {
    title: 'Ways to publish a model and be paid, compared',
    schema: strategySchema,
    rows: (data) => data.strategies,
  },
  predictions: {
    title: 'Predictions of March 2026 and the evidence since',
    schema: predictionSchema,
    rows: (data) => data.predictions,
  },
  glossary: {
    title: 'Terms of the field, each in one to three sentences',
    schema: publishedTerm,
    rows: (data) => data.glossary.map(({ forms: _forms, typed: _typed, ...row }) => row),
  },
};

function basis(price: Data['prices'][number], data: Data): string {
  if (price.published.currency === 'USD') return 'published';
  if (price.usd !== null) return 'list-constant';
  return marketRate(price.published.currency, data.currency).id;
}

function range(found: { value: number; low: number; high: number } | null) {
  return found && { value: found.value, low: found.low, high: found.high };
}

/** The JSON Schema of a published dataset: an array of its rows. */
export function jsonSchema({ title, schema }: Published): Record<string, unknown> {
  return { title, ...z.toJSONSchema(z.array(schema)) };
}
