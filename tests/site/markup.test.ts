import { expect, test } from 'vitest';
import { byRoute, validator } from './pages.ts';

/** Astro puts this rule right before the first island, which may be inside of any element; browsers accept it there. */
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

test.each(byRoute)('%s is valid HTML', async (_route, page) => {
  const report = await validator.validateString(page.html.replace(islandStyle, ''), page.file);
  const messages = report.results.flatMap(({ messages }) =>
    messages
      .filter(({ severity }) => severity >= 1)
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});
