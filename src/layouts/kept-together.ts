/** What keeps its white space: calculators, whose markup is what their script expects, pictures, code, and every tag. */
const untouched =
  /(<astro-island[\s\S]*?<\/astro-island>|<(head|script|style|svg|pre|code|option|textarea)\b[\s\S]*?<\/\2>|<[^>]*>)/;

const space = '[ \\n]';
const pairs = [
  `(?<=\\d)${space}(?=(?:[kMGT]i?B|GPU-seconds|seconds|s|ms|min|h|fps|k?Wh?|FTE|million|billion|steps|clips)(?![\\w-]))`,
  // A name and its version.
  `(?<=\\b(?:Wan|RTX))${space}(?=\\d)`,
  `(?<=\\b[A-Z][\\w-]*)${space}(?=\\d+\\.\\d)`,
].map((pair) => new RegExp(pair, 'g'));

/** A number stays with its unit, and a version with its name, where a line ends between them. */
export function keptTogether(html: string): string {
  // Split at a pattern with two groups: text, what is left alone, its tag's name, text again.
  return html
    .split(untouched)
    .map((part, at) => {
      if (at % 3 === 2) return '';
      return at % 3 === 0
        ? pairs.reduce((text, pair) => text.replaceAll(pair, '\u00a0'), part)
        : part;
    })
    .join('');
}
