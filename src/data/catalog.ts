import { assumptions, attemptsInPractice } from './assumptions.ts';
import type { Data } from './datasets.ts';
import { loadData } from './load.ts';
import { optionEntries } from './options.ts';
import { marketRate } from './price-in-usd.ts';
import { type DocumentedCatalog, otherCurrencies } from './types.ts';

/** Everything that the calculators need, as plain JSON. */
export function buildCatalog(data: Data): DocumentedCatalog {
  const options = optionEntries(data);
  const used = new Set(options.map(({ gpu }) => gpu));
  return {
    version: data.version.version,
    date: data.version.date,
    assumptions: assumptions(data),
    attemptsInPractice: attemptsInPractice(data),
    options,
    gpus: Object.fromEntries(
      data.gpus.flatMap(({ id, label }) => (used.has(id) ? [[id, label]] : [])),
    ),
    currencies: otherCurrencies.map((code) => {
      const { perUsd, period } = marketRate(code, data.currency);
      return { code, perUsd, period };
    }),
  };
}

let memo: { data: Data; catalog: DocumentedCatalog } | null = null;

/** The catalog of `content/data`; rebuilt only when a file has changed. For Node and the build. */
export function catalog(): DocumentedCatalog {
  const data = loadData();
  if (memo?.data !== data) memo = { data, catalog: buildCatalog(data) };
  return memo.catalog;
}
