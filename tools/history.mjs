/**
 * `npm run history`: adds new prices, rents, releases, ends and corrections to the list of what stood in the data.
 * Changes a line only where a new correction names its row.
 */
import { keepNew } from './kept.mjs';
import { isMain, runMain } from './process.mjs';

if (isMain(import.meta.url)) {
  await runMain(() => keepNew('kept-history.json', 'history.test.ts'));
}
