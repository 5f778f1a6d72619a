import { z } from 'zod';
import { priceSizes } from './price.ts';
import {
  atLeastZero,
  confidence,
  day,
  dottedId,
  partialDay,
  positive,
  rowId,
  sourceIds,
} from './provenance.ts';

const offer = z
  .strictObject({
    id: rowId.describe('Unique within the row'),
    label: z.string().min(1).describe('What is bought: size, variant, sound'),
    vendor: z.string().min(1).describe('Who sells it'),
    resolution: z.enum([...priceSizes, '540p', '768p', '1440p', '2160p']).nullable(),
    audio: z.enum(['included', 'silent', 'either']),
    usdPerSecond: positive.nullable(),
    usdPerClip: positive.nullable(),
    clipSeconds: positive.nullable().describe('Length that usdPerClip buys'),
    asOf: partialDay.or(z.literal('undated')).describe('Date of the page that was read'),
    until: day.nullable().describe('Last day of this offer; null = no end known'),
    sources: sourceIds,
    checked: day,
    confidence,
    note: z.string().min(1).optional(),
  })
  .refine((row) => (row.usdPerSecond === null) !== (row.usdPerClip === null), {
    message: 'needs usdPerSecond or usdPerClip, and not both',
    path: ['usdPerSecond'],
  })
  .refine((row) => (row.usdPerClip === null) === (row.clipSeconds === null), {
    message: 'goes with usdPerClip',
    path: ['clipSeconds'],
  });

/** A video model outside the Wan family: what it is, on which terms it is had, and what it costs. */
export const alternativeSchema = z.strictObject({
  id: dottedId,
  label: z.string().min(1),
  maker: z.string().min(1),
  family: z.string().min(1).describe('Releases of one line count as one family'),
  weights: z.enum(['open', 'closed']),
  license: rowId
    .nullable()
    .describe('Row of licenses for the weights; null where none are published'),
  released: partialDay.nullable(),
  status: z.enum(['available', 'preview', 'ending', 'ended']),
  end: z
    .strictObject({
      date: day.describe('Last day of service'),
      announced: day.nullable(),
      successor: z.string().min(1).nullable().describe('What the maker names in its place'),
      scope: z.string().min(1).describe('What exactly ends'),
      sources: sourceIds,
      checked: day,
      confidence,
    })
    .nullable(),
  sizes: z
    .array(
      z.strictObject({
        name: z.string().min(1).nullable(),
        totalB: positive,
        activeB: positive.nullable(),
      }),
    )
    .describe('Billions of parameters, one entry a published size; empty = not disclosed'),
  audio: z.enum(['none', 'input', 'output']).describe('Whether sound goes in or comes out'),
  picture: z.string().min(1).nullable().describe("Sizes and frame rate, in the maker's words"),
  maxSeconds: positive.nullable().describe('Longest clip in one piece; null = open or not said'),
  length: z.string().min(1).nullable().describe('Length in words, where a number does not say it'),
  memory: z
    .strictObject({ gb: positive, condition: z.string().min(1) })
    .nullable()
    .describe('Least GPU memory that the publisher gives'),
  gpus: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe('Fewest GPUs on which the publisher shows it running; null = not said'),
  hardware: z
    .string()
    .min(1)
    .nullable()
    .describe('The same in words, where a number is not enough'),
  timing: z
    .strictObject({ seconds: positive, condition: z.string().min(1) })
    .nullable()
    .describe('Time of one clip that the publisher gives'),
  offers: z.array(offer),
  weightsUrl: z.url().nullable(),
  codeUrl: z.url().nullable(),
  sources: sourceIds,
  checked: day,
  confidence,
  note: z.string().min(1).optional(),
  downloadGb: atLeastZero.nullable(),
});

export type AlternativeRow = z.infer<typeof alternativeSchema>;
