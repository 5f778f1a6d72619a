import { changed, resetAll } from '../../state/store.ts';

/** Not `disabled` where there is nothing to reset: the button that was just pressed must keep the focus. */
export const ResetAll = () => (
  <button
    type="button"
    class="plain js-only"
    aria-disabled={!changed.value}
    onClick={() => changed.value && resetAll()}
  >
    Reset all
  </button>
);
