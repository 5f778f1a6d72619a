const island = /(<astro-island[\s\S]*?<\/astro-island>)/;

/**
 * The second line of a cell is a block of its own to the eye only: search, a copy and plain text would glue its first
 * word to the one before. Calculators are left alone, because their markup has to be what their script expects.
 */
export function wordBreaks(html: string): string {
  return html
    .split(island)
    .map((part) =>
      island.test(part) ? part : part.replaceAll(/(?<!\s)<span class="small/g, ' $&'),
    )
    .join('');
}
