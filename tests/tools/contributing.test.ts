import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildCatalog, catalog } from '../../src/data/catalog.ts';
import { readDataFiles } from '../../src/data/load.ts';
import { parseData } from '../../src/data/parse.ts';
import { calculators } from '../../src/state/calculators.ts';
import { typedNumbers } from '../../tools/typed-numbers.ts';
import { complaint } from '../data/edited.ts';

vi.mock('astro:content', () => ({ defineCollection: (given: unknown) => given }));
const { collections } = await import('../../src/content.config.ts');

/** The checklists of CONTRIBUTING.md, followed as a newcomer would: what they say is enough, and each step is needed. */
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const sections = new Map(
  contributing
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

interface Sample {
  file: string;
  rows: { id: string }[];
}

/** The YAML of a section, each with the first file that its step names. */
function samplesOf(name: string): Sample[] {
  const text = sections.get(name) ?? '';
  return [...text.matchAll(/^\d\. ((?:(?!^\d\. )[\s\S])*?)```yaml\n([\s\S]*?)```/gm)].map(
    ([, step = '', yaml = '']) => ({
      file: /`(content\/data\/[^`*]+\.yaml)`/.exec(step)?.[1] ?? '',
      rows: parse(yaml) as { id: string }[],
    }),
  );
}

const files = readDataFiles();

/** The real data with the samples at the ends of their files. */
const parseWith = (samples: readonly Sample[]) =>
  parseData(
    files.map((file) => {
      const added = samples.filter((sample) => sample.file === file.path);
      return { ...file, text: [file.text, ...added.map(({ rows }) => stringify(rows))].join('\n') };
    }),
  );

describe('a model and its price', () => {
  const samples = [...samplesOf('Add a model'), ...samplesOf('Add a price')];
  const ids = samples.flatMap(({ rows }) => rows.map(({ id }) => id));

  test('the checklists have a source and a model, an option, a source and a price, in files that exist', () => {
    expect(samples.map(({ file }) => file.split('/')[2])).toEqual([
      'sources',
      'models',
      'options',
      'sources',
      'prices',
    ]);
    for (const { file } of samples) expect(existsSync(file), file).toBe(true);
  });

  test('their rows are valid together, and readers can compare the option', () => {
    const data = parseWith(samples);
    const { options } = buildCatalog(data);
    const before = catalog().options;
    const added = options.filter(({ id }) => !before.some((one) => one.id === id));
    expect(added.map(({ id }) => id)).toEqual(
      ids.filter((id) => data.options.some((one) => one.id === id)),
    );
    expect(added[0]?.variants[0]?.recipe).toMatchObject({ kind: 'metered', usdPerSecond: 0.08 });
  });

  test.each([...samples.entries()].filter(([, { file }]) => !file.includes('/options/')))(
    'without its row (%i) something is missing, and the message says what',
    (left) => {
      const said = complaint(() => parseWith(samples.filter((_, at) => at !== left)));
      expect(said).toContain(ids[left]);
    },
  );

  test('a row without its source, day or interval is refused', () => {
    const needed = ['sources', 'checked', 'from'];
    const spoiled = samples.map((sample) => ({
      ...sample,
      rows: sample.rows.map((row) =>
        row.id === 'fal-wan99-720p'
          ? ({
              ...row,
              ...Object.fromEntries(needed.map((name) => [name, undefined])),
            } as typeof row)
          : row,
      ),
    }));
    const said = complaint(() => parseWith(spoiled));
    for (const name of needed) expect(said).toContain(name);
  });
});

describe('a page', () => {
  const [, sample = ''] = /```mdx\n([\s\S]*?)```/.exec(sections.get('Write a page') ?? '') ?? [];
  const text = sample.replaceAll(/^ {3}/gm, '');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const schema = collections.docs.schema as { parse(given: unknown): { order: number } };
  const pages = globSync('content/docs/**/*.mdx').map((file) => {
    const [, given = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
    return schema.parse(parse(given));
  });

  test('its front matter is what the collection asks for, all of it', () => {
    const given = parse(front) as Record<string, unknown>;
    expect(schema.parse(given)).toMatchObject({ title: given.title });
    for (const field of Object.keys(given).filter((name) => name !== 'lead')) {
      const { [field]: _, ...rest } = given;
      expect(
        complaint(() => schema.parse(rest)),
        field,
      ).toContain(field);
    }
  });

  test('its place in the order of reading is its own, as every page’s', () => {
    const orders = [...pages, schema.parse(parse(front))].map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
  });

  test('its headings have ids, and nothing in it is a typed figure', () => {
    expect(body.match(/^## .+$/gm)?.every((line) => /\{#[a-z-]+\}$/.test(line))).toBe(true);
    expect(typedNumbers(text)).toEqual([]);
    expect(typedNumbers(`${text}\nIt costs $5.\n`)).toHaveLength(1);
  });
});

describe('a calculator', () => {
  const rows = [
    ...(sections.get('Add a calculator') ?? '').matchAll(/^\| `(.+?)` \| `(.+)` \|$/gm),
  ].map(([, file = '', text = '']) => ({ file, text }));
  const bare = (text: string) => text.replaceAll(/['"\s]|,(?=\s*[}\]])/g, '');

  /** Files of the checklist that lack a calculator. */
  const lacking = (id: string, place: { name: string; page: string; anchor: string }) => {
    const filled = (text: string) =>
      Object.entries({ id, ...place }).reduce(
        (all, [key, value]) => all.replaceAll(`<${key}>`, value),
        text,
      );
    return rows
      .filter(
        ({ file, text }) =>
          !globSync(filled(file)).some((found) =>
            bare(readFileSync(found, 'utf8')).includes(bare(filled(text))),
          ),
      )
      .map(({ file }) => file);
  };

  test('the checklist has the places', () => {
    expect(rows.length).toBeGreaterThan(8);
  });

  test.each(Object.entries(calculators))(
    '%s stands in every place of the checklist',
    (id, place) => {
      expect(lacking(id, place)).toEqual([]);
    },
  );

  test('one that is not there is missed in each', () => {
    const place = { name: 'Sample', page: '/guide/sample/', anchor: 'sample' };
    expect(lacking('sample', place)).toEqual(rows.map(({ file }) => file));
  });
});

describe('what the text names', () => {
  const names = [...contributing.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(
    ([, name = '']) => name,
  );

  test('files and folders are there', () => {
    const paths = names.filter((name) =>
      /^(?:\.github|content|public|src|tests|tools)\/[\w./-]*$/.test(name),
    );
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((name) => !existsSync(name))).toEqual([]);
  });

  test('commands are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = names.flatMap((name) => /^npm (?:run )?([\w:]+)/.exec(name)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
