import { buildOption } from '../data/build-option.ts';
import { catalog } from '../data/catalog.ts';
import type { OptionEntry, Resolution, Variant } from '../data/types.ts';
import {
  breakEven,
  type DeploymentOption,
  limitUsdPerClip,
  monthlyCost,
  type Workload,
} from '../model/index.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { defaultValues } from '../state/values.ts';

/** What a sentence asks of the model; whatever is not given stands at the published comparison's default. */
export interface Asked {
  clips?: number;
  seconds?: number;
  resolution?: Resolution;
  attempts?: number;
  peak?: number;
  /** Assumptions that differ from their default, by id. */
  with?: Record<string, number>;
}

/** A computed figure; null where there is no answer ("never"). */
export interface Computed {
  value: number | null;
  unit: string;
  /** Whether it rests on a derived speed or price. */
  derived: boolean;
}

interface Ready {
  entry: OptionEntry;
  variant: Variant;
  option: DeploymentOption;
  workload: Workload;
}

/** @throws Error on an unknown option or assumption, or a resolution that the option does not have */
function ready(id: string, asked: Asked): Ready {
  const { assumptions, options } = catalog();
  const defaults = defaultValues(inputDefinitions(catalog()));
  const entry = options.find((option) => option.id === id);
  if (!entry) throw new Error(`<Result>: there is no option ${id}`);
  const resolution = asked.resolution ?? (defaults.resolution as Resolution);
  const variant = entry.variants.find((one) => one.resolution === resolution);
  if (!variant) throw new Error(`<Result>: ${id} has no ${resolution}`);
  for (const name of Object.keys(asked.with ?? {})) {
    if (!assumptions.some((row) => row.id === name)) {
      throw new Error(`<Result>: there is no assumption ${name}`);
    }
  }
  const assume = (name: string): number => {
    const value = asked.with?.[name] ?? assumptions.find((row) => row.id === name)?.value;
    if (value === undefined) throw new Error(`<Result>: there is no assumption ${name}`);
    return value;
  };
  return {
    entry,
    variant,
    option: {
      ...buildOption(variant.recipe, assume),
      attemptsPerClip: asked.attempts ?? Number(defaults.attempts),
    },
    workload: {
      clipsPerMonth: asked.clips ?? Number(defaults.clips),
      secondsPerClip: asked.seconds ?? Number(defaults.seconds),
      peakToAverage: asked.peak ?? Number(defaults.peak),
    },
  };
}

function gpuSeconds({ entry, option }: Ready): number {
  if (option.kind === 'metered')
    throw new Error(`<Result>: ${entry.id} runs on no GPU of the reader's`);
  return option.gpuSecondsPerGeneration;
}

const secondsPerDay = 86_400;

/** Figures of one option, by the name that `of` gives them. */
const figures: Record<string, (ready: Ready) => Omit<Computed, 'derived'>> = {
  usdPerMonth: ({ option, workload }) => ({
    value: monthlyCost(option, workload).usdPerMonth,
    unit: 'USD/month',
  }),
  usdPerClip: ({ option, workload }) => ({
    value: monthlyCost(option, workload).usdPerClip,
    unit: 'USD/clip',
  }),
  limitUsdPerClip: ({ option, workload }) => ({
    value: limitUsdPerClip(option, workload),
    unit: 'USD/clip',
  }),
  gpus: ({ option, workload }) => ({ value: monthlyCost(option, workload).gpus, unit: 'GPUs' }),
  busyGpus: ({ option, workload }) => ({
    value: monthlyCost(option, workload).busyGpus,
    unit: 'GPUs',
  }),
  /** Share of the fleet's time that works. */
  share: ({ option, workload }) => {
    const { gpus, busyGpus } = monthlyCost(option, workload);
    return { value: gpus && busyGpus !== null ? busyGpus / gpus : null, unit: 'share' };
  },
  capacityClipsPerMonth: ({ option, workload }) => ({
    value: monthlyCost(option, workload).capacityClipsPerMonth,
    unit: 'clips/month',
  }),
  gpuSecondsPerGeneration: (one) => ({ value: gpuSeconds(one), unit: 'GPU-s' }),
  /** Generations that one GPU makes in a day when it never waits. */
  clipsPerGpuDay: (one) => ({ value: secondsPerDay / gpuSeconds(one), unit: 'clips/day' }),
};
for (const line of ['usage', 'hardware', 'power', 'maintenance', 'rental', 'facility', 'staff']) {
  figures[`lines.${line}`] = ({ option, workload }) => ({
    value: monthlyCost(option, workload).lines.find(({ id }) => id === line)?.usdPerMonth ?? null,
    unit: 'USD/month',
  });
}

/** A figure of one option. @throws Error where the option or the figure does not exist */
export function figureOf(id: string, of: string, asked: Asked): Computed {
  const one = ready(id, asked);
  const figure = figures[of];
  if (!figure) throw new Error(`<Result of="${of}">: known are ${Object.keys(figures).join(', ')}`);
  return { ...figure(one), derived: one.variant.basis === 'derived' };
}

/** How many times as much `option` takes or costs as `against`. */
export function ratioOf(option: string, against: string, of: string, asked: Asked): Computed {
  const [one, other] = [ready(option, asked), ready(against, asked)];
  const derived = [one, other].some(({ variant }) => variant.basis === 'derived');
  const value =
    of === 'speedRatio'
      ? gpuSeconds(other) / gpuSeconds(one)
      : of === 'costRatio'
        ? monthlyCost(other.option, other.workload).usdPerMonth /
          monthlyCost(one.option, one.workload).usdPerMonth
        : null;
  if (value === null)
    throw new Error(`<Result against of="${of}">: known are speedRatio, costRatio`);
  return { value, unit: 'times', derived };
}

/** A figure of two options: where they change places, or how far apart they are. */
export function pairOf(a: string, b: string, of: string, asked: Asked): Computed {
  const [one, other] = [ready(a, asked), ready(b, asked)];
  const derived = [one, other].some(({ variant }) => variant.basis === 'derived');
  const { workload } = one;
  if (of === 'differenceUsdPerMonth') {
    const [x, y] = [one, other].map(({ option }) => monthlyCost(option, workload).usdPerMonth);
    return { value: (y ?? 0) - (x ?? 0), unit: 'USD/month', derived };
  }
  const upTo = Math.max(1_000_000, 4 * workload.clipsPerMonth);
  const found = breakEven(one.option, other.option, workload, upTo);
  if (of !== 'firstClips' && of !== 'settledClips') {
    throw new Error(
      `<Result a b of="${of}">: known are firstClips, settledClips, differenceUsdPerMonth`,
    );
  }
  return { value: found[of], unit: 'clips/month', derived };
}
