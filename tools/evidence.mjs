/** `npm run evidence`: adds new evidence and verdicts on predictions to the list of what was said. Never changes a line. */
import { keepNew } from './kept.mjs';
import { isMain, runMain } from './process.mjs';

if (isMain(import.meta.url)) {
  await runMain(() => keepNew('kept-evidence.json', 'predictions.test.ts'));
}
