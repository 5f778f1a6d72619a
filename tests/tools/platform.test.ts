import { expect, test } from 'vitest';
import { isFor, missingNatives } from '../../tools/platform.mjs';

const debian = { os: 'linux', cpu: 'x64', libc: 'gnu' } as const;
const alpine = { os: 'linux', cpu: 'x64', libc: 'musl' } as const;
const mac = { os: 'darwin', cpu: 'arm64', libc: null } as const;
const windows = { os: 'win32', cpu: 'x64', libc: null } as const;

test.each([
  ['@rolldown/binding-linux-x64-gnu', debian, true],
  ['@rolldown/binding-linux-x64-musl', debian, false],
  ['@rolldown/binding-linux-x64-musl', alpine, true],
  ['@pagefind/linux-x64', debian, true],
  ['@pagefind/linux-x64', alpine, true],
  ['@pagefind/windows-x64', windows, true],
  ['@biomejs/cli-darwin-arm64', mac, true],
  ['@biomejs/cli-darwin-x64', mac, false],
  ['@rolldown/binding-win32-x64-msvc', windows, true],
  ['@img/sharp-libvips-linuxmusl-x64', alpine, true],
  ['@img/sharp-libvips-linuxmusl-x64', debian, false],
  ['@rolldown/binding-wasm32-wasi', debian, false],
  ['@rolldown/binding-linux-arm-gnueabihf', debian, false],
  ['linux-ward', debian, false],
  ['chokidar', mac, false],
])('%s on %o', (name, platform, fits) => {
  expect(isFor(name, platform)).toBe(fits);
});

test('lists what the lock file of another platform left out, with exact versions', () => {
  const installed = [
    {
      name: 'rolldown',
      optionalDependencies: {
        '@rolldown/binding-darwin-arm64': '1.2.3',
        '@rolldown/binding-linux-x64-gnu': '1.2.3',
      },
    },
    { name: 'pagefind', optionalDependencies: { '@pagefind/darwin-arm64': '1.6.0' } },
    { name: 'preact' },
  ];
  expect(missingNatives(installed, mac, () => false)).toEqual([
    '@pagefind/darwin-arm64@1.6.0',
    '@rolldown/binding-darwin-arm64@1.2.3',
  ]);
  expect(missingNatives(installed, mac, (name) => name.includes('pagefind'))).toEqual([
    '@rolldown/binding-darwin-arm64@1.2.3',
  ]);
  expect(missingNatives(installed, mac, () => true)).toEqual([]);
});
