/** The monthly volumes that the article names or implies, and those that the guide holds against them. */

import type { Threshold } from '../charts/threshold-line.ts';
import type { ArticleSum } from './article-sums.ts';

/** One volume with the line of the page that works it out. */
export interface ArticleThreshold extends Threshold {
  sum: ArticleSum;
}

/** @throws Error where a line is not among `sums` */
export function articleThresholds(sums: readonly ArticleSum[]): ArticleThreshold[] {
  const sumOf = (id: string): ArticleSum => {
    const sum = sums.find(({ row }) => row.id === id);
    if (!sum) throw new Error(`there is no line ${id}`);
    return sum;
  };
  const month = sumOf('break-even-month');
  const fleet = sumOf('capacity-eight');
  const guide = sumOf('break-even-guide');
  const article = { side: 'above', color: 'ink', mark: 'diamond' } as const;
  return [
    { ...article, ...month.article, label: 'its point of decision', sum: month },
    { ...article, ...month.ours, label: 'its own break-even, by month', sum: month },
    {
      ...fleet.ours,
      label: 'all that eight A100s make',
      side: 'below',
      color: 'soft',
      mark: 'square',
      sum: fleet,
    },
    {
      ...guide.ours,
      label: 'the guide’s default pair',
      side: 'below',
      color: 'open',
      mark: 'circle',
      sum: guide,
    },
  ];
}
