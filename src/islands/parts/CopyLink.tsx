import { useState } from 'preact/hooks';
import { announce, copyLink } from '../../state/store.ts';

/**
 * Copies a link that keeps its meaning, and says so. Where the browser refuses, the link is in the address bar; a frame
 * has none, so it stands there in a field.
 */
export function CopyLink() {
  const [byHand, setByHand] = useState('');
  async function copy() {
    const link = copyLink();
    setByHand('');
    try {
      await navigator.clipboard.writeText(link);
      announce('Link copied. It keeps its meaning when defaults change.');
    } catch {
      const framed = parent !== window;
      if (framed) setByHand(link);
      else history.replaceState(history.state, '', link);
      const where = framed ? 'field' : 'address bar';
      announce(`The browser refused the clipboard; the link is in the ${where}.`);
    }
  }
  return (
    <>
      <button type="button" class="plain js-only" onClick={copy}>
        Copy link
      </button>
      {byHand && (
        <input
          readOnly
          aria-label="Link to copy by hand"
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
