/** What the build tells the service worker, and what the pages ask of it. */

export interface Page {
  /** Names the page's very text: `data-rev` of its `<html>`. */
  revision: string;
  title: string;
}

/** Addresses are relative to the scope: the site may stand at a root or under a path. */
export interface Kept {
  /** Names the whole build. */
  version: string;
  /** What stands in for a page that is not there; fetched when the worker is installed. */
  shell: readonly string[];
  /** What is fetched besides, once the reader has stayed: the guide's pages and the code of its calculators. */
  core: readonly string[];
  /** Every page of the guide, by its address. */
  pages: Readonly<Record<string, Page>>;
}

export type Message =
  /** Fetch the core now. */
  | { type: 'KEEP_CORE' }
  /** Which text of a page belongs to this worker's build; answered through the port. */
  | { type: 'REVISION'; page: string }
  /** Take the place of the worker before. */
  | { type: 'TAKE_OVER'; onlyIfAlone: boolean };
