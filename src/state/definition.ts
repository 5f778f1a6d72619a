/** The shape of an input: defined once, then form, link, notices and the reference table are drawn from it. */

import type { Currency } from '../data/types.ts';

interface Described {
  /** The name of the link parameter. */
  name: string;
  /** The visible label of the control. */
  label: string;
  /** One short sentence beside the control; may be empty. */
  help: string;
  /** `shared` inputs are asked first and carried from page to page; the others belong to the comparison, to one calculator, or (`display`) to how amounts are shown. */
  group:
    | 'shared'
    | 'assumption'
    | 'quality-test'
    | 'license'
    | 'planner'
    | 'payback'
    | 'fleet'
    | 'uncertainty'
    | 'display';
}

export interface NumberInput extends Described {
  kind: 'number';
  /** As the data spell it: 'USD/GPU-hour', 'share', 'clips/month' … */
  unit: string;
  default: number;
  min: number;
  max: number;
  step: number;
  /** Decimals that the control shows. */
  decimals: number;
  /** Only whole numbers make sense. */
  whole: boolean;
  /** A slider over several powers of ten runs on a logarithmic scale. */
  scale: 'linear' | 'log';
  /** The range within which we would defend a value; null where the reader alone knows. */
  low: number | null;
  high: number | null;
  /** First day on which the row behind the default needs a new look; none where no row is behind it. */
  due?: string | undefined;
}

export interface Choice {
  value: string;
  label: string;
  /** Heading under which a long list groups its choices. */
  group: string | null;
}

export interface ChoiceInput extends Described {
  kind: 'choice';
  default: string;
  choices: Choice[];
  /** The choice is what amounts are shown in: at these rates. */
  rates?: readonly Currency[];
}

export type InputDefinition = NumberInput | ChoiceInput;
