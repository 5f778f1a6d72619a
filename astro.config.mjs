import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { catalogPlugin } from './src/data/vite-plugin.ts';

// One setting for every absolute address (canonical links, feed, social images); without it the site is built for any host.
const site = process.env.SITE_URL;

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  // Styles stand in the page: one request less before the first paint, and no page loads another page's rules.
  build: { format: 'directory', inlineStylesheets: 'always' },
  // `## Break-even {#break-even}`: heading ids are the author's and survive a rewording.
  markdown: { processor: satteri({ features: { headingAttributes: true } }) },
  integrations: [mdx(), preact()],
  vite: {
    plugins: [catalogPlugin()],
    build: {
      rolldownOptions: {
        // Astro's own marker in each MDX page; it has done its work before the bundler sees it.
        checks: { moduleLevelDirective: false },
      },
    },
  },
  devToolbar: { enabled: false },
});
