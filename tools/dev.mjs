/** `npm run dev`: Astro's development server with hot reload. Further arguments go to Astro (`-- --port 3000`). */
import { spawn } from 'node:child_process';
import { commandScript, isMain, localNode, root, runMain, toolEnvironment } from './process.mjs';
import { setup } from './setup.mjs';

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setup();
    const child = spawn(localNode, [commandScript('astro'), 'dev', ...process.argv.slice(2)], {
      cwd: root,
      env: toolEnvironment(),
      stdio: 'inherit',
    });
    // Ctrl+C reaches both; this one waits, so that the server may end in good order.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (code) => {
      process.exitCode = code ?? 0;
    });
  });
}
