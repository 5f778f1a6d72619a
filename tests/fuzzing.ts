/** Long fuzzing, `npm run verify -- fuzz`: so many runs of each property, or as many as a minute holds. */
const runs = Number(process.env.FC_RUNS);

/** Over a property's usual parameters; nothing where none is asked for. */
export const fuzzing: { numRuns?: number; interruptAfterTimeLimit?: number } = runs
  ? { numRuns: runs, interruptAfterTimeLimit: 60_000 }
  : {};
