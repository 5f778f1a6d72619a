import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { addressToday, readMoved } from '../../tools/moved/table.mjs';

/**
 * Lines that some commit has held and that are gone: as far as the copy's history reaches, and none where there is no
 * history at all.
 */
function struck(file: string, lines: readonly string[]): string[] {
  const { stdout } = spawnSync(
    'git',
    ['log', '--format=', '--unified=0', '--patch', 'HEAD', '--', file],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const held = [...(stdout ?? '').matchAll(/^[-+](\/.*)$/gm)].map(([, line]) => line ?? '');
  return [...new Set(held)].filter((line) => !lines.includes(line));
}

/** Lists of what has been published. They only grow: `npm run anchors` adds what is new. */
export function publishedList(name: 'published-anchors' | 'published-links') {
  const file = `tests/site/${name}.txt`;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return {
    lines,
    struck: () => struck(file, lines),
    /** Adds what is new, in the list and in its file, where `npm run anchors` asks for it. */
    grow(found: readonly string[]) {
      if (!process.env.ADD_ANCHORS) return;
      const all = [...new Set([...lines, ...found])].sort();
      writeFileSync(file, `${all.join('\n')}\n`);
      lines.splice(0, lines.length, ...all);
    },
  };
}

export const moved = readMoved();

/** What a published address is today. */
export const today = (address: string) => addressToday(moved, address);
