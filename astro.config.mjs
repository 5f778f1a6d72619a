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
 * styles of their own and one import or two, so the helper and its lists of files would weigh more than they save.
 */
const plainImports = {
  name: 'wan-guide:plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
  // The mark that becomes the list.
  renderChunk: (code) => ({ code: code.replaceAll(/,\s*__VITE_PRELOAD__/g, ''), map: null }),
};

/**
 * What calculators share comes as three files: the form, the link and the runtime, for every calculator; what prices a
 * clip; what compares two options over volume. Left to itself, the bundler cuts along every combination of
 * calculators, and each cut compresses worse and costs a request. `carry.ts` belongs to every page.
 */
const form =
  /\/src\/state\/(?:store|reader|codec|link-format|values|definition|families)\.|\/src\/format\/(?:currency|number|list|unit|money|duration)\.|\/src\/islands\/parts\/(?:AnswerText|Datum|Due|Mark|Sourced|Notice|NumberField|ScrollTable|SelectField|CurrencyField|inputs|typed|useReader|Retry)\.|\/node_modules\/(?:preact|@preact\/signals(?:-core)?)\/|virtual:data-version/;
const pricing =
  /\/src\/state\/(?:catalog-store|inputs|priced|eligibility|reader-option|consulted)\.|\/src\/data\/(?:build-option|types)\.|\/src\/model\/(?:bounds|fleet|fleet-cost|fleet-size|generations|metered|monthly-cost|option|units|workload|capital-recovery|limit-cost)\.|\/src\/format\/name\.|virtual:catalog/;
const comparison =
  /\/src\/state\/(?:estimate|answer|ranking|crossings|amounts|cheaper|peak|pricing-values)\.|\/src\/model\/(?:break-even|segment|cost-run|stretch|cost-curve)\.|\/src\/islands\/parts\/(?:WaysTable|BadgeMark)\./;

/** The questions that every calculator with prices asks, and what draws the rest after the answer. */
const questions =
  /\/src\/islands\/parts\/(?:VolumeField|SharedFields|WithoutScript|Presets|late-part|Later|settled|Still)\./;

const drawing =
  /\/src\/charts\/(?:cost-chart|curve-labels|curve-look|free-spot|layout|shapes|svg|text-width|ticks)\./;

const codeSplitting = {
  groups: [
    // Every page's script needs it, calculator or not.
    { name: 'preload-helper', test: /vite\/preload-helper/, priority: 5 },
    { name: 'carry', test: /\/src\/(?:state\/carry|layouts\/(?:due|pointed))\./, priority: 5 },
    { name: 'form', test: form, priority: 4 },
    // Under every calculator but the estimate.
    {
      name: 'actions',
      test: /\/src\/islands\/parts\/(?:CopyLink|Disclosure|ResetAll|ShareActions)\./,
      priority: 3,
    },
    { name: 'questions', test: questions, priority: 3 },
    { name: 'pricing', test: pricing, priority: 2 },
    { name: 'comparison', test: comparison, priority: 1 },
    // Pictures of curves: for the chart that can be touched and for those that stand still.
    { name: 'drawing', test: drawing, priority: 0 },
  ],
};

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  // Styles stand in the page: one request less before the first paint, and no page loads another page's rules.
  build: { format: 'directory', inlineStylesheets: 'always' },
  // `## Break-even {#break-even}`: heading ids are the author's and survive a rewording.
  // Shiki's colors are inline styles, for one theme, and now and then it is not ready when a page is written.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { headingAttributes: true } }),
  },
  // Babel goes over what has elements in it; left to itself, over every TypeScript file.
  integrations: [mdx(), preact({ include: ['**/*.tsx'] }), activeDirective],
  vite: {
    plugins: [catalogPlugin(), plainImports],
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting } } } },
    },
    build: {
      // Syntax; tools/baseline.mjs looks at what is used of browsers.
      target: 'baseline-widely-available',
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
