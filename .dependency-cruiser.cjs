/**
 * The rooms of the house and who may import whom:
 * model <- data <- format, state, charts <- islands <- components <- layouts, pages.
 * Astro and MDX files are outside of what this tool reads; tests/tools/rooms.test.ts covers them.
 */

/** What each room may import from, besides itself. `~types` = only as `import type`. */
const rooms = {
  model: [],
  data: ['model'],
  format: ['data', 'model'],
  state: ['format', 'data', 'model'],
  charts: ['format', 'data', 'model', 'state~types'],
  // Copies of pages on the reader's device; it knows nothing of what stands on them.
  offline: [],
  islands: ['charts', 'state', 'format', 'data', 'model'],
  components: ['islands', 'charts', 'state', 'format', 'data', 'model'],
  layouts: ['offline', 'components', 'islands', 'charts', 'state', 'format', 'data', 'model'],
  pages: ['layouts', 'components', 'islands', 'charts', 'state', 'format', 'data', 'model'],
};

/** Rules of one room: nothing outside of what it may import. */
const roomRules = Object.entries(rooms).flatMap(([room, mayImport]) => {
  const whole = mayImport.filter((name) => !name.endsWith('~types'));
  const typesOnly = mayImport
    .filter((name) => name.endsWith('~types'))
    .map((name) => name.replace('~types', ''));
  const rules = [
    {
      name: `${room}-imports-only-below`,
      comment: `src/${room} may import from: itself${mayImport.length ? `, ${mayImport.join(', ')}` : ''}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: '^(src|tests|tools|content)/',
        pathNot: [room, ...whole, ...typesOnly, 'styles'].map((name) => `^src/${name}/`),
      },
    },
  ];
  if (typesOnly.length > 0) {
    rules.push({
      name: `${room}-imports-types-only`,
      comment: `src/${room} may import types alone from: ${typesOnly.join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: typesOnly.map((name) => `^src/${name}/`),
        dependencyTypesNot: ['type-only'],
      },
    });
  }
  return rules;
});

/** Code that runs anywhere: in a worker, in another program, in a test without a browser. */
const pure = [
  '^src/model/',
  '^src/data/(build-option|types)[.]ts$',
  '^src/state/',
  '^src/format/',
  '^src/charts/',
];
// The store, the inputs behind it and the results before it are signals, which components subscribe to.
const pureExceptions = [
  '^src/state/(store|reader|estimated|compared|pricing-values)[.]ts$',
  '^src/charts/.*canvas.*',
];

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'model-stands-alone',
      comment: 'The model imports nothing from outside of src/model: no package, no Node module.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'pure-code-is-pure',
      comment: 'No Node module and no user interface package in code that has to run anywhere.',
      severity: 'error',
      from: { path: pure, pathNot: pureExceptions },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-knows-no-page',
      comment: 'No user interface package in code that has to run anywhere.',
      severity: 'error',
      from: { path: pure, pathNot: pureExceptions },
      to: { path: '(^|/)node_modules/(@?preact|@preact|chart[.]js|astro|@astrojs)/' },
    },
    {
      name: 'browser-code-needs-no-node',
      comment:
        'What is sent to the browser must not reach a Node module: it reads virtual:catalog.',
      severity: 'error',
      from: { path: '^src/(islands|state|format|charts)/' },
      to: {
        path: '^(node:)?(fs|path|os|url|crypto|process|module|child_process|worker_threads)(/|$)',
        reachable: true,
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-barrel-only',
      comment: 'Only the model has an index.ts; import everything else from the file that has it.',
      severity: 'error',
      from: {},
      to: { path: '^src/.+/index[.]tsx?$', pathNot: '^src/(model|pages)/.*index[.]ts$' },
    },
    {
      name: 'model-through-its-door',
      comment: 'Other rooms import the model from src/model/index.ts, its public contract.',
      severity: 'error',
      from: { path: '^(src|tools)/', pathNot: '^src/model/' },
      to: { path: '^src/model/', pathNot: '^src/model/index[.]ts$' },
    },
    {
      name: 'site-knows-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|tools)/' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere. Modules that the build makes have a prefix.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):|[?](raw|url)$' },
    },
    {
      name: 'declared-packages',
      comment: 'A package that package.json does not name may vanish with the next update.',
      severity: 'error',
      from: { path: '^(src|tools|tests)/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'], // Vite's types come with Astro, in Astro's version
        pathNot: '^astro:',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.astro', '.css'],
    },
  },
};
