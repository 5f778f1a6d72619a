/** The sums behind a fleet: the monthly cost line by line, then size, memory and speed. */

import { recipeName } from './fleet-answer.ts';
import { secondsPerDay } from './fleet-figures.ts';
import type { FleetView } from './fleet-view.ts';
import { working } from './working.ts';
import { assumed as at, digits as n, type WorkingPart, type WorkingStep } from './working-steps.ts';

const timings = '/data/throughput.json';

const ownTime = (seconds: number): WorkingPart => ({
  text: `${n(seconds)} s`,
  href: '/method/#parameter-measured-seconds',
});

/** Two lists of steps: what the month costs, and what the fleet does; none where there is no answer. */
export function fleetWorking(view: FleetView): WorkingStep[][] {
  const { chosen, timing, card, workload, measured } = view;
  const { option, cost } = chosen;
  if (!option || !cost) return [];
  const published = measured || timing.publishedGpuSeconds;
  const bill = working(
    {
      entry: { label: `${recipeName(view)}, ${chosen.label.toLowerCase()}` },
      variant: { recipe: { gpu: card.id, publishedGpuSeconds: published } },
      option,
      cost,
      times: measured > 0 ? [ownTime(measured)] : null,
    },
    workload,
  );
  return [bill, fleetSteps(view)];
}

function fleetSteps(view: FleetView): WorkingStep[] {
  const { chosen, timing, card, figures, attempts, chain, measured } = view;
  const { option } = chosen;
  const { gpus, busyGpus, clipsPerGpuDay, latencySeconds, utilization, capitalUsd } = figures;
  if (!option) return [];
  const steps: WorkingStep[] = [];
  if (timing.peakGb !== null && card.memoryGb !== null) {
    steps.push({
      label: 'Share of the card’s memory at peak',
      parts: [{ text: n(timing.peakGb), href: timings }, ` GB / ${n(card.memoryGb)} GB`],
      value: timing.peakGb / card.memoryGb,
      unit: '',
    });
  }
  if (gpus !== null && gpus > 0) {
    steps.push({
      label: 'Achieved utilization',
      parts: [`${n(busyGpus ?? 0)} / ${n(gpus)}`],
      value: utilization ?? 0,
      unit: '',
    });
  }
  if (option.kind === 'owned') {
    steps.push({
      label: 'To buy',
      parts: [
        `${n(gpus ?? 0)} × `,
        at(`price-${card.id}`, option.usdPerGpu, '$'),
        ' × (1 + ',
        at('server-overhead', option.serverOverhead),
        ')',
      ],
      value: capitalUsd ?? 0,
      unit: 'USD',
    });
  }
  steps.push(
    {
      label: 'Clips a day from one GPU',
      parts: [
        `${n(secondsPerDay)} s / (`,
        at('attempts', attempts),
        ` × ${n(chain)} × ${n(option.gpuSecondsPerGeneration)} s)`,
      ],
      value: clipsPerGpuDay ?? 0,
      unit: '',
    },
    {
      label: 'Time of one clip',
      parts:
        measured > 0
          ? [ownTime(measured), ` / ${timing.gpus} × ${n(chain)}`]
          : [
              { text: `${n(timing.wallSeconds)} s`, href: timings },
              ' × ',
              at('throughput-factor', option.gpuSecondsPerGeneration / timing.publishedGpuSeconds),
              ` × ${n(chain)}`,
            ],
      value: latencySeconds ?? 0,
      unit: 's',
    },
  );
  return steps;
}
