import { signal } from '@preact/signals';
import { announce } from '../../state/store.ts';

/** Why each assumption has its default and its range, by its id; empty until somebody opens them. */
export const reasons = signal<Readonly<Record<string, string>>>({});

/** Fetches them. Without them the form works, and the link beside each field still leads to them. */
export async function fetchReasons(): Promise<void> {
  try {
    reasons.value = (await import('virtual:assumption-reasons')).reasons;
  } catch {
    announce('The reasons behind the assumptions could not be loaded.', fetchReasons);
  }
}
