import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, runMain, ToolError } from './process.mjs';

/**
 * Finds figures typed by hand in prose: money, percentages, counts with a unit. They belong in the data and come
 * through <Num> or <Result>, so that a changed price changes every sentence about it.
 *
 * What may stay carries its reason on the same line or on the one above: a comment `number: quoted from the article`
 * in braces. Code, quotations, headings' ids, versions (Wan 2.2) and names (720p, H100, A14B) are no figures.
 */
export interface TypedNumber {
  line: number;
  text: string;
}

const units = [
  'clips?|videos?|generations?|requests?|jobs?|outputs?',
  'milliseconds?|seconds?|sec|minutes?|min|hours?|days?|weeks?|months?|years?|ms|s|h',
  '[KMGT]i?B|gigabytes?|terabytes?|megabytes?',
  'k?W|kWh|watts?|kilowatts?|kilowatt-hours?',
  'GPUs?|GPU-hours?|GPU-seconds?|cards?|machines?|servers?|replicas?|nodes?',
  'FTE|engineers?|people|persons?|employees?',
  'frames?|fps|steps?|pixels?|tokens?|parameters?|px',
  'users?|downloads?|stars?|points?|times',
  'k|thousand|million|billion|trillion|dozen',
].join('|');

const number = '\\d(?:[\\d,.\\u00a0\\u202f]*\\d)?(?:\\s?[kKMB](?![A-Za-z]))?';

const patterns = [
  // $0.10, US$ 5, €3, ¥0.6
  new RegExp(`[$€¥£]\\s?${number}`, 'g'),
  // 5 USD, 0.6 CNY, 10 dollars
  new RegExp(`${number}\\s?(?:USD|CNY|RMB|EUR|GBP|dollars?|cents?|yuan|euros?)\\b`, 'gi'),
  // 70 %, 70 percent
  new RegExp(`${number}\\s?(?:%|percent\\b|per cent\\b|percentage points?\\b)`, 'gi'),
  // 10 000 clips, 5-second, 80 GB, 1.5 times, 24 fps
  new RegExp(`(?<![\\w.]|Wan )${number}[\\s\\u00a0-]?(?:${units})\\b`, 'g'),
  // 1.5×, 3x
  /(?<![\w.])\d(?:[\d.]*\d)?\s?(?:×(?!\s?\d)|x\b)/g,
];

/** Blanks what a match covers and keeps its line breaks, so that line numbers stay true. */
const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');

const reasoned = /\{\s*\/\*\s*number:\s*[^*\s][^*]*\*\/\s*\}/;

/** Attributes whose text a reader sees; the others are ids, addresses and settings. */
const shownAttribute = /\b(?:title|caption|summary|label|alt|lead)="([^"]*)"/g;

/** Keeps of a tag only what a reader sees of it, at its place. */
function tagText(tag: string): string {
  let kept = blank(tag);
  for (const match of tag.matchAll(shownAttribute)) {
    const value = match[1] ?? '';
    const at = (match.index ?? 0) + match[0].length - 1 - value.length;
    kept = kept.slice(0, at) + value + kept.slice(at + value.length);
  }
  return kept;
}

/**
 * Removes everything that is not the author's own prose.
 * @param source text of an MDX or Astro file
 */
export function proseOf(source: string): string {
  return (
    source
      // Frontmatter of an Astro file is code; that of MDX has title, description and lead, which are read.
      .replaceAll(/^(?:import|export)\s.*$/gm, blank)
      .replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2/gm, blank)
      .replaceAll(/`[^`\n]*`/g, blank)
      .replaceAll(/^\s*>.*$/gm, blank)
      .replaceAll(/<(q|blockquote|code|pre|Quote|style|script)\b[\s\S]*?<\/\1>/g, blank)
      .replaceAll(/<(Num|Result)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, blank)
      .replaceAll(/\{#[^}]*\}/g, blank)
      // Targets of links; their texts stay.
      .replaceAll(/\]\([^)]*\)/g, blank)
      .replaceAll(/<\/?[A-Za-z][^>]*>/g, tagText)
      .replaceAll(/\{[^{}]*\}/g, blank)
  );
}

/**
 * Every figure typed by hand, without a reason.
 * @param source text of an MDX file
 */
export function typedNumbers(source: string): TypedNumber[] {
  const original = source.split('\n');
  return proseOf(source)
    .split('\n')
    .flatMap((text, at) => {
      if (reasoned.test(original[at] ?? '') || reasoned.test(original[at - 1] ?? '')) return [];
      const found = patterns.flatMap((pattern) => text.match(pattern) ?? []);
      return found.map((match) => ({ line: at + 1, text: match.trim() }));
    });
}

/** An Astro file without the code at its top. */
const template = (text: string) => text.replace(/^---\n[\s\S]*?\n---/, blank);

/** What is typed by hand in the pages and in the templates, as `file:line: text`. */
export function typedInProse(folder: string): string[] {
  const files = globSync(['content/docs/**/*.mdx', 'src/{pages,layouts,components}/**/*.astro'], {
    cwd: folder,
  });
  return files.sort().flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return typedNumbers(file.endsWith('.astro') ? template(text) : text).map(
      ({ line, text: figure }) => `${file}:${line}: ${figure}`,
    );
  });
}

// A step of the build.
if (isMain(import.meta.url)) {
  await runMain(async () => {
    const typed = typedInProse(root);
    if (typed.length === 0) return;
    throw new ToolError(
      `Figures typed by hand; they come from the data through <Num> or <Result>, or say why not:\n${typed.join('\n')}`,
    );
  });
}
