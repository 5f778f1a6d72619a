import { defineConfig } from '@playwright/test';
import { browserArguments, knownBrowser } from './tools/browser.mjs';

/** `npm test` serves the built site itself and names its address and browser; by hand, Playwright does it alone. */
const address = process.env.BASE_URL ?? 'http://127.0.0.1:4329';
const browser = knownBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // What the tests see comes from the build, not from a copy; offline.spec.ts has it.
    serviceWorkers: 'block',
    launchOptions: { args: browserArguments, ...(browser ? { executablePath: browser } : {}) },
  },
  projects: [
    {
      name: 'e2e',
      testIgnore: ['**/budgets.spec.ts', '**/latency.spec.ts'],
      grepInvert: /@slow/,
    },
    // `npm run verify` only: more of the same, where a part of it guards against most slips.
    {
      name: 'slow',
      testIgnore: ['**/latency.spec.ts'],
      grep: /@slow/,
    },
    // `npm run verify` only: the site stands below a path there, and no other test knows of it.
    { name: 'below-path', testMatch: '**/*.below-path.ts' },
    { name: 'budgets', testMatch: '**/budgets.spec.ts', grepInvert: /@slow/ },
    // Where Playwright can have it; the address of the installed Chromium and its switches are not its own.
    {
      name: 'webkit',
      testIgnore: ['**/budgets.spec.ts', '**/latency.spec.ts', '**/axe.spec.ts'],
      use: { browserName: 'webkit', launchOptions: {} },
    },
    // `npm run verify` only: needs a quiet machine.
    { name: 'latency', testMatch: '**/latency.spec.ts', workers: 1 },
  ],
  ...(process.env.BASE_URL
    ? {}
    : {
        webServer: {
          command: `"${process.execPath}" tools/serve.mjs 4329`,
          url: address,
          reuseExistingServer: true,
        },
      }),
});
