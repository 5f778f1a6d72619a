import { expect, test } from 'vitest';
import { byRoute, validator } from './pages.ts';

test.each(byRoute)('%s is valid HTML', async (_route, page) => {
  const report = await validator.validateString(page.html, page.file);
  const messages = report.results.flatMap(({ messages }) =>
    messages
      .filter(({ severity }) => severity >= 1)
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});
