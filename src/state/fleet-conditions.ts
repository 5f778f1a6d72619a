/** What a timing was made with and how sure it is, in words; what its source does not say is said to be missing. */

import type { Timing } from '../data/types.ts';
import { dateShort } from '../format/date.ts';
import { duration } from '../format/duration.ts';
import { decimal } from '../format/number.ts';
import { evidenceOf } from '../format/timing.ts';
import type { Fleet } from './fleet-figures.ts';

export interface Condition {
  label: string;
  text: string;
}

const includes = {
  generation: 'encoding and decoding, on a warm machine',
  'generation-and-load': 'loading too, which a warm machine does once',
  'denoise-only': 'the denoising alone',
  throughput: 'one clip alone; the GPU time is that of a full batch',
} as const;

const notSaid = 'not said';

export function conditions({ timing, modelLabel, cardLabel, measured }: Conditioned): Condition[] {
  const { gpus, width, height, frames, steps, guidance, precision, software } = timing;
  const { wallSeconds, publishedGpuSeconds, low, high } = timing;
  const size = width && height ? `, ${width} × ${height}` : '';
  const range = low && high ? ` (${duration(low)} to ${duration(high)})` : '';
  const gpuTime = gpus > 1 ? `, ${decimal(publishedGpuSeconds, 1)} GPU-seconds` : '';
  const published = `${duration(wallSeconds)}${range}${gpuTime}`;
  return [
    { label: 'Model', text: `${modelLabel}, from ${timing.task === 'i2v' ? 'a picture' : 'text'}` },
    { label: 'Timed on', text: `${gpus} × ${cardLabel}` },
    { label: 'Clip', text: `${timing.resolution}${size}, ${frames ?? 'default'} frames` },
    { label: 'Steps', text: `${steps ?? notSaid}, ${guided(guidance)}` },
    { label: 'Precision', text: precision ?? notSaid },
    { label: 'Software', text: software ?? notSaid },
    {
      label: 'Time',
      text: measured > 0 ? `${published}; yours is used instead` : published,
    },
    { label: 'It includes', text: includes[timing.includes] },
    {
      label: 'Conditions',
      text: stated(timing),
    },
    { label: 'Confidence', text: `${sure(timing)}, ${dateShort(timing.date)}` },
  ];
}

type Conditioned = Pick<Fleet, 'timing' | 'modelLabel' | 'measured'> & {
  /** Of the card on which it was timed. */
  cardLabel: string;
};

function stated({ basis, conditions: all }: Timing): string {
  if (basis === 'derived') return 'none: nobody ran it';
  return all === 'full' ? 'all stated' : 'frames or steps are the code’s defaults';
}

const sure = (timing: Timing): string =>
  timing.basis === 'derived' ? 'derived, an estimate' : `measured, ${evidenceOf(timing)}`;

function guided(guidance: boolean | null): string {
  if (guidance === null) return `guidance ${notSaid}`;
  return guidance ? 'with guidance (twice the work)' : 'without guidance';
}
