/** `/licenses.txt`: what the pages bring to a reader's browser that others have made, each with its license. */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../process.mjs';

/** Everything else is needed to build and to test, and stays where that happens. */
export const shipped = [
  { name: 'preact', use: 'draws the calculators' },
  { name: '@preact/signals', use: 'holds what the reader puts in' },
  { name: '@preact/signals-core', use: 'the core of it' },
  { name: 'astro', use: 'wakes a calculator' },
  { name: '@astrojs/preact', use: 'hands it to Preact' },
  { name: 'chart.js', use: 'draws a chart that is touched' },
  { name: 'pagefind', use: 'searches the pages' },
  { name: 'workbox-core', use: 'keeps copies of visited pages' },
  { name: 'workbox-routing', use: 'chooses what is kept' },
  { name: 'workbox-strategies', use: 'decides when a copy is used' },
];

/** @param {string} name */
function licenseText(name) {
  const folder = path.join(root, 'node_modules', name);
  // Pagefind has a folder of them.
  const files = globSync(['licen[cs]e{,.*}', 'licen[cs]e/*'].flatMap(bothCases), { cwd: folder })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();
  if (files.length === 0) throw new Error(`The package ${name} has no license file.`);
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
}

/** @param {string} pattern */
const bothCases = (pattern) => [pattern, pattern.replace('licen[cs]e', 'LICEN[CS]E')];

/** @param {string} name */
const manifest = (name) =>
  JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));

export function licensesText() {
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
  const font = readFileSync(path.join(root, 'src', 'styles', 'fonts', 'OFL.txt'), 'utf8').trim();
  const packages = shipped.map(({ name, use }) => {
    const { version, license } = manifest(name);
    return `${name} ${version} (${license}): ${use}\n\n${licenseText(name)}`;
  });
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return `${[own, ...packages, `Figtree (OFL-1.1): the letters\n\n${font}`].join(rule)}\n`;
}
