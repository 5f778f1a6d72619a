/** The browser tests in WebKit, where Playwright can have it on this machine. It is not Safari, only its relative. */
import { playwright } from '../parts.mjs';
import { localNode, run, runTool } from '../process.mjs';

async function works() {
  const script = `
    import playwright from '@playwright/test';
    const browser = await playwright.webkit.launch();
    await browser.close();`;
  const { code } = await run(localNode, ['--input-type=module', '--eval', script], {
    timeoutMs: 60_000,
  });
  return code === 0;
}

/**
 * @param {{ address: string, browser: string }} context
 * @returns {Promise<import('../parts.mjs').PartResult>}
 */
export async function checkWebkit(context) {
  if (!(await works())) {
    const installed = await runTool('@playwright/test', ['install', 'webkit'], {
      command: 'playwright',
      timeoutMs: 240_000,
    });
    const skipped =
      installed.code !== 0
        ? 'Playwright could not download it'
        : (await works())
          ? null
          : 'it does not start; "npx playwright install-deps webkit" may help';
    if (skipped !== null) return { passed: 0, failed: 0, output: '', skipped };
  }
  return playwright('webkit', ['webkit'], context);
}
