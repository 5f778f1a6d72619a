import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { assumptionReasons, browserCatalog, derivations } from './browser-catalog.ts';
import { catalog } from './catalog.ts';
import { fleetData, timingEvidence } from './fleet-data.ts';
import { licenseList } from './license-terms.ts';
import { loadData } from './load.ts';
import { plannerRules } from './planner-rules.ts';
import { provenanceMap } from './provenance-map.ts';

/** What each virtual module exports, by its name. */
const modules: Readonly<Record<string, () => Record<string, unknown>>> = {
  'virtual:data-version': () => ({ version: catalog().version }),
  'virtual:catalog': () => ({ catalog: browserCatalog(catalog()) }),
  'virtual:assumption-reasons': () => ({ reasons: assumptionReasons(catalog()) }),
  'virtual:provenance': () => ({ provenance: provenanceMap() }),
  'virtual:license-terms': () => ({ list: licenseList(loadData()) }),
  'virtual:fleet': () => ({ fleetData: fleetData(loadData()) }),
  'virtual:planner-rules': () => ({ rules: plannerRules(loadData()) }),
  'virtual:timing-evidence': () => ({ evidence: timingEvidence(loadData()) }),
  'virtual:derivations': () => ({ derivations: derivations(catalog()) }),
};

/**
 * Serves the catalog to browser code as `virtual:catalog`, and beside it the reasons that it leaves out: compact JSON,
 * without the loader. A changed YAML file reloads the page while developing.
 */
export function catalogPlugin(): Plugin {
  const folder = resolve('content/data');
  return {
    name: 'wan-guide:catalog',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const exported = modules[id.slice(1)];
      if (!id.startsWith('\0') || !exported) return undefined;
      // JSON.parse of a string is faster to start than the same object as code.
      return Object.entries(exported())
        .map(([name, value]) => {
          const json = JSON.stringify(JSON.stringify(value));
          return `export const ${name} = JSON.parse(${json});`;
        })
        .join('\n');
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder) || !path.endsWith('.yaml')) return;
        for (const environment of Object.values(server.environments)) {
          for (const name of Object.keys(modules)) {
            const module = environment.moduleGraph.getModuleById(`\0${name}`);
            if (module) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
