import { loadData } from '../data/load.ts';
import { soundFamilies } from './alternative-rows.ts';
import { countClaims } from './claims.ts';
import { sinceLastOpen } from './release-rows.ts';

const since = () => {
  const { models, version } = loadData();
  return sinceLastOpen(models, version.date);
};

/** Counts by which a page is known, each taken from the rows that the page shows. */
export const headlineCounts: Readonly<Record<string, () => number>> = {
  'months-since-open': () => since().months,
  'closed-versions': () => since().closed.length,
  'sound-families': () => soundFamilies(loadData().alternatives).length,
  'licenses-at-any-size': () =>
    loadData().licenses.filter((row) => row.commercial === 'yes' && row.thresholds.length === 0)
      .length,
  'predictions-failing': () =>
    loadData().predictions.filter(({ verdict }) => verdict === 'failing').length,
  'claims-contradicted': () => countClaims({ origin: 'article', verdict: 'contradicted' }),
};
