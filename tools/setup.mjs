/**
 * Installs what is missing: `npm start`, `npm test` and `npm run dev` call it first.
 * Runs under the system's Node 20 or newer with nothing installed; when nothing has changed it costs milliseconds.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingNatives, thisPlatform } from './platform.mjs';
import {
  cacheFolder,
  isMain,
  localNode,
  root,
  run,
  runMain,
  ToolError,
  toolEnvironment,
} from './process.mjs';

const stampFile = path.join(cacheFolder, 'setup.json');

/** The major version of Node that the project brings along. */
const ownNodeMajor = 24;

/** The oldest Node that npm may start these tools with. */
const oldestNodeMajor = 20;

/**
 * What an installation depends on: the lock file, the wanted packages, and the machine.
 * @param {string} lock text of package-lock.json
 * @param {string} manifest text of package.json
 * @param {import('./platform.mjs').Platform} platform
 */
export function installationKey(lock, manifest, platform) {
  // Scripts and descriptions do not change what is installed.
  const { dependencies, devDependencies, overrides } = JSON.parse(manifest);
  return createHash('sha256')
    .update(lock)
    .update(JSON.stringify({ dependencies, devDependencies, overrides, platform }))
    .digest('hex');
}

/**
 * Says in plain words why npm failed, from what it printed.
 * @param {string} output
 */
export function explainNpmFailure(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return 'The npm registry could not be reached. Check the network (or the proxy in ~/.npmrc) and run the command again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: the packages need about 700 MB.';
  if (/EACCES|EPERM/.test(output)) {
    return `npm may not write to ${path.join(root, 'node_modules')}. Give yourself that folder, or delete it.`;
  }
  return 'npm could not install the packages; its own message stands above.';
}

/**
 * npm as it was called, or the one on the path.
 * @param {string[]} args
 */
async function npm(args) {
  const script = process.env.npm_execpath ?? '';
  const result =
    script.endsWith('.js') && existsSync(script)
      ? await run(process.execPath, [script, ...args], { show: true })
      : await run('npm', args, { show: true });
  if (result.code === 127) {
    throw new ToolError(
      'npm was not found. Install Node.js 20 or newer, which brings npm with it, and run the command again.',
    );
  }
  if (result.code !== 0) throw new ToolError(explainNpmFailure(result.output));
}

const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'];

/** Every installed manifest, one folder deep: enough for packages that have native parts. */
function installedManifests() {
  const folder = path.join(root, 'node_modules');
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`)
      : [name],
  );
  return names.flatMap((name) => {
    const file = path.join(folder, name, 'package.json');
    return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8'))] : [];
  });
}

/** Adds the native packages of this platform that the lock file, made on another one, does not know. */
async function addMissingNatives() {
  const missing = missingNatives(installedManifests(), thisPlatform(), (name) =>
    existsSync(path.join(root, 'node_modules', name, 'package.json')),
  );
  if (missing.length === 0) return;
  console.log(`Adding the native packages of this platform: ${missing.join(', ')}`);
  await npm(['install', '--no-save', ...quiet, ...missing]);
}

/** The version of the local Node, or null where it does not run. */
async function localNodeVersion() {
  if (!existsSync(localNode)) return null;
  const { code, output } = await run(localNode, ['--version']);
  return code === 0 ? output.trim() : null;
}

/** The local Node has to run: its package fetches a binary in an install script, which npm may have skipped. */
async function checkLocalNode() {
  let version = await localNodeVersion();
  if (!version?.startsWith(`v${ownNodeMajor}.`)) {
    await npm(['rebuild', 'node', ...quiet]);
    version = await localNodeVersion();
  }
  if (version?.startsWith(`v${ownNodeMajor}.`)) return version;
  throw new ToolError(
    `The project's own Node ${ownNodeMajor} (${path.relative(root, localNode)}) ${version ? `is ${version}` : 'does not run'}. ` +
      'Delete the folder node_modules and run the command again; on Linux it needs glibc (not Alpine).',
  );
}

/** Loads every native part once, so that a missing one is named here and not in the middle of a build. */
async function checkNatives() {
  const probe = `
    const failures = [];
    for (const name of ['rolldown', '@astrojs/compiler-binding', 'satteri', 'lightningcss', 'esbuild', 'sharp']) {
      try { await import(name); } catch (error) { failures.push(name + ': ' + String(error.message).split('\\n')[0]); }
    }
    if (failures.length) { console.error(failures.join('\\n')); process.exit(1); }`;
  const loaded = await run(localNode, ['--input-type=module', '--eval', probe]);
  const biome = await run(localNode, ['node_modules/@biomejs/biome/bin/biome', '--version']);
  const pagefind = await run(localNode, ['node_modules/pagefind/lib/runner/bin.cjs', '--version']);
  const failed = [loaded, biome, pagefind].filter(({ code }) => code !== 0);
  if (failed.length === 0) return;
  const { os, cpu, libc } = thisPlatform();
  throw new ToolError(
    `Native parts do not load on ${[os, cpu, libc].filter(Boolean).join(' ')}:\n${failed.map(({ output }) => output.trim()).join('\n')}\n` +
      'Delete the folder node_modules and run the command again.',
  );
}

/** Installs what is missing and checks it; returns whether anything was done. */
export async function setup() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNodeMajor) {
    throw new ToolError(
      `Node.js ${oldestNodeMajor} or newer is needed to start; this is ${process.version}. See https://nodejs.org/.`,
    );
  }
  const key = installationKey(
    readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
    readFileSync(path.join(root, 'package.json'), 'utf8'),
    thisPlatform(),
  );
  const done = existsSync(stampFile) && JSON.parse(readFileSync(stampFile, 'utf8')).key === key;
  if (done && existsSync(localNode)) return false;

  console.log('Installing packages (about a minute the first time) …');
  // `install`, not `ci`: ci refuses a lock file that lacks the optional packages of other platforms.
  // `--no-save` leaves package-lock.json as it is; whoever changes a dependency runs `npm install` for it.
  await npm(['install', '--no-save', ...quiet]);
  await addMissingNatives();
  const version = await checkLocalNode();
  await checkNatives();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ key, node: version }));
  console.log(`Packages are in place, with Node ${version}.`);
  return true;
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    if (!(await setup())) console.log('Packages are in place.');
    // `npm run setup` is also the way to see which Node the tools use.
    await run(localNode, ['--version'], { env: toolEnvironment(), show: true });
  });
}
