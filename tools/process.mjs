/**
 * Where the project is and how its tools start another program: always with the Node that the project brings along,
 * whatever Node npm itself runs under. Plain JavaScript without dependencies, because it runs before they are installed.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Notes that may be lost at any time: what was installed, what was built, which browser works. */
export const cacheFolder = path.join(root, 'node_modules', '.cache', 'wan-guide');

const windows = process.platform === 'win32';

/** The Node 24 binary that the `node` package installs. */
export const localNode = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  windows ? 'node.exe' : 'node',
);

/** A failure that the person at the keyboard can do something about: printed without a stack. */
export class ToolError extends Error {}

/**
 * The environment for child processes: the project's own programs first on the path, no reports sent anywhere.
 * @param {Record<string, string | undefined>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  const environment = { ...process.env };
  // Windows spells it `Path`; two spellings in one environment would shadow each other.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const own = path.join(root, 'node_modules', '.bin');
  const others = (environment[name] ?? '').split(path.delimiter).filter((entry) => entry !== own);
  environment[name] = [own, ...others].join(path.delimiter);
  environment.ASTRO_TELEMETRY_DISABLED = '1';
  // Collected output is searched and shown later, perhaps in a log: no colors in it.
  delete environment.FORCE_COLOR;
  environment.NO_COLOR = '1';
  return { ...environment, ...extra };
}

/**
 * The script behind a package's command, to be run by the local Node: no shell and no `.cmd` shim in between.
 * @param {string} packageName
 * @param {string} [command] where it is not the package's own name
 */
export function commandScript(packageName, command = packageName.split('/').at(-1)) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command ?? ''];
  if (!script) throw new ToolError(`The package ${packageName} has no command ${command}.`);
  return path.join(folder, script);
}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {string} [cwd] where it runs, if not in the project's folder
 * @property {boolean} [show] pass the output through while it comes; otherwise it is only collected
 * @property {number} [timeoutMs] end the program after this time
 */

/**
 * Runs a program to its end. Never throws for a failing program: look at `code`.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when it could not be started
 */
export function run(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd ?? root,
      env: toolEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let timedOut = false;
    const timer = options.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, options.timeoutMs)
      : undefined;
    /** @param {NodeJS.WriteStream} stream */
    const collect = (stream) => (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (options.show) stream.write(chunk);
    };
    child.stdout.on('data', collect(process.stdout));
    child.stderr.on('data', collect(process.stderr));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/**
 * Runs a package's command under the local Node.
 * @param {string} packageName
 * @param {string[]} args
 * @param {RunOptions & { command?: string }} [options]
 */
export function runTool(packageName, args, options = {}) {
  return run(localNode, [commandScript(packageName, options.command), ...args], options);
}

/**
 * Whether this file is what Node was asked to run, and not an import of another.
 * @param {string} moduleUrl `import.meta.url`
 */
export function isMain(moduleUrl) {
  return (
    process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl)
  );
}

/**
 * Runs a command's main function; a `ToolError` becomes its message alone, and exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof ToolError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
