/** The catalog as plain data, built from `content/data` by the Vite plugin of the data room. */
declare module 'virtual:catalog' {
  export const catalog: import('./types.ts').Catalog;
}
/** The reasons that the catalog for the browser leaves out. */
declare module 'virtual:reasons' {
  export const reasons: import('./browser-catalog.ts').Reasons;
}
