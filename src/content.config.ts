import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/**
 * The guide's pages. The numbers are no collection: they load through `src/data/load.ts`, which checks them
 * across files and stops the build, where a dangling reference between collections would only be logged.
 */
const docs = defineCollection({
  loader: glob({ base: './content/docs', pattern: '**/*.mdx' }),
  schema: z.strictObject({
    /** The h1, and the first half of the document title. */
    title: z.string().min(3),
    /** What search engines and link previews show; one or two sentences that answer. */
    description: z.string().min(50).max(200),
    /** Name in menus and the pager. */
    nav: z.string(),
    /** Place in the order of reading. */
    order: z.number().int(),
    /** The answer first: the sentence below the h1. Markup is up to the page when it is absent. */
    lead: z.string().optional(),
    /** Whether the page has its contents beside the text. */
    contents: z.boolean().default(true),
    /** Whether the first use of a term leads to the glossary. */
    terms: z.boolean().default(true),
    /** Whether its sources lead to their publishers; without, to their entries alone, which do. */
    publishers: z.boolean().default(true),
    /** Where menus list it. */
    group: z.enum(['guide', 'evidence', 'home']),
    /** The number that matters, computed, with the words that say what it is: in the summary and in link previews. */
    figure: z
      .union([
        z.strictObject({ option: z.string(), of: z.string(), words: z.string() }),
        z.strictObject({ a: z.string(), b: z.string(), of: z.string(), words: z.string() }),
        /** How many rows a dataset has. */
        z.strictObject({ rows: z.string(), words: z.string() }),
        /** A count of its own: src/components/headline-counts.ts. */
        z.strictObject({ count: z.string(), words: z.string() }),
      ])
      .optional(),
    /** When the page was last read against its sources. */
    checked: z.preprocess(
      // YAML reads an unquoted 2026-11-22 as a point in time.
      (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
      z.iso.date(),
    ),
  }),
});

export const collections = { docs };
