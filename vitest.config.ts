import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { catalogPlugin } from './src/data/vite-plugin.ts';

/** One project a room, so that `vitest run --project state` answers in a second. */
const rooms = [
  'model',
  'data',
  'state',
  'format',
  'charts',
  'islands',
  'components',
  'tools',
  'examples',
];

const project = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', testTimeout },
});

export default defineConfig({
  plugins: [catalogPlugin()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    // Long fuzzing (`npm run verify`) raises FC_RUNS, and its properties need more time than the usual ones.
    projects: [
      ...rooms.map((name) => project(name, process.env.FC_RUNS ? 600_000 : 20_000)),
      project('site', 60_000),
    ],
  },
});
