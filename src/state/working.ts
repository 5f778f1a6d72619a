/** The sum behind a monthly cost, with the reader's numbers put in, line by line: what the model does, for the eye. */

import type { FleetRecipe, OptionEntry, Recipe } from '../data/types.ts';
import {
  type CostLineId,
  type DeploymentOption,
  hoursPerMonth,
  type MonthlyCost,
  secondsPerMonth,
  type Workload,
} from '../model/index.ts';
import { assumed as at, digits as n, type WorkingPart, type WorkingStep } from './working-steps.ts';

/** What is worked out. */
export interface WorkingOf {
  entry: Pick<OptionEntry, 'label'>;
  variant: { recipe: Recipe | Pick<FleetRecipe, 'gpu' | 'publishedGpuSeconds'> };
  option: DeploymentOption;
  cost: MonthlyCost;
  /** The GPU time of one generation where it is not the published one times the slowdown. */
  times?: WorkingPart[] | null;
}

type Fleet = Exclude<DeploymentOption, { kind: 'metered' }>;

/** Every step from the clips to the bill; the last one is the bill. Written so that a pocket calculator agrees. */
export function working(
  { entry, variant, option, cost, times = null }: WorkingOf,
  work: Workload,
): WorkingStep[] {
  const line = (id: CostLineId) => cost.lines.find((one) => one.id === id)?.usdPerMonth ?? 0;
  const { secondsPerClip: seconds, clipsPerMonth: clips } = work;
  const piece = option.secondsPerGeneration;
  const attempts = at('attempts', option.attemptsPerClip);
  const generations = option.attemptsPerClip * (piece === null ? 1 : whole(seconds / piece));
  const steps: WorkingStep[] = [
    {
      label: 'Generations for one clip',
      parts: piece === null ? [attempts] : [attempts, ` × ceil(${n(seconds)} s / ${n(piece)} s)`],
      value: generations,
      unit: '',
    },
  ];
  if (option.kind === 'metered') {
    const each = piece ?? seconds;
    const perSecond = option.usdPerSecond > 0;
    const perGeneration = option.usdPerGeneration > 0;
    const price = (usd: number): WorkingPart => ({
      text: `$${n(usd)}`,
      href: '/data/options.json',
    });
    const made = clips * generations;
    steps.push({
      label: 'Generations a month',
      parts: [at('clips', clips), ` × ${n(generations)}`],
      value: made,
      unit: '',
    });
    if (perSecond) {
      steps.push({
        label: 'Seconds billed',
        parts: [`${n(made)} × ${n(each)} s`],
        value: made * each,
        unit: 's',
      });
    }
    const terms: WorkingPart[] = [
      ...(perSecond ? [`${n(made * each)} s × `, price(option.usdPerSecond)] : []),
      ...(perSecond && perGeneration ? [' + '] : []),
      ...(perGeneration ? [`${n(made)} × `, price(option.usdPerGeneration)] : []),
    ];
    steps.push({
      label: 'Price of the outputs',
      parts: ['(', ...terms, ') × (1 − ', at('discount', option.discount), ')'],
      value: line('usage'),
      unit: 'USD',
    });
  } else {
    steps.push(...fleetSteps(option, variant, times, generations, work, cost, line));
  }
  if (option.staffFte > 0) {
    steps.push({
      label: 'Staff',
      parts: [
        at('engineer-fte', option.staffFte),
        ' × ',
        at('engineer-cost', option.staffUsdPerYear, '$'),
        ' / 12',
      ],
      value: line('staff'),
      unit: 'USD',
    });
  }
  const paid = cost.lines.filter(({ usdPerMonth }) => usdPerMonth !== 0);
  steps.push({
    label: `${entry.label}, a month`,
    parts: [paid.map(({ usdPerMonth }) => `$${n(usdPerMonth)}`).join(' + ') || '$0'],
    value: cost.usdPerMonth,
    unit: 'USD',
  });
  return steps;
}

