import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * The import rules where dependency-cruiser does not look: in Astro and MDX files. And over all files together:
 * nothing in `src` is there that no page uses.
 */
const order = [
  ['model'],
  ['data'],
  ['format', 'state', 'charts', 'offline'],
  ['islands'],
  ['components'],
  ['layouts'],
  ['pages'],
];

const levelOf = (room: string) => order.findIndex((rooms) => rooms.includes(room));

const sources = globSync('{src,content}/**/*.{ts,tsx,js,astro,mdx}').sort();

/** Every path that a file imports or starts as a worker, relative to the project; packages and virtual modules left out. */
function importsOf(file: string): string[] {
  // Code shown to the reader imports nothing.
  const text = readFileSync(file, 'utf8')
    .replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2/gm, '')
    .replaceAll(/<pre\b[\s\S]*?<\/pre>/g, '');
  const found = text.matchAll(
    /(?:\bfrom\s*|\bnew URL\(\s*|\bimport\s*\(?\s*|\bexport\s+\*\s+from\s*)(['"])([^'"\n]+)\1/g,
  );
  return [...found].flatMap(([, , wanted = '']) => {
    const bare = wanted.replace(/\?(raw|url|inline)$/, '');
    if (bare.startsWith('~/')) return [`src/${bare.slice(2)}`];
    if (bare.startsWith('.')) return [path.posix.join(path.posix.dirname(file), bare)];
    return [];
  });
}

const roomOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];

const edges = sources.flatMap((file) => importsOf(file).map((to) => ({ file, to })));

test('Astro and MDX files import only from rooms below their own', () => {
  const wrong = edges.filter(({ file, to }) => {
    if (!/\.(astro|mdx)$/.test(file)) return false;
    const room = roomOf(to);
    if (room === undefined || room === 'styles') return false;
    const from = file.startsWith('content/') ? order.length : levelOf(roomOf(file) ?? '');
    const level = levelOf(room);
    return level < 0 || level > from || (level === from && roomOf(file) !== room);
  });
  expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
});

test('every import of an Astro or MDX file leads to a file, written with its ending', () => {
  const wrong = edges.filter(({ file, to }) => /\.(astro|mdx)$/.test(file) && !existsSync(to));
  expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
});

test('no file in src is unused', () => {
  const settings = ['astro.config.mjs', 'vitest.config.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const entries = [
    ...globSync('src/pages/**/*.{ts,astro}'),
    ...globSync('src/**/*.d.ts'),
    ...globSync('content/docs/**/*.mdx'),
    // Served whole by src/pages/examples.
    ...globSync('content/examples/*.ts'),
    // Found by their names: Astro's own entry points, and the model's public door.
    ...['src/content.config.ts', 'src/middleware.ts', 'src/model/index.ts'],
    // Bundled by tools/offline.
    'src/offline/service-worker.ts',
    // Named in the settings of Astro and Vitest.
    ...[...settings.matchAll(/\.\/(src\/[\w./-]+\.tsx?)/g)].map(([, file = '']) => file),
  ];
  const reached = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    queue.push(...edges.filter((edge) => edge.file === file).map(({ to }) => to));
  }
  expect(sources.filter((file) => !reached.has(file))).toEqual([]);
});
