import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { typedInProse, typedNumbers } from '../../tools/typed-numbers.ts';

test('no figure of a page or a template is typed by hand', () => {
  expect(typedInProse('.')).toEqual([]);
});

test('the build stops at one that is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wan-guide-prose-'));
  const page = path.join(folder, 'content/docs/guide');
  mkdirSync(page, { recursive: true });
  writeFileSync(
    path.join(page, 'planted.mdx'),
    'Fine.\n\nIt costs $5 and 12% more for 300 clips.\n',
  );
  expect(typedInProse(folder)).toEqual(
    ['$5', '12%', '300 clips'].map((text) => `content/docs/guide/planted.mdx:3: ${text}`),
  );
  rmSync(folder, { recursive: true });
});

describe('the check itself', () => {
  test.each([
    ['It costs $0.10 a second.', '$0.10'],
    ['It costs 0.6 CNY.', '0.6 CNY'],
    ['About 70 % of it.', '70 %'],
    ['About 70% of it.', '70%'],
    ['About 70 percent.', '70 percent'],
    ['From 10,000 clips a month on.', '10,000 clips'],
    ['A 5-second clip.', '5-second'],
    ['It needs 80 GB.', '80 GB'],
    ['Links live 24 hours.', '24 hours'],
    ['About 1.5 times slower.', '1.5 times'],
    ['About 3× slower.', '3×'],
    ['Up to 50k videos.', '50k videos'],
    ['It draws 700 W.', '700 W'],
    ['[5 seconds](/guide/)', '5 seconds'],
    ['<Note title="Costs $5 a month">x</Note>', '$5'],
    ['lead: From $5 on', '$5'],
  ])('%s', (prose, figure) => {
    expect(typedNumbers(prose).map(({ text }) => text)).toContain(figure);
  });

  test.each([
    'Wan 2.2 at 720p on one H100 with A14B weights.',
    'Apache 2.0, OSAID 1.0, Node 24.',
    'Released in March 2026; on July 28, 2025.',
    '<Num of="prices/x" /> a second and <Result a="x" b="y" of="firstClips" /> clips.',
    '<Num of="prices/x">$0.10</Num> a second.',
    'Code: `--steps 40` and `$0.10`.',
    '```\n5 seconds for $5\n```',
    '> The article said $5 a clip.',
    'It said <q>USD 5, or 5 dollars</q>.',
    '{/* number: quoted from the license */}\nAbove 100 million users, or $20 million a year.',
    'Above $5. {/* number: the article’s figure */}',
    '## Break-even {#break-even-5-seconds}',
    '[the page](/guide/5-seconds/)',
    '<Table rows={[5, 10]} width="5 px" />',
  ])('%s', (prose) => {
    expect(typedNumbers(prose)).toEqual([]);
  });

  test('a reason must say something', () => {
    expect(typedNumbers('{/* number: */}\nIt costs $5.')).not.toEqual([]);
  });

  test('line numbers are those of the file', () => {
    expect(typedNumbers('a\n\n```\n$1\n```\n\nIt costs $5.')).toEqual([{ line: 7, text: '$5' }]);
  });
});
