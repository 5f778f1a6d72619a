import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes the island when the reader turns to it: see `active.ts`. */
    'client:active'?: boolean | 'near';
  }
}
