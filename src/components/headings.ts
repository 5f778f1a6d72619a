import h2 from './Heading2.astro';
import h3 from './Heading3.astro';
import h4 from './Heading4.astro';

/** What MDX headings render as. */
export const headings = { h2, h3, h4 };
