/** How a number was computed: by which function of the model, for what, and from which rows. */

import { catalog } from '../data/catalog.ts';
import type { DocumentedOption, DocumentedVariant, Resolution } from '../data/types.ts';
import { decimal } from '../format/number.ts';
import { consulted } from '../state/consulted.ts';
import { inputDefinitions } from '../state/inputs.ts';
import { defaultValues } from '../state/values.ts';
import { escapeHtml } from './escape-html.ts';
import type { Asked } from './result.ts';
import { rowInBrief, rowLink } from './row-note.ts';

/** A computed number as its element carries it to the middleware. */
export interface Made {
  /** Empty for the name of an option, whose row has the figures. */
  of: string;
  options: string[];
  asked: Asked;
  /** As shown. */
  text: string;
}

const sign = 'made:';

/** What `data-of` of a computed number holds. */
export const computedPath = (made: {
  of: string;
  options: readonly (string | undefined)[];
  asked: Asked;
  text: string | undefined;
}): string => sign + JSON.stringify(made, (_, value) => value ?? undefined);

/** @returns null where the path is that of a row */
export function madeOf(path: string): Made | null {
  if (!path.startsWith(sign)) return null;
  const made = JSON.parse(path.slice(sign.length)) as Made;
  return { ...made, options: made.options.filter(Boolean) };
}

const names: Readonly<Record<string, [what: string, by: string]>> = {
  usdPerMonth: ['cost a month', 'monthlyCost'],
  usdPerClip: ['cost a clip', 'monthlyCost'],
  limitUsdPerClip: ['cost a clip at high volume', 'limitUsdPerClip'],
  gpus: ['GPUs', 'monthlyCost'],
  busyGpus: ['GPUs at work', 'monthlyCost'],
  share: ['share of time at work', 'monthlyCost'],
  capacityClipsPerMonth: ['clips a month at most', 'monthlyCost'],
  gpuSecondsPerGeneration: ['GPU time of a generation', 'buildOption'],
  clipsPerGpuDay: ['generations of a GPU in a day', 'buildOption'],
  speedRatio: ['times as fast', 'buildOption'],
  costRatio: ['times the cost', 'monthlyCost'],
  differenceUsdPerMonth: ['difference a month', 'monthlyCost'],
  firstClips: ['clips a month at which the cheaper one first changes', 'breakEven'],
  settledClips: ['clips a month from which on it stays', 'breakEven'],
};

/** What a figure is called, and the function of the model behind it. */
function nameOf(of: string): [what: string, by: string] {
  const [, line] = /^lines\.(\w+)$/.exec(of) ?? [];
  if (line) return [`${line} a month`, 'monthlyCost'];
  const name = names[of];
  if (!name) throw new Error(`computed-note: ${of} has no name`);
  return name;
}

/**
 * One note for all figures of an option or of a pair on a page.
 * @param noteOf number of an option's own note on the page, which the note of a pair need not repeat
 */
export function computedNote(
  figures: readonly Made[],
  noteOf: (option: string) => number | null = () => null,
): string {
  const options = (figures[0]?.options ?? []).map(optionById);
  const title = options.map(({ label }) => label).join(' against ');
  const named = figures.filter(({ of }) => of !== '');
  const parts = Map.groupBy(named, ({ of }) => nameOf(of)[0]);
  const shown = [...parts].map(
    ([what, same]) =>
      `${what} ${[...new Set(same.map((one) => one.text + condition(one.asked)))].join(', ')}`,
  );
  // Where the option's name alone leads here, the figures stand in its row.
  const by = [...new Set(named.map(({ of }) => nameOf(of)[1]))].join(', ') || 'the model';
  const others = options.map(({ id }) => noteOf(id));
  if (options.length > 1 && !others.includes(null)) {
    const links = others.map((at) => `<a href="#n${at}">${at}</a>`).join(' and ');
    return `<b>${escapeHtml(title)}</b>: ${escapeHtml(shown.join('; '))}. Computed by <a href="/method/">${by}</a> from the rows of notes ${links}.`;
  }
  const rows = new Set<string>();
  const assumed = new Set<string>();
  for (const option of options) {
    for (const { asked } of figures) {
      const variant = variantOf(option, asked.resolution);
      rows.add(variant.row);
      for (const id of consulted(variant.recipe, catalog())) assumed.add(id);
    }
  }
  const from = [...rows].map((row) =>
    row.startsWith('options/') ? articleRow(row) : rowInBrief(speed(row)),
  );
  const more =
    assumed.size > 0
      ? `<br>With ${[...assumed].map((id) => rowLink(`assumptions/${id}`, id)).join(', ')}.`
      : '';
  return `<b>${escapeHtml(title)}</b>${shown.length > 0 ? `: ${escapeHtml(shown.join('; '))}` : ''}. Computed by <a href="/method/">${by}</a> from${from.map((row) => `<br>${row}`).join('')}${more}`;
}

/** A timing in the seconds that the model counts. */
const speed = (row: string) => (row.startsWith('throughput/') ? `${row}/gpuSeconds` : row);

const articleRow = (row: string) =>
  `<a href="/data/options.json">${row}</a>, the article’s own figures.`;

function optionById(id: string): DocumentedOption {
  const found = catalog().options.find((option) => option.id === id);
  if (!found) throw new Error(`computed-note: there is no option ${id}`);
  return found;
}

function variantOf(option: DocumentedOption, resolution?: Resolution): DocumentedVariant {
  const usual = defaultValues(inputDefinitions(catalog())).resolution;
  const found = option.variants.find((one) => one.resolution === (resolution ?? usual));
  if (!found) throw new Error(`computed-note: ${option.id} has no ${resolution}`);
  return found;
}

/** Where a figure stands for other inputs than the guide's: ' (1080p, 3 attempts)'. */
function condition({ clips, seconds, resolution, attempts, peak, with: other }: Asked): string {
  const words = [
    clips === undefined ? '' : `${decimal(clips, 0)} clips a month`,
    seconds === undefined ? '' : `${decimal(seconds, 2)} s`,
    resolution ?? '',
    attempts === undefined ? '' : `${decimal(attempts, 2)} attempts`,
    peak === undefined ? '' : `peak ${decimal(peak, 2)}`,
    ...Object.entries(other ?? {}).map(([name, value]) => `${name} ${decimal(value, 4)}`),
  ].filter(Boolean);
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}
