import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { browserPlaces } from '../../tools/browser.mjs';
import { countPlaywright, countVitest, summaryLine } from '../../tools/counts.mjs';
import { sourcesHash } from '../../tools/freshness.mjs';
import { explainNpmFailure, installationKey } from '../../tools/setup.mjs';
import { addressOf, wantedPort } from '../../tools/start.mjs';
import { chosenParts } from '../../tools/test.mjs';

const vitestReport = (numPassedTests: number, numFailedTests: number) => ({
  numPassedTests,
  numFailedTests,
  testResults: [{ status: numFailedTests ? 'failed' : 'passed', assertionResults: [{}] }],
});

test('Vitest: counts tests, a file that does not load, and a crash', () => {
  expect(countVitest(vitestReport(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  expect(countVitest(vitestReport(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
  expect(countVitest(vitestReport(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  expect(countVitest(null, 1)).toEqual({ passed: 0, failed: 1 });
  const unloaded = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  expect(countVitest(unloaded, 1)).toEqual({ passed: 3, failed: 1 });
});

test('Playwright: a flaky test has failed, errors outside of tests count', () => {
  const report = (unexpected: number, flaky: number, errors: unknown[]) => ({
    stats: { expected: 5, unexpected, flaky, skipped: 1 },
    errors,
  });
  expect(countPlaywright(report(0, 0, []), 0)).toEqual({ passed: 5, failed: 0 });
  expect(countPlaywright(report(2, 1, []), 1)).toEqual({ passed: 5, failed: 3 });
  expect(countPlaywright(report(0, 0, [{}]), 1)).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright(null, 1)).toEqual({ passed: 0, failed: 1 });
});

test('one line over all parts', () => {
  expect(
    summaryLine([
      { passed: 3, failed: 0 },
      { passed: 1, failed: 2 },
    ]),
  ).toBe('4 passed, 2 failed');
  expect(
    summaryLine([
      { passed: 3, failed: 0 },
      { passed: 0, failed: 0, skipped: 'it is not installed here' },
    ]),
  ).toBe('3 passed, 0 failed, 1 skipped');
});

test('parts are chosen by name, in their own order', () => {
  expect(chosenParts([]).length).toBeGreaterThan(5);
  expect(chosenParts(['unit', 'types']).map(({ id }) => id)).toEqual(['types', 'unit']);
  expect(() => chosenParts(['units'])).toThrow(/There is no part units\. Parts: types, /);
});

test('an installation depends on lock, wanted packages and machine, not on scripts', () => {
  const machine = { os: 'linux', cpu: 'x64', libc: 'gnu' } as const;
  const key = installationKey('lock', '{"scripts":{"a":"b"},"dependencies":{"x":"1"}}', machine);
  expect(installationKey('lock', '{"dependencies":{"x":"1"}}', machine)).toBe(key);
  expect(installationKey('lock', '{"dependencies":{"x":"2"}}', machine)).not.toBe(key);
  expect(installationKey('other', '{"dependencies":{"x":"1"}}', machine)).not.toBe(key);
  expect(
    installationKey('lock', '{"dependencies":{"x":"1"}}', { ...machine, cpu: 'arm64' }),
  ).not.toBe(key);
});

test('npm failures are explained', () => {
  expect(explainNpmFailure('npm error code ENOTFOUND')).toMatch(/registry could not be reached/);
  expect(explainNpmFailure('npm error code ENOSPC')).toMatch(/disk is full/);
  expect(explainNpmFailure('npm error code EACCES')).toMatch(/may not write/);
  expect(explainNpmFailure('whatever')).toMatch(/stands above/);
});

test('a port is a whole number, and 4321 where none is given', () => {
  expect(wantedPort(undefined)).toBe(4321);
  expect(wantedPort('')).toBe(4321);
  expect(wantedPort('8080')).toBe(8080);
  for (const bad of ['0', '70000', '80.5', 'http']) {
    expect(() => wantedPort(bad)).toThrow('PORT must be a whole number from 1 to 65535');
  }
});

test('the printed address opens on this machine', () => {
  expect(addressOf('127.0.0.1', 4321)).toBe('http://localhost:4321/');
  expect(addressOf('0.0.0.0', 80)).toBe('http://localhost:80/');
  expect(addressOf('::1', 4321)).toBe('http://[::1]:4321/');
  expect(addressOf('example.test', 1)).toBe('http://example.test:1/');
});

test('browsers are looked for where each system keeps them', () => {
  expect(browserPlaces('linux', { PATH: '/usr/bin:/opt' }, '/home/x')).toContain(
    '/usr/bin/chromium',
  );
  const [best] = browserPlaces('linux', { PATH: '/usr/bin' }, '/home/x');
  expect(best).toBe('/usr/bin/chromium-headless-shell');
  expect(browserPlaces('darwin', {}, '/Users/x')).toContain(
    '/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium',
  );
  expect(browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' }, '')).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
});

test('a build is stale when a source, its name or a setting changes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wan-guide-'));
  mkdirSync(path.join(folder, 'content'));
  const file = path.join(folder, 'content', 'a.yaml');
  writeFileSync(file, 'x: 1');
  const first = sourcesHash(folder, {});
  expect(sourcesHash(folder, {})).toBe(first);
  expect(sourcesHash(folder, { SITE_URL: 'https://example.test' })).not.toBe(first);
  writeFileSync(file, 'x: 2');
  expect(sourcesHash(folder, {})).not.toBe(first);
  writeFileSync(file, 'x: 1');
  expect(sourcesHash(folder, {})).toBe(first);
});
