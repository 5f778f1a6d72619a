/**
 * `client:active`: an island wakes at the reader's first sign of life, wherever on the page, when a link brings inputs
 * along, or after a while; `client:active="near"`: when it comes near the screen, or a link brings inputs along;
 * `client:active="touch"`: when it is touched, or inputs have changed, for one that few readers of its page use. The
 * page as it comes is complete, so its code need not compete with text and font; and it is there before a hand has
 * reached the first control.
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
  let awake = false;
  const wake = async () => {
    if (awake) return;
    awake = true;
    for (const sign of signs) removeEventListener(sign, wake, true);
    const hydrate = await load();
    // The page shows the defaults. Where another calculator has taken other values from the link or the reader, coming
    // alive would leave them standing in every attribute: this one is drawn anew, in the same frame.
    if (document.documentElement.hasAttribute('data-inputs-changed')) {
      island.setAttribute('data-drawn-anew', '');
      island.replaceChildren();
    }
    await hydrate();
  };
  if (location.search) return void wake();
  if (value === 'touch') {
    for (const sign of ['pointerdown', 'focusin', 'input']) {
      island.addEventListener(sign, wake, { once: true, passive: true });
    }
    const root = document.documentElement;
    const observer = new MutationObserver(() => {
      if (!root.hasAttribute('data-inputs-changed')) return;
      observer.disconnect();
      void wake();
    });
    observer.observe(root, { attributes: true, attributeFilter: ['data-inputs-changed'] });
    return;
  }
  if (value === 'near') {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void wake();
      },
      { rootMargin: '200px' },
    );
    // The island itself has no box.
    for (const child of island.children) observer.observe(child);
    return;
  }
  for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
  setTimeout(wake, latest);
};

export default active;
