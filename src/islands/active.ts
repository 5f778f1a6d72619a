/**
 * `client:active`: an island wakes when it is near the screen and the reader shows a sign of life, a link brings inputs
 * along, or a while has passed; `client:active="near"`: as soon as it is near; `client:active="touch"`: when it is
 * touched, or when it is near and inputs are other than the page's, for one that few readers of its page use. The page
 * as it comes is complete, so its code need not compete with text and font; and it is there before a hand has reached
 * the first control.
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

/** Readers of a screen by ear may give no sign that a page can notice. */
const latest = 4000;

const active: ClientDirective = (load, { value }, island) => {
  const root = document.documentElement;
  let awake = false;
  const wake = async () => {
    if (awake) return;
    awake = true;
    for (const sign of signs) removeEventListener(sign, wake, true);
    near.disconnect();
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
  const wakeIfMoved = () => moved() && void wake();
  const inputs = new MutationObserver(() => isNear && wakeIfMoved());
  let isNear = false;
  const near = new IntersectionObserver(
    (entries) => {
      // Several at once where it has crossed the edge twice.
      isNear = entries.at(-1)?.isIntersecting ?? false;
      if (!isNear) return;
      wakeIfMoved();
      if (value === 'near') void wake();
      if (value === 'touch' || awake) return;
      for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
      setTimeout(wake, latest);
    },
    { rootMargin: '200px' },
  );
  inputs.observe(root, { attributes: true, attributeFilter: ['data-inputs-changed'] });
  // The island itself has no box.
  for (const child of island.children) near.observe(child);
  for (const sign of ['pointerdown', 'focusin', 'input']) {
    island.addEventListener(sign, wake, { once: true, passive: true });
  }
};

export default active;
