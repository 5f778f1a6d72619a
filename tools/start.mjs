/** `npm start`: installs what is missing, builds what has changed, serves the site and prints its address. */
import path from 'node:path';
import { build } from './build.mjs';
import { isMain, root, runMain, ToolError } from './process.mjs';
import { basePath } from './publish/base-path.mjs';
import { listen, staticServer } from './serve.mjs';
import { setup } from './setup.mjs';

const defaultPort = 4321;

/**
 * The port that was asked for.
 * @param {string | undefined} text of the environment variable PORT
 */
export function wantedPort(text) {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new ToolError(`PORT must be a whole number from 1 to 65535, got "${text}".`);
  }
  return port;
}

/**
 * The address to print: one that a browser on this machine can open.
 * @param {string} host
 * @param {number} port
 */
export function addressOf(host, port) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere || host === '127.0.0.1' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

async function start() {
  const wanted = wantedPort(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  await setup();
  const { built } = await build({ onlyIfStale: true });
  if (!built) console.log('The site is up to date.');
  const base = basePath(process.env.BASE_PATH);
  const server = staticServer(path.join(root, 'dist'), base);
  const port = await listen(server, { port: wanted, host }).catch((error) => {
    throw new ToolError(`The site could not be served on ${host}:${wanted}: ${error.message}`);
  });
  if (port !== wanted) console.log(`Port ${wanted} is taken; the next free one is ${port}.`);
  console.log(
    `Wan Guide is ready. Stop it with Ctrl+C.\n${addressOf(host, port)}${base && `${base.slice(1)}/`}`,
  );
}

if (isMain(import.meta.url)) await runMain(start);
