import type { z } from 'zod';
import { alternativeSchema } from './schema/alternative.ts';
import { assumptionSchema } from './schema/assumption.ts';
import { changeSchema } from './schema/change.ts';
import { claimSchema } from './schema/claim.ts';
import { currencySchema } from './schema/currency.ts';
import { figureSchema } from './schema/figure.ts';
import { glossarySchema } from './schema/glossary.ts';
import { gpuSchema } from './schema/gpu.ts';
import { licenseSchema } from './schema/license.ts';
import { modelSchema } from './schema/model.ts';
import { optionSchema } from './schema/option.ts';
import { predictionSchema } from './schema/prediction.ts';
import { presetSchema } from './schema/preset.ts';
import { priceSchema } from './schema/price.ts';
import { questionSchema } from './schema/question.ts';
import { ruleSchema } from './schema/rule.ts';
import { scenarioSchema } from './schema/scenario.ts';
import { sourceSchema } from './schema/source.ts';
import { strategySchema } from './schema/strategy.ts';
import { sumSchema } from './schema/sum.ts';
import { throughputSchema } from './schema/throughput.ts';
import type { DataVersion } from './schema/version.ts';

/** Every folder of `content/data` that this room reads, with the shape of its rows. */
export const schemas = {
  sources: sourceSchema,
  currency: currencySchema,
  models: modelSchema,
  prices: priceSchema,
  gpus: gpuSchema,
  throughput: throughputSchema,
  assumptions: assumptionSchema,
  options: optionSchema,
  figures: figureSchema,
  licenses: licenseSchema,
  alternatives: alternativeSchema,
  strategies: strategySchema,
  scenarios: scenarioSchema,
  rules: ruleSchema,
  predictions: predictionSchema,
  presets: presetSchema,
  sums: sumSchema,
  faq: questionSchema,
  glossary: glossarySchema,
  claims: claimSchema,
  changes: changeSchema,
} as const;

export type DatasetName = keyof typeof schemas;
export const datasetNames = Object.keys(schemas) as DatasetName[];

/** Rows of every dataset, validated. `files` tells where `<dataset>/<id>` was written. */
export type Data = { [K in DatasetName]: z.infer<(typeof schemas)[K]>[] } & {
  version: DataVersion;
  files: Map<string, string>;
};
