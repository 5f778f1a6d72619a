import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { catalogPlugin } from './src/data/vite-plugin.ts';

// One setting for every absolute address (canonical links, feed, social images); without it the site is built for any host.
const site = process.env.SITE_URL;

/** Islands that wake when the reader does: `client:active`. */
const activeDirective = {
  name: 'wan-guide:active',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'active', entrypoint: './src/islands/active.ts' }),
  },
};

/**
 * Vite wraps each dynamic import in a helper that fetches the styles and imports of a chunk beforehand. Ours have no
 * styles of their own and one import or two, so the helper would weigh more than it saves.
 */
const plainImports = {
  name: 'wan-guide:plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/** Rooms whose modules calculators share; `carry.ts` belongs to every page, calculator or not. */
const sharedRooms =
  /\/(?:src\/(?:state(?!\/carry)|model|format|data|islands\/parts)|preact|@preact\/signals(?:-core)?)\/|virtual:(?:catalog|data-version)/;

/**
 * What all calculators share comes as one file, what those share that price a clip as a second, and what two of them
 * share as a third: left to itself, the bundler cuts along every combination, and each cut compresses worse and costs
 * a request.
 */
const codeSplitting = {
  groups: [
    { name: 'inputs', test: sharedRooms, minShareCount: 4, priority: 4 },
    // Not of the estimate, but of calculators that price nothing too.
    { name: 'actions', test: /\/islands\/parts\/(?:CopyLink|ResetAll)/, priority: 3 },
    { name: 'calculators', test: sharedRooms, minShareCount: 3, priority: 2 },
    { name: 'comparison', test: sharedRooms, minShareCount: 2, priority: 1, entriesAware: true },
  ],
};

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  // Styles stand in the page: one request less before the first paint, and no page loads another page's rules.
  build: { format: 'directory', inlineStylesheets: 'always' },
  // `## Break-even {#break-even}`: heading ids are the author's and survive a rewording.
  markdown: { processor: satteri({ features: { headingAttributes: true } }) },
  integrations: [mdx(), preact(), activeDirective],
  vite: {
    plugins: [catalogPlugin(), plainImports],
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting } } } },
    },
    build: {
      modulePreload: false,
      rolldownOptions: {
        // Astro's own marker in each MDX page; it has done its work before the bundler sees it.
        checks: { moduleLevelDirective: false },
      },
    },
    resolve: {
      alias: {
        '@kurkle/color': fileURLToPath(new URL('./src/charts/no-color.ts', import.meta.url)),
      },
    },
  },
  devToolbar: { enabled: false },
});
