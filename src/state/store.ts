/**
 * The reader's inputs in the browser: one store, shared by every island of a page. It knows no input of its own:
 * `catalog-store.ts` brings those of the comparison, a calculator its own.
 */

import { version } from 'virtual:data-version';
import { effect } from '@preact/signals';
import { onGuide } from './carry.ts';
import { createReader, type Page } from './reader.ts';
import { withUnit } from './with-unit.ts';

const reader = createReader(version);

/** Names the data behind a link. */
export { version };

export const { definitions, values, problems, notice, failure, changed } = reader;
export const { set: setValue, reset: resetValue, resetAll, announce } = reader;
export const copyLink = reader.link;
export const openQuery = reader.open;
export const addInputs = reader.extend;

/**
 * Reads the link and keeps it up to date. Call it from an effect: the first client render must equal the server's,
 * which knows no link. Calling it from several islands is fine.
 */
export function start(): void {
  reader.start(browserPage);
  // For calculators that wake later (islands/active.ts). Several may call this; each says the same.
  effect(() => {
    document.documentElement.toggleAttribute('data-inputs-changed', changed.value);
  });
  addEventListener('beforeprint', writeForPaper);
}

/** The link and what differs from the defaults, under each calculator of the page (components/PrintNote.astro). */
function writeForPaper(): void {
  const differing = definitions.flatMap((definition) => {
    const value = values.value[definition.name] ?? definition.default;
    return value === definition.default
      ? []
      : [`${definition.label} ${withUnit(definition, value)}`];
  });
  const texts = {
    address: copyLink(),
    changed: differing.length > 0 ? `Not at their defaults: ${differing.join('; ')}.` : '',
  };
  for (const [name, text] of Object.entries(texts)) {
    for (const place of document.querySelectorAll(`[data-paper=${name}]`)) place.textContent = text;
  }
}

const browserPage: Page = {
  href: () => location.href,
  home: () => onGuide(location.href, document.baseURI),
  replace: (href) => history.replaceState(history.state, '', href),
  onReturn: (read) => addEventListener('popstate', read),
  onLeave: (write) => {
    addEventListener('pagehide', write);
    // Before a link on the page reads the address to carry it along.
    for (const press of ['click', 'auxclick']) document.addEventListener(press, write, true);
  },
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
