/** What the build takes: time, memory of all its processes at their highest, and what one more page adds. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { localNode, root, toolEnvironment } from '../process.mjs';
import { limits, median } from './limits.mjs';

/** A process and all that it has started, where the system tells (Linux). @param {number} pid @returns {number[]} */
function family(pid) {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(familyOrNone)];
}

/** One may end while it is looked at. @param {number} pid */
function familyOrNone(pid) {
  try {
    return family(pid);
  } catch {
    return [];
  }
}

/** Memory of one process, in bytes. @param {number} pid */
function residentBytes(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** @returns {Promise<import('../parts.mjs').PartResult>} */
export async function checkBuild() {
  const begin = performance.now();
  const child = spawn(localNode, ['tools/build.mjs'], { cwd: root, env: toolEnvironment() });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  let peak = 0;
  const watch = setInterval(() => {
    const now = familyOrNone(child.pid ?? 0).reduce((sum, pid) => sum + residentBytes(pid), 0);
    peak = Math.max(peak, now);
  }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) return { passed: 0, failed: 1, output };

  const seconds = (performance.now() - begin) / 1000;
  const gigabytes = peak / 1e9;
  const pages = [...output.matchAll(/(\/[\w./-]*index\.html) \(\+([\d.]+)(ms|s)\)/g)].map(
    ([, page = '', time, unit]) => ({ page, ms: Number(time) * (unit === 's' ? 1000 : 1) }),
  );
  const slowest = pages.toSorted((x, y) => y.ms - x.ms).slice(0, 3);
  const known = existsSync('/proc/self/task');
  const lines = [
    `build: ${seconds.toFixed(1)} s (limit ${limits.buildSeconds}), ${known ? `${gigabytes.toFixed(2)} GB` : 'memory unknown on this system'} (limit ${limits.buildGigabytes})`,
    `one more page: ${median(pages.map(({ ms }) => ms)).toFixed(0)} ms (median of ${pages.length}); the slowest: ${slowest.map(({ page, ms }) => `${page} ${ms.toFixed(0)} ms`).join(', ')}`,
  ];
  console.log(lines.join('\n'));
  const wrong = [
    ...(seconds > limits.buildSeconds ? ['the build takes too long'] : []),
    ...(gigabytes > limits.buildGigabytes ? ['the build takes too much memory'] : []),
  ];
  return {
    passed: wrong.length === 0 ? 1 : 0,
    failed: wrong.length,
    output: [...lines, ...wrong].join('\n'),
  };
}
