/** The parts of `npm test`, in the order in which they run. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countPlaywright, countVitest } from './counts.mjs';
import { cacheFolder, localNode, run, runTool } from './process.mjs';

/**
 * @typedef {object} PartResult
 * @property {number} passed
 * @property {number} failed
 * @property {string} output shown when something failed
 * @property {string} [skipped] why it could not run on this machine
 */

/**
 * @typedef {object} Part
 * @property {string} id as in `npm test -- <id>`
 * @property {string} title
 * @property {boolean} [site] needs the built site
 * @property {boolean} [browser] needs a browser
 * @property {(context: { address: string, browser: string }) => Promise<PartResult>} run
 */

/** No part may hold up the others for longer; the slowest takes a fraction of it. */
const timeoutMs = 900_000;

/**
 * One tool, one verdict.
 * @param {{ code: number, output: string, timedOut: boolean }[]} results
 * @returns {PartResult}
 */
function verdicts(results) {
  const failed = results.filter(({ code }) => code !== 0);
  return {
    passed: results.length - failed.length,
    failed: failed.length,
    output: failed
      .map(({ output, timedOut }) => (timedOut ? `${output}\nNot done in time.` : output))
      .join('\n'),
  };
}

/** A new place for a runner's JSON report. @param {string} name */
function reportFile(name) {
  const file = path.join(cacheFolder, `report-${name}.json`);
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/**
 * Vitest over some projects.
 * @param {string} name of the report
 * @param {string[]} projects `!name` leaves one out
 * @param {number} [limitMs]
 * @param {string[]} [files] what the names of the files contain; all files where nothing is asked for
 * @returns {Promise<PartResult>}
 */
export async function vitest(name, projects, limitMs = timeoutMs, files = []) {
  const file = reportFile(name);
  const { code, output } = await runTool(
    'vitest',
    [
      'run',
      ...files,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...projects.flatMap((project) => ['--project', project]),
    ],
    { timeoutMs: limitMs },
  );
  return { ...countVitest(readReport(file), code), output };
}

/**
 * Playwright over some projects.
 * @param {string} name of the report
 * @param {string[]} projects
 * @param {{ address: string, browser: string }} context
 * @param {number} [limitMs]
 * @returns {Promise<PartResult>}
 */
export async function playwright(name, projects, { address, browser }, limitMs = timeoutMs) {
  const file = reportFile(name);
  const { code, output } = await runTool(
    '@playwright/test',
    ['test', '--reporter=list,json', ...projects.flatMap((project) => ['--project', project])],
    {
      command: 'playwright',
      timeoutMs: limitMs,
      env: { BASE_URL: address, CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    },
  );
  return { ...countPlaywright(readReport(file), code), output };
}

/** The model has to run as it is, without a bundler: its public promise. */
const plainNodeProgram = `
  import { metered, monthlyCost, workload } from './src/model/index.ts';
  const cost = monthlyCost(metered({ usdPerSecond: 0.1 }), workload({ clipsPerMonth: 1000, secondsPerClip: 5 }));
  if (Math.abs(cost.usdPerMonth - 500) > 1e-9) throw new Error('1000 clips of 5 s at $0.10 a second cost $500, got ' + cost.usdPerMonth);`;

/** @type {Part[]} */
export const parts = [
  {
    id: 'types',
    title: 'types: the site with its tests, the tools, the model without DOM, the service worker',
    run: async () =>
      verdicts([
        // Reads .ts and .tsx as well, and alone knows what an import of an .astro file is.
        await runTool('astro', ['check', '--minimumFailingSeverity', 'warning'], { timeoutMs }),
        await runTool('typescript', ['-p', 'tsconfig.tools.json'], { command: 'tsc', timeoutMs }),
        await runTool('typescript', ['-p', 'tsconfig.model.json'], { command: 'tsc', timeoutMs }),
        await runTool('typescript', ['-p', 'tsconfig.offline.json'], { command: 'tsc', timeoutMs }),
      ]),
  },
  {
    id: 'lint',
    title: 'lint and format',
    run: async () =>
      verdicts([
        await runTool('@biomejs/biome', ['ci', '--colors=off', '--max-diagnostics=100'], {
          timeoutMs,
        }),
      ]),
  },
  {
    id: 'imports',
    title: 'import rules between the rooms',
    run: async () =>
      verdicts([
        await runTool(
          'dependency-cruiser',
          ['--config', '.dependency-cruiser.cjs', 'src', 'tools', 'tests'],
          { command: 'depcruise', timeoutMs },
        ),
      ]),
  },
  {
    id: 'plain-node',
    title: 'the model under plain Node',
    run: async () =>
      verdicts([
        await run(localNode, ['--input-type=module', '--eval', plainNodeProgram], { timeoutMs }),
      ]),
  },
  {
    id: 'unit',
    title: 'units and properties',
    run: () => vitest('unit', ['!site']),
  },
  {
    id: 'site',
    title: 'built pages',
    site: true,
    run: () => vitest('site', ['site']),
  },
  {
    id: 'baseline',
    title: 'styles and scripts that browsers have had for long',
    site: true,
    // Its packages need the project's own Node, whatever Node has started the tests.
    run: async () => {
      const { output } = await run(localNode, ['tools/baseline.mjs'], { timeoutMs });
      const said = output.split('\n').find((line) => line.startsWith('{"passed"'));
      return said ? JSON.parse(said) : { passed: 0, failed: 1, output };
    },
  },
  {
    id: 'e2e',
    title: 'end to end, in a browser',
    site: true,
    browser: true,
    run: (context) => playwright('e2e', ['e2e'], context),
  },
  {
    id: 'budgets',
    title: 'byte budgets',
    site: true,
    browser: true,
    run: (context) => playwright('budgets', ['budgets'], context),
  },
];
