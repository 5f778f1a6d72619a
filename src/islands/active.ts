/**
 * `client:active`: an island wakes when it is near the screen and the reader shows a sign of life, or a while has
 * passed; `client:active="near"`: as soon as it is near; both at once where a link brings inputs along; `client:active="touch"`: when the reader
 * turns to it, when it is near and inputs are other than the page's, or when it has been near for a while, for one that
 * few readers of its page use. The page as it comes is complete, so its code need not compete with text and font; and it
 * is there before a hand has reached the first control.
 */
import type { ClientDirective } from 'astro';

const signs = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'keydown',
  'focusin',
  'input',
  'scroll',
] as const;

const turns = ['pointerdown', 'focusin', 'input'] as const;

/** Readers of a screen by ear may give no sign that a page can notice. */
const latest = 4000;

/** Nor may those who dwell on what few turn to. */
const dwelt = 10_000;

const active: ClientDirective = (load, { value }, island) => {
  const root = document.documentElement;
  let awake = false;
  let near = false;
  let waiting = 0;

  const wake = async () => {
    if (awake) return;
    awake = true;
    for (const sign of signs) removeEventListener(sign, wake, true);
    clearTimeout(waiting);
    place.disconnect();
    inputs.disconnect();
    const hydrate = await load();
    // The page shows the defaults. Where another calculator has taken other values from the link or the reader, coming
    // alive would leave them standing in every attribute: this one is drawn anew, in the same frame.
    if (root.hasAttribute('data-inputs-changed')) {
      island.setAttribute('data-drawn-anew', '');
      island.replaceChildren();
    }
    await hydrate();
  };

  // What is written on the page holds for the defaults: with other inputs an island that comes near must not wait.
  const moved = () => location.search !== '' || root.hasAttribute('data-inputs-changed');
  const wakeIfMoved = () => {
    if (near && moved()) void wake();
  };
  const inputs = new MutationObserver(wakeIfMoved);
  const place = new IntersectionObserver(
    (entries) => {
      // Several at once where it has crossed the edge twice.
      near = entries.at(-1)?.isIntersecting ?? false;
      clearTimeout(waiting);
      if (!near) return;
      wakeIfMoved();
      if (value === 'near') return void wake();
      waiting = window.setTimeout(wake, value === 'touch' ? dwelt : latest);
      if (value === 'touch' || awake) return;
      for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
    },
    { rootMargin: '200px' },
  );
  // Paper does not wait for code: what still shows the defaults there says so (calculator.css).
  addEventListener('beforeprint', () => {
    if (!moved() || !island.hasAttribute('ssr')) return;
    island.setAttribute('data-defaults', '');
    void wake();
  });
  // The address says what is asked: whatever reads this page, its first calculator must not say otherwise for long.
  if (location.search && value !== 'touch') return void wake();
  inputs.observe(root, { attributes: true, attributeFilter: ['data-inputs-changed'] });
  for (const child of island.children) {
    // The island itself has no box, so no pointer ever enters it.
    place.observe(child);
    for (const turn of turns) child.addEventListener(turn, wake, { once: true, passive: true });
  }
};

export default active;
