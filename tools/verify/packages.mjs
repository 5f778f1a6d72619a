/** What the project is built from: known holes, as the registry reports them, and licenses, as the lock file names them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from '../process.mjs';

/**
 * Reports of `npm audit` that do not concern this site, by the name of the package, each with its reason.
 * @type {Record<string, string>}
 */
const explained = {};

/**
 * Licenses of everything that is installed, with how many packages have each, most first.
 * @param {string} lock text of package-lock.json
 * @returns {Map<string, string[]>}
 */
export function licensesOf(lock) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [place, { license }] of Object.entries(JSON.parse(lock).packages)) {
    if (place === '') continue;
    const name = place.replace(/^.*node_modules\//, '');
    const key = license ?? 'not named';
    found.set(key, [...(found.get(key) ?? []), name]);
  }
  return new Map([...found].sort(([, x], [, y]) => y.length - x.length));
}

/** @returns {Promise<import('../parts.mjs').PartResult>} */
export async function checkPackages() {
  const licenses = licensesOf(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  for (const [license, names] of licenses) {
    const some = names.length > 4 ? '' : `: ${names.join(', ')}`;
    console.log(`${String(names.length).padStart(4)} ${license}${some}`);
  }
  const { output, code } = await run('npm', ['audit', '--json', '--loglevel=silent'], {
    timeoutMs: 120_000,
  });
  /** @type {{ vulnerabilities?: Record<string, { severity: string }>, message?: string }} */
  let report = {};
  try {
    report = JSON.parse(output);
  } catch {
    // Not a report: npm says in words why.
  }
  if (!report.vulnerabilities) {
    const skipped = `npm audit: ${report.message ?? (output.trim() || `code ${code}`)}`;
    return { passed: 0, failed: 0, output: '', skipped };
  }
  const open = Object.entries(report.vulnerabilities).filter(([name]) => !(name in explained));
  return {
    passed: open.length === 0 ? 1 : 0,
    failed: open.length,
    output: open.map(([name, { severity }]) => `${name}: ${severity}, see npm audit`).join('\n'),
  };
}
