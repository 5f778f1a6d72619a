/**
 * A Chrome or Chromium for the tests: one that is installed, else Playwright's download, else the system's package
 * manager. Each candidate is really launched once before it is believed; `CHROME_PATH` chooses one by hand.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { cacheFolder, isMain, localNode, run, runMain, runTool, ToolError } from './process.mjs';
import { setup } from './setup.mjs';

/** Runs everywhere, in containers too, and asks the network for nothing but our pages. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const cacheFile = path.join(cacheFolder, 'browser.json');

/** The headless shell first: without windows, tabs and toolbars a page takes a quarter of the processor's time. */
const commandNames = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];

/**
 * Where a Chrome or Chromium may be, best first.
 * @param {string} platform as `process.platform`
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} home
 * @returns {string[]}
 */
export function browserPlaces(platform, environment, home) {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Google Chrome Canary'];
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    return folders.flatMap((name) => {
      const folder = environment[name];
      if (!folder) return [];
      return ['Google\\Chrome', 'Chromium'].map(
        (product) => `${folder}\\${product}\\Application\\chrome.exe`,
      );
    });
  }
  const folders = (environment.PATH ?? '').split(':').filter(Boolean);
  return commandNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

/**
 * How a system installs Chromium: what renews its list of packages, and the ways to install one, best first.
 * @type {{ program: string, renew?: string[], installs: string[][] }[]}
 */
export const packageManagers = [
  {
    program: 'apt-get',
    renew: ['apt-get', 'update'],
    installs: ['chromium-headless-shell', 'chromium'].map((name) => [
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      name,
    ]),
  },
  { program: 'dnf', installs: [['dnf', 'install', '-y', 'chromium']] },
  { program: 'pacman', installs: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  { program: 'zypper', installs: [['zypper', '--non-interactive', 'install', 'chromium']] },
  { program: 'apk', installs: [['apk', 'add', 'chromium']] },
];

/** @param {string} program */
const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder && existsSync(path.join(folder, program)));

/** Where Playwright keeps its own Chromium, whether or not it has been downloaded. */
async function playwrightPlace() {
  const script =
    "import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath());";
  const { code, output } = await run(localNode, ['--input-type=module', '--eval', script]);
  return code === 0 ? output.trim() : '';
}

/**
 * Launches a browser once.
 * @param {string} file
 * @returns {Promise<string | null>} null when it works, else the first lines of why not
 */
async function tryLaunch(file) {
  const script = `
    import { chromium } from '@playwright/test';
    const browser = await chromium.launch(${JSON.stringify({ executablePath: file, args: browserArguments, timeout: 30_000 })});
    const page = await browser.newPage();
    await page.setContent('<p>works</p>');
    await browser.close();`;
  const result = await run(localNode, ['--input-type=module', '--eval', script], {
    timeoutMs: 60_000,
  });
  if (result.code === 0) return null;
  if (result.timedOut) return 'it did not start within a minute';
  // The browser's own words first (a missing library, say), then Playwright's.
  const lines = stripVTControlCharacters(result.output)
    .split('\n')
    .map((line) => line.trim());
  return (
    lines.find((line) => /cannot open shared|snap|not found|missing/i.test(line)) ??
    lines.find((line) => /^[\w.]*Error: /.test(line)) ??
    'it did not start'
  );
}

