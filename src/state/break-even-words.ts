/** The two figures of a break-even in words, also where there is no number: table, export and saved sets read these. */

import { nameOf } from '../format/name.ts';
import { count } from '../format/number.ts';
import { type Crossings, publishedReach } from './crossings.ts';
import { refusalPredicate } from './eligibility.ts';
import type { Estimate } from './estimate.ts';

type Compared = Pick<Estimate, 'a' | 'b' | 'asked' | 'workload' | 'crossings'> & {
  figures: Record<keyof BreakEvenWords, number | null>;
};

export interface BreakEvenWords {
  firstClips: string;
  settledClips: string;
}

/** Says 'never' only where no volume changes the cheaper one, by the limits per clip, as the answer does. */
export function breakEvenWords(compared: Compared): BreakEvenWords {
  const { a, b, crossings, figures, workload } = compared;
  if (!crossings) return { firstClips: `no comparison: ${why(compared)}`, settledClips: none };
  if (a.entry.id === b.entry.id) {
    return { firstClips: `${none}: options A and B are the same`, settledClips: none };
  }
  const reach = publishedReach(workload.clipsPerMonth);
  return {
    firstClips:
      figures.firstClips === null ? unlisted(crossings, reach, 0) : clips(figures.firstClips),
    settledClips:
      figures.settledClips === null
        ? unlisted(crossings, reach, -1)
        : `${clips(figures.settledClips)}${again(crossings, reach)}`,
  };
}

const none = 'no comparison';
const clips = (volume: number): string => `${count(volume)} clips a month`;

function why({ a, b, asked }: Compared): string {
  const unable = [a, b].filter(({ cost }) => !cost);
  const [one] = unable;
  if (!one || unable.length > 1) return 'neither makes this clip';
  return `${nameOf(one.entry)} ${refusalPredicate(one.entry, asked, one.obstacles)}`;
}

/** The first (0) or the last (-1) change where the published range has none that could be listed. */
function unlisted(found: Crossings, published: number, which: 0 | -1): string {
  const { volumes, alternates, settled, reach } = found;
  if (alternates && which === 0) {
    return `about ${clips(alternates.from)}, then with almost every GPU added`;
  }
  const volume = volumes.at(which);
  if (!settled && (which === -1 || volume === undefined)) return `not up to ${clips(reach)}`;
  if (alternates) return `about ${clips(alternates.to)}`;
  return volume === undefined
    ? 'never, at any volume'
    : `not up to ${clips(published)}; at ${count(volume)}`;
}

/** The last change within the published range is for good only where none follows. */
function again({ volumes, alternates, settled }: Crossings, published: number): string {
  const more = alternates || !settled || (volumes.at(-1) ?? 0) > published;
  return more ? `, but again beyond ${count(published)}` : '';
}
