import { announce, copyLink } from '../../state/store.ts';

/** Copies a link that keeps its meaning, and says so; where the browser refuses, the link is in the address bar. */
export function CopyLink() {
  async function copy() {
    const link = copyLink();
    try {
      await navigator.clipboard.writeText(link);
      announce('Link copied. It keeps its meaning when defaults change.');
    } catch {
      history.replaceState(history.state, '', link);
      announce('The browser refused the clipboard; the link is in the address bar.');
    }
  }
  return (
    <button type="button" class="plain js-only" onClick={copy}>
      Copy link
    </button>
  );
}
