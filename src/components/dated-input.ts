import { assumptionDue } from '../data/browser-catalog.ts';
import type { Assumption } from '../data/types.ts';
import type { NumberInput } from '../state/definition.ts';

/** An input of one calculator alone, with the day on which the row of its default needs a new look. */
export const dated = <Row extends Assumption & { checked: string }>(
  row: Row,
  make: (row: Row) => NumberInput,
): NumberInput => ({ ...make(row), due: assumptionDue(row) });
