import type { Data } from './datasets.ts';
import { type ById, index, row } from './lookup-row.ts';
import { gpuSeconds } from './options.ts';
import { dueOn } from './review-rules.ts';
import type { ModelRow } from './schema/model.ts';
import type { ThroughputRow } from './schema/throughput.ts';
import type { FleetData, Timing, TimingEvidence } from './types.ts';

/**
 * The timings that a calculator may use: of a named size, with a time, conditions that are stated or implied, and a
 * model whose length is known. Those of published options come first, in their order: they stand for their model.
 */
export function usableTimings(data: Data): ThroughputRow[] {
  const models = index('models', data.models);
  const options = data.options.flatMap((option) =>
    option.kind === 'fleet' ? option.variants.map(({ throughput }) => throughput) : [],
  );
  const place = ({ id }: ThroughputRow): number => {
    const found = options.indexOf(id);
    return found < 0 ? options.length : found;
  };
  return data.throughput
    .filter(
      (timing) =>
        timing.conditions !== 'partial' &&
        timing.resolution !== null &&
        (timing.task === 't2v' || timing.task === 'i2v') &&
        lengthOf(timing, models) !== null,
    )
    .toSorted((one, other) => place(one) - place(other));
}

/** What the fleet calculator is made with: every usable timing, every card, and the models' names. */
export function fleetData(data: Data): FleetData {
  const models = index('models', data.models);
  const timings = usableTimings(data);
  return {
    timings: timings.map((timing) => compact(timing, models)),
    cards: data.gpus.map(({ id, label, memoryGb, site, idle, power }) => ({
      ...{ id, label, memoryGb, site },
      idleWatts: idle?.watts ?? null,
      busyWatts: power?.watts ?? null,
    })),
    models: Object.fromEntries(
      timings.map(({ model }) => {
        const { label, audio } = row(models, model);
        return [model, { label, audio: audio === 'output' }];
      }),
    ),
  };
}

/** Reasons, notes and sources of the usable timings, by id: long, and read by few. */
export function timingEvidence(data: Data): Record<string, TimingEvidence> {
  const sources = index('sources', data.sources);
  return Object.fromEntries(
    usableTimings(data).map((timing) => [
      timing.id,
      {
        reason: timing.reason,
        note: timing.note ?? null,
        sources: timing.sources.map((id) => ({ id, title: row(sources, id).title })),
        due: dueOn(timing.checked, 'hardware'),
      },
    ]),
  );
}

function compact(timing: ThroughputRow, models: ById<ModelRow>): Timing {
  const { id, model, gpu, gpus, width, height, frames, steps, guidance, precision } = timing;
  const { software, includes, peakGb, basis, low, high, date, confidence } = timing;
  const { label } = row(models, model);
  const published = gpuSeconds(timing);
  return {
    ...{ id, model, gpu, gpus, width, height, frames, steps, guidance, precision },
    ...{ software, includes, peakGb, basis, low, high, date, confidence },
    label: timing.label.startsWith(label)
      ? timing.label.slice(label.length).replace(/^,? /, '')
      : timing.label,
    task: timing.task as Timing['task'],
    resolution: timing.resolution as Timing['resolution'],
    conditions: timing.conditions as Timing['conditions'],
    publishedGpuSeconds: published,
    wallSeconds: timing.wallSeconds ?? published / timing.gpus,
    secondsPerGeneration: lengthOf(timing, models) as number,
  };
}

/** A run with other frames than the model's default yields another length. */
function lengthOf({ model, frames }: ThroughputRow, models: ById<ModelRow>): number | null {
  const { fps, secondsPerGeneration } = row(models, model);
  if (secondsPerGeneration === null) return null;
  return frames !== null && fps !== null ? frames / fps : secondsPerGeneration;
}