function fleetSteps(
  option: Fleet,
  { recipe }: WorkingOf['variant'],
  times: WorkingPart[] | null,
  generations: number,
  work: Workload,
  cost: MonthlyCost,
  line: (id: CostLineId) => number,
): WorkingStep[] {
  const { clipsPerMonth: clips, peakToAverage: peak } = work;
  const gpuSeconds = option.gpuSecondsPerGeneration;
  const busy = cost.busyGpus ?? 0;
  const steps: WorkingStep[] = [];
  if ('publishedGpuSeconds' in recipe) {
    const published = recipe.publishedGpuSeconds;
    steps.push({
      label: 'GPU time of one generation',
      parts: times ?? [
        { text: `${n(published)} s`, href: '/guide/self-hosting/#throughput' },
        ' × ',
        at('throughput-factor', gpuSeconds / published),
      ],
      value: gpuSeconds,
      unit: 's',
    });
  }
  steps.push({
    label: 'GPUs at work on average',
    parts: [
      at('clips', clips),
      ` × ${n(generations)} × ${n(gpuSeconds)} s / ${n(secondsPerMonth)} s`,
    ],
    value: busy,
    unit: '',
  });
  const gpu = 'gpu' in recipe ? recipe.gpu : '';
  if (option.kind === 'on-demand') {
    const load = at('planned-load-on-demand', option.targetUtilization);
    const rent = at(`rent-${gpu}`, option.usdPerGpuHour, '$');
    return [
      ...steps,
      {
        label: 'GPU rental',
        parts: [`${n(busy)} × ${hoursPerMonth} h / `, load, ' × ', rent],
        value: line('rental'),
        unit: 'USD',
      },
    ];
  }
  const gpus = cost.gpus ?? 0;
  const perReplica =
    (secondsPerMonth * option.targetUtilization * option.gpusPerReplica) /
    (generations * gpuSeconds * peak);
  steps.push(
    {
      label: 'Clips a month that one replica serves',
      parts: [
        `${n(secondsPerMonth)} s × `,
        at('planned-load-peak', option.targetUtilization),
        ` × ${option.gpusPerReplica} / (${n(generations)} × ${n(gpuSeconds)} s × `,
        at('peak', peak),
        ')',
      ],
      value: perReplica,
      unit: '',
    },
    {
      label: 'GPUs held',
      parts: [
        `(max(${option.minReplicas}, ceil(${n(clips)} / ${n(perReplica)})) + `,
        at('spare-replicas', option.spareReplicas),
        `) × ${option.gpusPerReplica}`,
      ],
      value: gpus,
      unit: '',
    },
  );
  if (option.kind === 'reserved') {
    const rent = at(`reserved-${gpu}`, option.usdPerGpuHour, '$');
    return [
      ...steps,
      {
        label: 'GPU rental',
        parts: [`${n(gpus)} × ${hoursPerMonth} h × `, rent],
        value: line('rental'),
        unit: 'USD',
      },
    ];
  }
  return [...steps, ...ownedSteps(option, gpu, gpus, busy, line)];
}

function ownedSteps(
  option: Fleet,
  gpu: string,
  gpus: number,
  busy: number,
  line: (id: CostLineId) => number,
): WorkingStep[] {
  const card = option.usdPerGpu * (1 + option.serverOverhead);
  const monthly = option.annualInterest / 12;
  const life = option.lifetimeMonths;
  const factor = gpus * card === 0 ? 0 : line('hardware') / (gpus * card);
  const interest = at('interest', option.annualInterest);
  const rest = at('residual', option.residualShare);
  const months = at('lifetime', life);
  return [
    {
      label: 'One card with its part of the server',
      parts: [
        at(`price-${gpu}`, option.usdPerGpu, '$'),
        ' × (1 + ',
        at('server-overhead', option.serverOverhead),
        ')',
      ],
      value: card,
      unit: 'USD',
    },
    {
      label: 'Capital recovery a month',
      parts:
        monthly === 0
          ? ['(1 − ', rest, ') / ', months]
          : [
              '(1 − ',
              rest,
              ') × (',
              interest,
              ' / 12) / (1 − (1 + ',
              interest,
              ' / 12) ^ −',
              months,
              ') + ',
              rest,
              ' × ',
              interest,
              ' / 12',
            ],
      value: factor,
      unit: 'of the price',
    },
    {
      label: 'Hardware, spread over its life',
      parts: [`${n(gpus)} × $${n(card)} × ${n(factor, 9)}`],
      value: line('hardware'),
      unit: 'USD',
    },
    {
      label: 'Electricity',
      parts: [
        `(${n(gpus)} × ${n(option.idleWatts)} W + ${n(busy)} × (${n(option.busyWatts)} W − ${n(option.idleWatts)} W)) × (1 + `,
        at('host-overhead', option.hostOverhead),
        ') × ',
        at('pue', option.pue),
        ` × ${hoursPerMonth} h / 1000 × `,
        at('electricity', option.usdPerKwh, '$'),
      ],
      value: line('power'),
      unit: 'USD',
    },
    {
      label: 'Maintenance',
      parts: [
        `${n(gpus)} × $${n(card)} × `,
        at('maintenance', option.annualMaintenanceShare),
        ' / 12',
      ],
      value: line('maintenance'),
      unit: 'USD',
    },
    ...(option.facilityUsdPerGpuYear
      ? [
          {
            label: 'Rack space',
            parts: [
              `${n(gpus)} × `,
              at(
                'rack-space',
                (option.facilityUsdPerGpuYear * 1000) /
                  (12 * option.busyWatts * (1 + option.hostOverhead)),
                '$',
              ),
              ` × ${n(option.busyWatts)} W × (1 + `,
              at('host-overhead', option.hostOverhead),
              ') / 1000',
            ],
            value: line('facility'),
            unit: 'USD',
          },
        ]
      : []),
  ];
}

const whole = (value: number): number => Math.max(1, Math.ceil(value - 1e-12));
