import { announce, failure, notice } from '../../state/store.ts';

/** What a link got wrong and what was done: visible, and spoken politely. What failed can be tried again. */
export function Notice() {
  const failed = failure.value?.text === notice.value ? failure.value : null;
  return (
    <p class="notice" role="status">
      {notice.value}
      {failed && (
        <>
          {' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              announce('Trying again …');
              failed.retry();
            }}
          >
            Try again
          </button>
        </>
      )}
    </p>
  );
}
