import { readFileSync, writeFileSync } from 'node:fs';
import { addressToday, readMoved } from '../../tools/moved/table.mjs';

/** Lists of what has been published. They only grow: `npm run anchors` adds what is new. */
export function publishedList(name: 'published-anchors' | 'published-links') {
  const file = `tests/site/${name}.txt`;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return {
    lines,
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
