import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { catalog } from './catalog.ts';

const name = 'virtual:catalog';
const resolved = `\0${name}`;

/**
 * Serves the catalog to browser code as `virtual:catalog`: compact JSON, without the loader.
 * A changed YAML file reloads the page while developing.
 */
export function catalogPlugin(): Plugin {
  const folder = resolve('content/data');
  return {
    name: 'wan-guide:catalog',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      // JSON.parse of a string is faster to start than the same object as code.
      const json = JSON.stringify(JSON.stringify(catalog()));
      return `export const catalog = JSON.parse(${json});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder) || !path.endsWith('.yaml')) return;
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(resolved);
          if (module) environment.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
