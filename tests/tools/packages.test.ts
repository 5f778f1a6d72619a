import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licensesText, shipped } from '../../tools/publish/licenses.mjs';
import { licensesOf } from '../../tools/verify/packages.mjs';

const lock = readFileSync('package-lock.json', 'utf8');

/** Those that ask for no more than their text to be kept. */
const permissive =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0)(?: OR [\w.-]+)*\)?$/;

/** Others ask for more of whoever passes them on. None of these packages reaches the built site. */
const others: Record<string, RegExp> = {
  // Styles and link previews while the site is built; axe looks at its pages.
  'MPL-2.0': /^(?:lightningcss|@resvg\/|@axe-core\/|axe-core)/,
  // Pictures, by way of Astro; the site has none that it converts.
  'LGPL-3.0-or-later': /^@img\/sharp-libvips/,
  'Apache-2.0 AND LGPL-3.0-or-later': /^@img\/sharp/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /^@img\/sharp/,
  // Which browser can do what.
  'CC-BY-4.0': /^caniuse-lite$/,
};

test('every package names a license that the project can live with', () => {
  const licenses = licensesOf(lock);
  expect(licenses.size).toBeGreaterThan(3);
  const wrong = [...licenses].flatMap(([license, names]) =>
    permissive.test(license) ? [] : names.filter((name) => !others[license]?.test(name)),
  );
  expect(wrong).toEqual([]);
});

test('what reaches a browser is permissive, and its licenses go along', () => {
  const { packages } = JSON.parse(lock);
  const text = licensesText();
  for (const { name } of shipped) {
    const { license, version } = packages[`node_modules/${name}`];
    expect(license, name).toMatch(permissive);
    expect(text).toContain(`${name} ${version} (${license})`);
  }
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(
    shipped.length,
  );
});
