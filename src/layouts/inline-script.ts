/** A script as it stands in the page: without the lines that explain it and without its indents. */
export const inlineScript = (source: string): string =>
  source.replaceAll(/^\s*\/\/.*\n|^\s+/gm, '').trimEnd();
