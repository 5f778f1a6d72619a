import { z } from 'zod';
import { atLeastZero, day, positive, provenance, rowId } from './provenance.ts';

export const rentalSchema = z.strictObject({
  id: rowId,
  provider: z.string().min(1),
  kind: z
    .enum(['specialist', 'hyperscaler', 'marketplace', 'serverless'])
    .describe('specialist: a cloud that sells GPUs; marketplace: cards of others'),
  tenure: z.enum(['on-demand', 'reserved', 'spot']),
  commitmentMonths: z.int().gt(0).nullable().describe('Length of the commitment, reserved only'),
  form: z
    .enum(['SXM', 'PCIe'])
    .nullable()
    .describe('Board form; null where there is one or it is not said'),
  tier: z.string().min(1).nullable(),
  usdPerGpuHour: positive,
  date: day.describe('The day on which the price was read'),
  ...provenance,
});

/** One accelerator: memory, power, what it costs to buy and to rent. */
export const gpuSchema = z.strictObject({
  id: rowId,
  label: z.string().min(1),
  vendor: z.string().min(1),
  memoryGb: positive.nullable().describe('null: not in the sources read'),
  site: z
    .enum(['data-center', 'workstation'])
    .describe('Where it stands: a data-center card pays for its rack space'),
  power: z
    .strictObject({ watts: positive.describe('Board power limit'), ...provenance })
    .nullable()
    .describe('Watts under load: dense compute reaches the limit; null: not found'),
  idle: z
    .strictObject({
      watts: atLeastZero.describe('With a process attached and no work'),
      low: atLeastZero,
      high: atLeastZero,
      basis: z.enum(['measured', 'assumption']),
      ...provenance,
    })
    .nullable()
    .describe('Watts between jobs; null: board power is not known either'),
  purchase: z
    .strictObject({
      value: positive.describe('USD for one GPU, without tax'),
      low: positive,
      high: positive,
      reason: z.string().min(1),
      ...provenance,
    })
    .nullable()
    .describe('null: no usable price was found'),
  rentals: z.array(rentalSchema),
  ...provenance,
});

export type GpuRow = z.infer<typeof gpuSchema>;
export type RentalRow = z.infer<typeof rentalSchema>;
