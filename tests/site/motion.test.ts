import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byRoute } from './pages.ts';

/** Declarations that make something move, outside of the styles for readers who have not asked for less of it. */
function moving(css: string): string[] {
  const asked =
    /@media[^{]*prefers-reduced-motion:\s*no-preference[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g;
  const moves = /(?<![\w-])(?:transition|animation|view-transition)(?:-[\w-]+)?\s*:\s*[^;}]+/g;
  const scrolls = /scroll-behavior\s*:\s*smooth/g;
  const rest = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(asked, '');
  return [...(rest.match(moves) ?? []), ...(rest.match(scrolls) ?? [])].filter(
    (declaration) => !/:\s*(?:none|0s)\s*$/.test(declaration),
  );
}

test('what moves is found, and what waits for readers who allow it is not', () => {
  expect(moving('a{color:red;transition:opacity .1s}')).toEqual(['transition:opacity .1s']);
  expect(moving('html { scroll-behavior: smooth; }')).toHaveLength(1);
  expect(
    moving(
      '@media (prefers-reduced-motion:no-preference){a{transition:opacity 1s}b{animation:x 1s}}',
    ),
  ).toEqual([]);
});

test.each(byRoute)('%s moves nothing for readers who want no motion', (_route, { html }) => {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
  expect(styles.flatMap(([, css = '']) => moving(css))).toEqual([]);
});

test.each(globSync('src/**/*.css'))('nor does %s, which may come later', (file) => {
  expect(moving(readFileSync(file, 'utf8'))).toEqual([]);
});
