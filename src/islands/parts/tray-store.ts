/** The reader's scenarios in this browser: one signal for every calculator of the page, in step with other tabs. */

import { signal } from '@preact/signals';
import { type KeptSet, type Refusal, readTray, type Tray, writeTray } from '../../state/tray.ts';
import { trayKey } from '../../state/tray-key.ts';

/** Why the browser did not take a change: it keeps nothing for the page, or a newer edition of the site wrote it. */
export type Obstacle = 'blocked' | 'newer';

export const tray = signal<Tray>(readTray(stored()));

/**
 * Makes a change and writes it. It starts from what is stored now, which another tab may have changed.
 * @returns why not, where it was not made; nothing is lost then
 */
export function changeTray(
  make: (sets: readonly KeptSet[]) => readonly KeptSet[] | Refusal,
): Refusal | Obstacle | null {
  refresh();
  if (tray.value.newer) return 'newer';
  const sets = make(tray.value.sets);
  if (typeof sets === 'string') return sets;
  if (!put(sets)) return 'blocked';
  tray.value = { sets, damaged: false, newer: false };
  return null;
}

/** Forgets everything, also what this edition cannot write over. */
export function emptyOut(): Obstacle | null {
  if (!put([])) return 'blocked';
  refresh();
  return null;
}

function refresh(): void {
  tray.value = readTray(stored());
}

/** Null where nothing is kept, or where the browser does not let the page look: an embed, a private window. */
function stored(): string | null {
  try {
    return localStorage.getItem(trayKey);
  } catch {
    return null;
  }
}

/** False where the browser refuses, or has no room. An empty tray leaves nothing behind. */
function put(sets: readonly KeptSet[]): boolean {
  try {
    if (sets.length > 0) localStorage.setItem(trayKey, writeTray(sets));
    else localStorage.removeItem(trayKey);
    return true;
  } catch {
    return false;
  }
}

// Another tab's change; a page that comes back from the browser's memory has missed them.
addEventListener('storage', ({ key }) => {
  if (key === trayKey || key === null) refresh();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) refresh();
});
