/**
 * `client:active`: an island wakes when the reader turns to it, when it has been near the screen for a while, when it is
 * near and inputs are other than the page's, or at once where a link brings inputs along; `client:active="near"`, for
 * the further calculators of a page, waits to be near then too. The page as it comes is complete, so its code need not
 * compete with text and font, and whoever only reads loads none of it.
 */
import type { ClientDirective } from 'astro';
import { keptFocus } from './parts/kept-focus.ts';

const turns = ['pointerdown', 'focusin', 'input'] as const;

/** Readers of a screen by ear may give no sign that a page can notice. */
const latest = 4000;

const active: ClientDirective = (load, { value }, island) => {
  const root = document.documentElement;
  let awake = false;
  let near = false;
  let failed = false;
  let waiting = 0;
  let pressed: HTMLButtonElement | null = null;

  const wake = async () => {
    if (awake) return;
    awake = true;
    clearTimeout(waiting);
    // Said after an attempt before; the calculator begins with an empty notice.
    island.querySelector('.notice')?.replaceChildren();
    failed = false;
    const hydrate = await load();
    if (failed) {
      awake = false;
      return lost(island, wake);
    }
    place.disconnect();
    inputs.disconnect();
    let refocus: (() => void) | undefined;
    // The page shows the defaults. Where another calculator has taken other values from the link or the reader, coming
    // alive would leave them standing in every attribute: this one is drawn anew, in the same frame.
    if (root.hasAttribute('data-inputs-changed')) {
      refocus = keptFocus('astro-island');
      island.setAttribute('data-drawn-anew', '');
      island.replaceChildren();
    }
    await hydrate();
    refocus?.();
    pressAgain(island, pressed);
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
      if (!awake) waiting = window.setTimeout(wake, latest);
    },
    { rootMargin: '200px' },
  );
  // Paper does not wait for code: what still shows the defaults there says so (calculator.css).
  addEventListener('beforeprint', () => {
    if (!moved() || !island.hasAttribute('ssr')) return;
    island.setAttribute('data-defaults', '');
    void wake();
  });
  // Astro has tried twice, and hands over an empty function.
  island.addEventListener('astro:hydration-error', (event) => {
    failed = true;
    event.preventDefault();
  });
  // What is pressed before there is code to answer it must not be lost; fields keep what was put into them by themselves.
  island.addEventListener('click', ({ target }) => {
    if (island.hasAttribute('ssr')) pressed = (target as Element).closest('button');
  });
  // The address says what is asked: whatever reads this page, its first calculator must not say otherwise for long.
  if (location.search && value !== 'near') return void wake();
  inputs.observe(root, { attributes: true, attributeFilter: ['data-inputs-changed'] });
  for (const child of island.children) {
    // The island itself has no box, so no pointer ever enters it.
    place.observe(child);
    for (const turn of turns) child.addEventListener(turn, wake, { once: true, passive: true });
  }
};

/** What the page shows stays; the calculator's own notice says what is missing, and asks for it again. */
function lost(island: HTMLElement, again: () => void): void {
  const button = document.createElement('button');
  button.className = 'plain';
  button.textContent = 'Try again';
  button.addEventListener('click', (event) => {
    // It is not what the calculator is to answer once it is there.
    event.stopPropagation();
    again();
  });
  const text = 'This calculator could not be loaded. Below is the answer to the defaults. ';
  island.querySelector('.notice')?.append(text, button);
}

/** Presses the button again once the calculator has read the link, which it does after its first frame. */
function pressAgain(island: HTMLElement, button: HTMLButtonElement | null): void {
  if (!button) return;
  requestAnimationFrame(() => {
    setTimeout(() => {
      // One that was drawn anew is found by its text.
      const now = button.isConnected
        ? button
        : [...island.querySelectorAll('button')].find(
            ({ textContent }) => textContent === button.textContent,
          );
      now?.click();
    }, 50);
  });
}

export default active;
