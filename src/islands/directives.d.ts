import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes the island at the reader's first sign of life, or when it is near: see `active.ts`. */
    'client:active'?: boolean | 'near' | 'touch';
  }
}
