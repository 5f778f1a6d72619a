/**
 * Which native packages belong to a platform. A lock file made on one platform may lack the optional packages of
 * another one; these functions say which are meant for this machine.
 */

/**
 * @typedef {object} Platform
 * @property {string} os as `process.platform`
 * @property {string} cpu as `process.arch`
 * @property {'gnu' | 'musl' | null} libc Linux only
 */

/**
 * The machine that this runs on.
 * @returns {Platform}
 */
export function thisPlatform() {
  const os = process.platform;
  if (os !== 'linux') return { os, cpu: process.arch, libc: null };
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return { os, cpu: process.arch, libc: report.header?.glibcVersionRuntime ? 'gnu' : 'musl' };
}

/** Every name that publishers use for an operating system, and what Node calls it. */
const systems = new Map([
  ['win32', 'win32'],
  ['windows', 'win32'],
  ['darwin', 'darwin'],
  ['linux', 'linux'],
  ['linuxmusl', 'linux'],
  ['freebsd', 'freebsd'],
  ['netbsd', 'netbsd'],
  ['openbsd', 'openbsd'],
  ['openharmony', 'openharmony'],
  ['android', 'android'],
  ['aix', 'aix'],
  ['sunos', 'sunos'],
]);

const processors = new Set([
  ...['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el'],
]);

/**
 * Whether a package's name says that it is the build for this platform: `…-linux-x64-gnu`, `…/darwin-arm64`,
 * `…-windows-x64`, `…-linuxmusl-arm64`. A name without a libc fits both on Linux. Names without a platform never fit.
 * @param {string} name
 * @param {Platform} platform
 */
export function isFor(name, platform) {
  const words = name.split(/[/-]/);
  const at = words.findIndex((word) => systems.has(word));
  const system = words[at];
  const processor = words[at + 1];
  if (system === undefined || processor === undefined || !processors.has(processor)) return false;
  if (systems.get(system) !== platform.os || processor !== platform.cpu) return false;
  if (platform.os !== 'linux') return true;
  const rest = words.slice(at + 2);
  const musl = system === 'linuxmusl' || rest.includes('musl');
  const gnu = rest.includes('gnu');
  return musl ? platform.libc === 'musl' : gnu ? platform.libc === 'gnu' : true;
}

/**
 * The optional packages that this platform needs and that are not installed, as `name@version`.
 * @param {{ name: string, optionalDependencies?: Record<string, string> }[]} installed manifests of what is installed
 * @param {Platform} platform
 * @param {(name: string) => boolean} isInstalled
 * @returns {string[]}
 */
export function missingNatives(installed, platform, isInstalled) {
  const missing = new Set();
  for (const { optionalDependencies = {} } of installed) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // sharp names its musl builds `linuxmusl`, and then the plain `linux` build is the one for glibc.
      const muslTwin = name.replace('linux-', 'linuxmusl-');
      if (platform.libc === 'musl' && muslTwin !== name && muslTwin in optionalDependencies)
        continue;
      if (isFor(name, platform) && !isInstalled(name)) missing.add(`${name}@${version}`);
    }
  }
  return [...missing].sort();
}
