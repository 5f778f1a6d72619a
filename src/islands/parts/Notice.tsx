import { notice } from '../../state/store.ts';

/** What a link got wrong and what was done: visible, and spoken politely. */
export function Notice() {
  return (
    <p class="notice" role="status">
      {notice.value}
    </p>
  );
}
