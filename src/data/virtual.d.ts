/** The catalog as plain data, built from `content/data` by the Vite plugin of the data room. */
declare module 'virtual:catalog' {
  export const catalog: import('./types.ts').Catalog;
}
/** Names the data behind a link. */
declare module 'virtual:data-version' {
  export const version: string;
}
/** Why an assumption has its default and its range, by its id. */
declare module 'virtual:assumption-reasons' {
  export const reasons: Record<string, string>;
}
/** What the licenses say, for a calculator that is not made with them. */
declare module 'virtual:license-terms' {
  export const list: import('./license-terms.ts').LicenseList;
}
/** From what a derived figure is made, by `<option id> <resolution>`. */
declare module 'virtual:derivations' {
  export const derivations: Record<string, string>;
}
/** Sources of what an answer rests on. */
declare module 'virtual:provenance' {
  export const provenance: import('./provenance-map.ts').ProvenanceMap;
}
/** Timings and cards, for the fleet calculator. */
declare module 'virtual:fleet' {
  export const fleetData: import('./types.ts').FleetData;
}
/** The rules of the scenario planner. */
declare module 'virtual:planner-rules' {
  export const rules: import('./planner-rules.ts').PlannerRule[];
}
/** What stands behind each timing, by its id. */
declare module 'virtual:timing-evidence' {
  export const evidence: Record<string, import('./types.ts').TimingEvidence>;
}