/** What a file was when it was last launched; an updated browser is tried again. @param {string} file */
const fingerprint = (file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`;

/**
 * The browser that was found to work last time, if it is still there and unchanged.
 * @returns {string | undefined}
 */
export function knownBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return chosen;
  if (!existsSync(cacheFile)) return undefined;
  const { file, is } = JSON.parse(readFileSync(cacheFile, 'utf8'));
  return existsSync(file) && fingerprint(file) === is ? file : undefined;
}

/** @param {string} file */
function remember(file) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ file, is: fingerprint(file) }));
  return file;
}

/** What has been tried, for the error at the end. */
class Attempts {
  /** @type {string[]} */
  lines = [];

  /** @param {string} line */
  note(line) {
    this.lines.push(`  - ${line}`);
  }
}

/**
 * The first of these files that is a browser and works.
 * @param {string[]} places
 * @param {Attempts} attempts
 */
async function firstWorking(places, attempts) {
  for (const file of new Set(places)) {
    if (!file || !existsSync(file)) continue;
    const reason = await tryLaunch(file);
    if (reason === null) return file;
    attempts.note(`${file}: ${reason}`);
  }
  return null;
}

/** How to run a program as root without being asked for a password; null where that is impossible. */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return null;
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

/** @param {Attempts} attempts */
async function downloadWithPlaywright(attempts) {
  console.log('No working Chrome or Chromium is installed; Playwright downloads one …');
  const result = await runTool('@playwright/test', ['install', '--no-shell', 'chromium'], {
    command: 'playwright',
    show: true,
    timeoutMs: 240_000,
    // A network that swallows packets is given up soon: there is one more way to try.
    env: {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT:
        process.env.PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT ?? '15000',
    },
  });
  if (result.code !== 0) {
    attempts.note(
      `playwright install chromium: ${result.timedOut ? 'not done within four minutes' : `failed with code ${result.code}`}`,
    );
    return null;
  }
  const place = await playwrightPlace();
  const working = await firstWorking([place], attempts);
  if (working) return working;
  const prefix = await asRoot();
  if (prefix === null || !onPath('apt-get')) return null;
  console.log('It lacks system libraries; Playwright installs them …');
  await runTool('@playwright/test', ['install-deps', 'chromium'], {
    command: 'playwright',
    show: true,
    timeoutMs: 240_000,
  });
  return firstWorking([place], attempts);
}

/** @param {Attempts} attempts */
async function installWithSystem(attempts) {
  const manager = packageManagers.find(({ program }) => onPath(program));
  if (!manager) {
    attempts.note('package manager: none of apt-get, dnf, pacman, zypper, apk is here');
    return null;
  }
  const prefix = await asRoot();
  if (prefix === null) {
    attempts.note(`${manager.program}: needs root, and sudo asks for a password`);
    return null;
  }
  /** @param {string[]} command */
  const runAsRoot = async (command) => {
    console.log(`${command.join(' ')} …`);
    const [file = '', ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    const { code, output } = await run(file, args, { timeoutMs: 240_000 });
    if (code === 0) return true;
    attempts.note(
      `${command.join(' ')}: failed\n    ${output.trim().split('\n').slice(-3).join('\n    ')}`,
    );
    return false;
  };
  // Without a new list the old one may still do.
  if (manager.renew) await runAsRoot(manager.renew);
  for (const install of manager.installs) {
    if (!(await runAsRoot(install))) continue;
    const places = browserPlaces(process.platform, process.env, os.homedir());
    const working = await firstWorking(places, attempts);
    if (working) return working;
  }
  return null;
}

/**
 * A browser that works, installed if need be.
 * @returns {Promise<string>} absolute path of its program
 */
export async function ensureBrowser() {
  const attempts = new Attempts();
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    const working = await firstWorking([chosen], attempts);
    if (working) return working;
    throw new ToolError(
      `CHROME_PATH is ${chosen}, but ${existsSync(chosen) ? `it does not work:\n${attempts.lines.join('\n')}` : 'there is no such file'}.`,
    );
  }
  const known = knownBrowser();
  if (known) return known;
  const places = [
    ...browserPlaces(process.platform, process.env, os.homedir()),
    await playwrightPlace(),
  ];
  const found =
    (await firstWorking(places, attempts)) ??
    (await downloadWithPlaywright(attempts)) ??
    (await installWithSystem(attempts));
  if (found) return remember(found);
  throw new ToolError(
    `The tests need Chrome or Chromium, and none could be found or installed:\n${attempts.lines.join('\n')}\n` +
      'Install Chrome or Chromium yourself and run the command again, or set CHROME_PATH to its program.',
  );
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setup();
    console.log(await ensureBrowser());
  });
}
