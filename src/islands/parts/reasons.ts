import { signal } from '@preact/signals';

/** Why each assumption has its default and its range, by its id; empty until somebody opens them. */
export const reasons = signal<Readonly<Record<string, string>>>({});

/** Fetches them. Offline, the link beside each field still leads to them. */
export async function fetchReasons(): Promise<void> {
  try {
    reasons.value = (await import('virtual:assumption-reasons')).reasons;
  } catch {
    // The form works without.
  }
}
