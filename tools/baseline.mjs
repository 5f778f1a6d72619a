/**
 * A part of the tests: whether the styles and scripts of the built site keep to what browsers have had for two and a
 * half years (Baseline "widely available"). Syntax is the bundler's: astro.config.mjs names the same target.
 * What is used beyond stands here with what a browser without it shows.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import css from '@eslint/css';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import { isMain, root } from './process.mjs';

/** Newer, and harmless where it is not there: what a browser without it shows stands beside each. */
const styles = {
  allowProperties: [
    'accent-color', // form controls in the browser's own color
    'content-visibility', // the same page, laid out at once
    'field-sizing', // fields of their usual width on paper
    'font-size-adjust', // set to none, which is its default
    'orphans', // single lines at the foot of a sheet
    'overflow-clip-margin', // a focus ring cut off at the edge of its block, on small screens
    'widows', // single lines at the head of a sheet
    'forced-color-adjust', // marks in the system's colors; their form tells them apart
    'scrollbar-width', // a scrollbar of the usual width
    'text-size-adjust', // phones may enlarge text that is small in a landscape
    'text-wrap', // lines broken where they happen to end
  ],
  // On paper a heading may stand alone at the end of a page.
  allowPropertyValues: { 'break-after': ['avoid'] },
  // On paper the sheet has the browser's own margins, and no page numbers.
  allowAtRules: ['page'],
  allowSelectors: [
    'details-content', // what is closed stays closed on paper
    'marker', // a list's numbers in the color of its text
  ],
};

/** Asked for before they are used: where missing, a timer takes their place. */
const scripts = ['requestIdleCallback'];

/** @type {import('eslint').Linter.Config[]} */
const config = [
  {
    files: ['**/*.css'],
    plugins: { css },
    language: 'css/css',
    languageOptions: { tolerant: true },
    rules: { 'css/use-baseline': ['error', { available: 'widely', ...styles }] },
  },
  {
    files: ['**/*.js'],
    plugins: { compat },
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    settings: { browsers: ['baseline widely available'], polyfills: scripts },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'compat/compat': 'error' },
  },
];

/** The styles stand in the pages; each is looked at once. @param {string} dist */
function stylesOf(dist) {
  const found = new Map();
  for (const file of globSync('**/*.html', { cwd: dist })) {
    const html = readFileSync(path.join(dist, file), 'utf8');
    for (const [, text] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
      if (!found.has(text)) found.set(text, file);
    }
  }
  return found;
}

/** @returns {Promise<import('./parts.mjs').PartResult>} */
export async function checkBaseline() {
  const dist = path.join(root, 'dist');
  const eslint = new ESLint({ cwd: dist, overrideConfigFile: true, overrideConfig: config });
  const wrong = new Set();
  let passed = 0;
  /** @param {string} text @param {string} name @param {string} ending */
  const look = async (text, name, ending) => {
    const [result] = await eslint.lintText(text, {
      filePath: path.join(dist, `looked-at.${ending}`),
    });
    const lines = text.split('\n');
    for (const { message, line, column } of result?.messages ?? []) {
      const at = lines[line - 1]?.slice(Math.max(0, column - 30), column + 40);
      wrong.add(`${name}: ${message} … ${at}`);
    }
    if (!result?.messages.length) passed += 1;
  };
  for (const [text, file] of stylesOf(dist)) await look(text, file, 'css');
  for (const file of ['service-worker.js', ...globSync('_astro/*.js', { cwd: dist }).sort()]) {
    await look(readFileSync(path.join(dist, file), 'utf8'), file, 'js');
  }
  return { passed, failed: wrong.size, output: [...wrong].join('\n') };
}

// Said in one line, for the part of the tests that starts it.
if (isMain(import.meta.url)) console.log(JSON.stringify(await checkBaseline()));
