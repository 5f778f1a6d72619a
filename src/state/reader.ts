/**
 * The reader's inputs on one page: values, notices, and the link that holds them. Everything that touches
 * the browser comes in as `Page`, so that it runs and is tested without one.
 */

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { setRates, showIn } from '../format/currency.ts';
import { decode, encode, type Problem, shown } from './codec.ts';
import type { InputDefinition } from './definition.ts';
import { defaultValues, type Value, type Values } from './values.ts';

/** What the reader's inputs need of a browser. */
export interface Page {
  /** The address as it stands. */
  href(): string;
  /** Where a copied link leads: here, or in an embed to the calculator's page on the guide. */
  home(): string;
  /** Replaces it without a new entry in the history. */
  replace(href: string): void;
  /** Calls back when the reader goes back or forward. */
  onReturn(read: () => void): void;
  /** Calls back before the page is left by a link or closed. */
  onLeave(write: () => void): void;
  /** Calls back after a while; returns a way to call it off. */
  later(run: () => void, milliseconds: number): () => void;
}

/** What has failed, in the words of its notice, and how to try again. */
export interface Failure {
  text: string;
  retry: () => void;
}

export interface Reader {
  /** Grows when a calculator brings inputs of its own. */
  definitions: readonly InputDefinition[];
  /** Adds the inputs of one calculator; those that are known already stay as they are. */
  extend(more: readonly InputDefinition[]): void;
  values: ReadonlySignal<Values>;
  /** What could not be used of the link that was opened. */
  problems: ReadonlySignal<readonly Problem[]>;
  /** What a `role=status` region says. */
  notice: ReadonlySignal<string>;
  /** The last one that can be tried again; it is over once the notice says something else. */
  failure: ReadonlySignal<Failure | null>;
  /** Whether anything differs from the defaults. */
  changed: ReadonlySignal<boolean>;
  /** Reads the link and follows it from now on; to be called once the page is hydrated. Further calls do nothing. */
  start(page: Page): void;
  set(name: string, value: Value): void;
  /** One input back to its default. */
  reset(name: string): void;
  /** All inputs back to their defaults; the two options stay as chosen where `keepOptions`. */
  resetAll(keepOptions?: boolean): void;
  /**
   * Puts a query in the place of the present one and takes its inputs over, as if its link had been opened. Returns
   * what could not be used of it; saying so is the caller's.
   */
  open(query: string): readonly Problem[];
  /** A link that keeps its meaning when defaults change: all shared inputs, link and data version. */
  link(): string;
  /** Says something; where `retry` is given, with a way to try again what has failed. */
  announce(text: string, retry?: () => void): void;
}

/** Browsers refuse too many changes of the address in a row (Safari: 100 in 30 s). */
const writeDelay = 250;

/** @param dataVersion names the data behind a copied link */
export function createReader(dataVersion: string): Reader {
  const definitions: InputDefinition[] = [];
  let defaults = defaultValues(definitions);
  const values = signal<Values>(defaults);
  const problems = signal<readonly Problem[]>([]);
  const notice = signal('');
  const failure = signal<Failure | null>(null);
  const changed = computed(() =>
    definitions.some(({ name }) => values.value[name] !== defaults[name]),
  );
  let page: Page | null = null;
  let cancel: (() => void) | null = null;
  /** What the reader has set between a calculator's first frame and the reading of the link. */
  let early: Values = {};

  /** The currency first: whatever is drawn from the new values shows it. */
  const take = (next: Values): void => {
    showIn(String(next.currency));
    values.value = next;
  };

  const address = (everyShared: boolean): string => {
    const url = new URL((everyShared ? page?.home() : page?.href()) ?? 'https://localhost/');
    const options = { everyShared, dataVersion };
    const query = encode(values.value, definitions, url.searchParams, options).toString();
    url.search = query;
    return url.href;
  };

  const write = (): void => {
    if (!cancel) return;
    cancel();
    cancel = null;
    page?.replace(address(false));
  };

  const writeSoon = (): void => {
    cancel?.();
    cancel = page?.later(write, writeDelay) ?? null;
  };

  /** Most links get nothing wrong: the words come when one does, and are not said any more once the reader has taken over. */
  const sayProblems = async (): Promise<void> => {
    const wrong = problems.value;
    if (wrong.length === 0) return;
    const words = await import('./problem-words.ts').catch(() => null);
    if (problems.value !== wrong) return;
    notice.value = words
      ? words.problemWords(wrong, definitions)
      : 'Parts of this link could not be used.';
  };

  const read = (): void => {
    if (!page) return;
    cancel?.();
    cancel = null;
    const found = decode(new URL(page.href()).searchParams, definitions, dataVersion);
    batch(() => {
      take(found.values);
      problems.value = found.problems;
    });
    sayProblems();
  };

  const readMore = (fresh: readonly InputDefinition[]): void => {
    const url = new URL(page?.href() ?? 'https://localhost/');
    const found = decode(url.searchParams, fresh);
    const ours = found.problems.filter(({ name }) => fresh.some((one) => one.name === name));
    batch(() => {
      take({ ...values.value, ...found.values });
      problems.value = [...problems.value, ...ours];
    });
    sayProblems();
  };

  const change = (next: Values): void => {
    if (!page) early = { ...early, ...differing(values.value, next) };
    batch(() => {
      take(next);
      // The reader has taken over: what the link got wrong, or the last field, is no longer of interest.
      problems.value = [];
      notice.value = '';
    });
    writeSoon();
  };

  return {
    definitions,
    extend(more) {
      const fresh = more.filter(({ name }) => !definitions.some((one) => one.name === name));
      if (fresh.length === 0) return;
      definitions.push(...fresh);
      for (const one of fresh) if (one.kind === 'choice' && one.rates) setRates(one.rates);
      defaults = defaultValues(definitions);
      take({ ...defaultValues(fresh), ...values.value });
      // A calculator that wakes later than the others still finds its part of the link.
      if (page) readMore(fresh);
    },
    values,
    problems,
    notice,
    failure,
    changed,
    start(given) {
      if (page) return;
      page = given;
      page.onReturn(read);
      page.onLeave(write);
      read();
      if (Object.keys(early).length > 0) change({ ...values.value, ...early });
    },
    set(name, value) {
      if (values.value[name] === value) return;
      change({ ...values.value, [name]: value });
    },
    reset(name) {
      const definition = definitions.find((one) => one.name === name);
      if (!definition) return;
      change({ ...values.value, [name]: definition.default });
      notice.value = `${definition.label} is back to ${shown(definition, definition.default)}.`;
    },
    resetAll(keepOptions = false) {
      const { a, b } = values.value;
      change(keepOptions && a !== undefined && b !== undefined ? { ...defaults, a, b } : defaults);
      notice.value = 'All inputs are back to their defaults.';
    },
    open(query) {
      if (!page) return [];
      const url = new URL(page.href());
      url.search = query;
      const found = decode(url.searchParams, definitions, dataVersion);
      page.replace(url.href);
      change(found.values);
      return found.problems;
    },
    link: () => address(true),
    announce(text, retry) {
      failure.value = retry ? { text, retry } : null;
      notice.value = text;
    },
  };
}

/** The inputs of `now` that are not what they were. */
function differing(before: Values, now: Values): Values {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
}
