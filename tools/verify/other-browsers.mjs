/** The browser tests in Firefox and WebKit, where Playwright can have them on this machine. */

import { playwright } from '../parts.mjs';
import { localNode, run, runTool } from '../process.mjs';

/** @param {string} name */
async function works(name) {
  const script = `
    import playwright from '@playwright/test';
    const browser = await playwright[${JSON.stringify(name)}].launch();
    await browser.close();`;
  const { code } = await run(localNode, ['--input-type=module', '--eval', script], {
    timeoutMs: 60_000,
  });
  return code === 0;
}

/**
 * @param {'firefox' | 'webkit'} name
 * @param {{ address: string, browser: string }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkOtherBrowser(name, context) {
  if (!(await works(name))) {
    const installed = await runTool('@playwright/test', ['install', name], {
      command: 'playwright',
      timeoutMs: 240_000,
    });
    const reason =
      installed.code !== 0
        ? 'Playwright could not download it'
        : (await works(name))
          ? null
          : `it does not start; "npx playwright install-deps ${name}" may help`;
    if (reason !== null) {
      console.log(`skipped ${name}: ${reason}`);
      return { passed: 0, failed: 0, output: '' };
    }
  }
  return playwright(name, [name], context);
}
