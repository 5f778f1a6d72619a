/** Whether the built site is still the one that its sources make: a hash of the sources, kept beside the packages. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from './process.mjs';

/** Everything that the build reads. */
const sources = [
  'astro.config.mjs',
  'LICENSE',
  'content',
  'package-lock.json',
  'public',
  'src',
  'tools/build.mjs',
  'tools/for-programs',
  'tools/moved',
  'tools/offline',
  'tools/publish',
  'tsconfig.json',
];

/** Settings from outside that change what is built. */
const settings = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL'];

const stampFile = path.join(cacheFolder, 'build.json');
const builtPage = path.join(root, 'dist', 'index.html');

/**
 * Every file below a folder, or the file itself, sorted, as paths from `folder`.
 * @param {string} folder
 * @param {string} entry
 * @returns {string[]}
 */
function filesBelow(folder, entry) {
  const full = path.join(folder, entry);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(folder, `${entry}/${name}`));
}

/**
 * One hash over names and contents of the build's sources, and over the settings.
 * @param {string} [folder] the project
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function sourcesHash(folder = root, environment = process.env) {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${environment[name] ?? ''}\0`);
  for (const file of sources.flatMap((entry) => filesBelow(folder, entry))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Identifies the very build that is in `dist`, so that one made by another command is not taken for ours. */
const builtAt = () => (existsSync(builtPage) ? statSync(builtPage).mtimeMs : null);

/**
 * Whether `dist` was built from exactly these sources.
 * @param {string} hash of `sourcesHash()`
 */
export function isBuilt(hash) {
  const at = builtAt();
  if (at === null || !existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp.hash === hash && stamp.at === at;
}

/** Forgets the last build: what is in `dist` counts as stale until the next one has ended well. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

/**
 * Notes that `dist` was built from these sources.
 * @param {string} hash taken before the build began
 */
export function rememberBuild(hash) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ hash, at: builtAt() }));
}
