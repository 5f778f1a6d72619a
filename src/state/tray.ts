/**
 * The scenarios that a reader keeps: up to four sets of inputs by name, as text in the browser's storage and back.
 * Pure and total: any text gives a tray, nothing throws. What is no set is left out, and that it was is said.
 *
 * Format 1 is `{ "version": 1, "sets": [{ "name", "query", "data", "saved" }] }`. There is no older one. A newer one is
 * read as far as it looks the same, and never written over: the tray of a page that is older than what it finds only
 * shows. A format 2 that means something else by a field must give the field another name.
 */

export interface KeptSet {
  /** As the reader calls it; unique in a tray. */
  name: string;
  /** The inputs as a copied link holds them: every shared one, so that they stay when defaults change. */
  query: string;
  /** Version of the data. */
  data: string;
  /** Day, ISO. */
  saved: string;
}

export interface Tray {
  sets: readonly KeptSet[];
  /** Something was stored that could not be read; it is gone with the next change. */
  damaged: boolean;
  /** Stored by a newer edition of the site: to be shown, not to be written. */
  newer: boolean;
}

/** Why a change was not made: four are kept; another set has the name; there is no name. */
export type Refusal = 'full' | 'taken' | 'unnamed';

export const mostSets = 4;
export const longestName = 60;
/** Every input of every calculator at a value of its own stays below. */
export const longestQuery = 4000;
/** Four sets of the longest kind are far below; a text beyond is not looked into. */
const longestText = 100_000;
const format = 1;

export const emptyTray: Tray = { sets: [], damaged: false, newer: false };

/** @param text what the storage holds; null where it holds nothing */
export function readTray(text: string | null): Tray {
  if (text === null) return emptyTray;
  const stored = parsed(text);
  if (!isRecord(stored)) return { ...emptyTray, damaged: true };
  const { version, sets } = stored;
  const newer = typeof version === 'number' && version > format;
  if (!Array.isArray(sets) || (version !== format && !newer)) {
    return { ...emptyTray, damaged: true, newer };
  }
  const found: KeptSet[] = [];
  for (const one of sets) {
    const set = readSet(one);
    if (set && !isTaken(found, set.name)) found.push(set);
    if (found.length === mostSets) break;
  }
  return { sets: found, damaged: found.length < sets.length, newer };
}

export function writeTray(sets: readonly KeptSet[]): string {
  return JSON.stringify({
    version: format,
    sets: sets.map(({ name, query, data, saved }) => ({ name, query, data, saved })),
  });
}

/** A name as it is kept: one line, composed, at most 60 characters, nothing that turns the text around it. */
export function cleanName(given: string): string {
  const line = given
    .replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, longestName).join('').trim();
}

/** 'Scenario 2': the first that is free. */
export function freeName(sets: readonly KeptSet[]): string {
  let number = 1;
  while (isTaken(sets, `Scenario ${number}`)) number += 1;
  return `Scenario ${number}`;
}

/** Adds a set at the end; `replace` puts it in the place of the one that has its name. */
export function keep(
  sets: readonly KeptSet[],
  set: KeptSet,
  replace = false,
): readonly KeptSet[] | Refusal {
  const name = cleanName(set.name);
  if (name === '') return 'unnamed';
  const named = { ...set, name };
  if (isTaken(sets, name)) {
    return replace ? sets.map((one) => (one.name === name ? named : one)) : 'taken';
  }
  return sets.length < mostSets ? [...sets, named] : 'full';
}

/** Gives a set another name; the tray as it is where no set is called `from`. */
export function rename(
  sets: readonly KeptSet[],
  from: string,
  to: string,
): readonly KeptSet[] | Refusal {
  const name = cleanName(to);
  if (name === '') return 'unnamed';
  if (name !== from && isTaken(sets, name)) return 'taken';
  return sets.map((one) => (one.name === from ? { ...one, name } : one));
}

export const remove = (sets: readonly KeptSet[], name: string): readonly KeptSet[] =>
  sets.filter((one) => one.name !== name);

/** Takes a deletion back: the set returns to its place, if there still is one for it. */
export function putBack(
  sets: readonly KeptSet[],
  set: KeptSet,
  place: number,
): readonly KeptSet[] | Refusal {
  const kept = keep(sets, set);
  return typeof kept === 'string' ? kept : [...sets.slice(0, place), set, ...sets.slice(place)];
}

/**
 * The query that a set puts into the address: its own, and what the present one holds that is no input of the page
 * and that the set does not name.
 */
export function openedQuery(
  { query }: Pick<KeptSet, 'query'>,
  current: URLSearchParams,
  inputs: ReadonlySet<string>,
): string {
  const own = new URLSearchParams(query);
  const named = new Set(own.keys());
  for (const [name, value] of current) {
    if (!named.has(name) && !inputs.has(name)) own.append(name, value);
  }
  return own.toString();
}

function isTaken(sets: readonly KeptSet[], name: string): boolean {
  return sets.some((one) => one.name === name);
}

function readSet(value: unknown): KeptSet | null {
  if (!isRecord(value)) return null;
  const { name, query, data, saved } = value;
  if (
    typeof name !== 'string' ||
    typeof query !== 'string' ||
    typeof data !== 'string' ||
    typeof saved !== 'string'
  ) {
    return null;
  }
  // Cut short, a query would mean something else.
  const sound = query.length <= longestQuery && /^[\w.-]{1,40}$/.test(data) && isDay(saved);
  const clean = cleanName(name);
  return sound && clean !== '' ? { name: clean, query, data, saved } : null;
}

/** A day of the calendar: the 30th of February is none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function parsed(text: string): unknown {
  if (text.length > longestText) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
