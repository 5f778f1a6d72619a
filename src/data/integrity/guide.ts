import type { Data } from '../datasets.ts';
import { fault, twice } from './fault.ts';

/** What the rows behind the guide's pages must agree on: ids that exist, ids used once. */
export function guideFaults(data: Data): string[] {
  return [
    ...licenseFaults(data),
    ...alternativeFaults(data),
    ...scenarioFaults(data),
    ...strategyFaults(data),
    ...rankFaults(data),
    ...data.figures.flatMap((row) =>
      (row.low ?? row.value) > row.value || (row.high ?? row.value) < row.value
        ? [fault(data, 'figures', row.id, 'value must lie between low and high')]
        : [],
    ),
  ];
}

function licenseFaults(data: Data): string[] {
  const sources = new Set(data.sources.map(({ id }) => id));
  const spdx = new Set(data.licenses.map((row) => row.spdx));
  return [
    ...data.licenses.flatMap((row) => {
      const faults: string[] = [];
      if (!sources.has(row.text)) faults.push(`text names ${row.text}, which does not exist`);
      if (row.commercial === 'below-threshold' && row.thresholds.length === 0) {
        faults.push('commercial is below-threshold, and thresholds is empty');
      }
      if (row.commercial === 'after-registration' && row.registration === null) {
        faults.push('commercial is after-registration, and registration is null');
      }
      for (const { label, from, to } of row.earlier) {
        if (to <= from) faults.push(`earlier: ${label} must end after ${from}, got ${to}`);
        if (to > data.version.date) faults.push(`earlier: ${label} ends in the future (${to})`);
      }
      for (const id of twice([...row.duties, ...row.bans].map((one) => one.id))) {
        faults.push(`duties and bans have the id ${id} twice`);
      }
      return faults.map((text) => fault(data, 'licenses', row.id, text));
    }),
    // The family's own models name their license by its SPDX id.
    ...data.models.flatMap((row) =>
      row.license === null || spdx.has(row.license)
        ? []
        : [fault(data, 'models', row.id, `license names ${row.license}, which is not in licenses`)],
    ),
  ];
}

function alternativeFaults(data: Data): string[] {
  const licenses = new Set(data.licenses.map(({ id }) => id));
  return data.alternatives.flatMap((row) => {
    const faults: string[] = [];
    if (row.license !== null && !licenses.has(row.license)) {
      faults.push(`license names ${row.license}, which is not in licenses`);
    }
    if ((row.weights === 'open') !== (row.license !== null)) {
      faults.push('license goes with open weights, and only with them');
    }
    if (row.status === 'ended' && (row.end === null || row.end.date > data.version.date)) {
      faults.push('status is ended, which needs an end that has passed');
    }
    if (row.status === 'ending' && (row.end === null || row.end.date <= data.version.date)) {
      faults.push('status is ending, which needs an end that is still to come');
    }
    for (const id of twice(row.offers.map((one) => one.id))) {
      faults.push(`offers has the id ${id} twice`);
    }
    return faults.map((text) => fault(data, 'alternatives', row.id, text));
  });
}

function strategyFaults(data: Data): string[] {
  const citable = new Set(data.sources.filter((row) => row.publishable).map(({ id }) => id));
  return data.strategies.flatMap((row) => {
    const faults = twice(row.cases.map(({ id }) => id)).map((id) => `cases has the id ${id} twice`);
    for (const [dimension, { basis, sources }] of Object.entries(row.matrix)) {
      const field = `matrix.${dimension}.sources`;
      if (basis === 'fact' && sources.length === 0)
        faults.push(`${field} must not be empty for a fact`);
      for (const id of sources) {
        if (!citable.has(id))
          faults.push(`${field} names ${id}, which does not exist or may not be cited`);
      }
    }
    return faults.map((text) => fault(data, 'strategies', row.id, text));
  });
}

function scenarioFaults(data: Data): string[] {
  const models = new Set(data.models.map(({ id }) => id));
  const options = new Set(data.options.map(({ id }) => id));
  const inputs = new Map(data.assumptions.filter(({ input }) => input).map((one) => [one.id, one]));
  return data.scenarios.flatMap((row) => {
    const faults = row.options
      .filter((id) => !options.has(id))
      .map((id) => `options names ${id}, which is not in options`);
    for (const [id, value] of Object.entries(row.assumptions)) {
      const input = inputs.get(id);
      if (!input) faults.push(`assumptions names ${id}, which is no input`);
      else if (value < input.min || value > input.max) {
        faults.push(`assumptions.${id} must lie between ${input.min} and ${input.max}`);
      }
    }
    if ((row.article === null) !== (row.advice === null)) {
      faults.push('article goes with advice, and only with it');
    }
    for (const id of row.advice?.versions ?? []) {
      if (!models.has(id)) faults.push(`advice.versions names ${id}, which is not in models`);
    }
    const { low, value, high } = row.clips;
    if (low > value || value > high) faults.push('clips must have low ≤ value ≤ high');
    return faults.map((text) => fault(data, 'scenarios', row.id, text));
  });
}

/** Each place among the most asked questions is taken once. */
function rankFaults(data: Data): string[] {
  const taken = new Map<number, string>();
  return data.faq.flatMap((row) => {
    if (row.rank === null) return [];
    const before = taken.get(row.rank);
    taken.set(row.rank, row.id);
    return before ? [fault(data, 'faq', row.id, `rank ${row.rank} is taken by ${before}`)] : [];
  });
}
