/**
 * Asks for the service worker, tells it what this page has loaded, and says when a newer guide is ready. Loaded by
 * site.ts for readers who stay.
 */
import type { Message } from '../offline/keeping.ts';
import style from './offline.css?inline';

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

const { rev: revision } = document.documentElement.dataset;

/** Whether half a megabyte in the background is nothing that the reader pays for or waits for. */
function isGenerous(): boolean {
  const { connection } = navigator as { connection?: Connection };
  if (connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches) return false;
  return (connection?.effectiveType ?? '4g') === '4g';
}

/** This page and everything that it has loaded from here. */
function visited(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.href, ...loaded].filter(
    (address) => new URL(address).origin === location.origin,
  );
}

const tell = (worker: ServiceWorker | null, message: Message, ports: Transferable[] = []) =>
  worker?.postMessage(message, ports);

async function keep(): Promise<void> {
  const seen = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(
    `${import.meta.env.BASE_URL}service-worker.js`,
    { updateViaCache: 'none' },
  );
  watch(registration);
  const { active } = await navigator.serviceWorker.ready;
  // The first page came before there was a worker to see it.
  if (!seen) active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: visited() } });
  if (isGenerous()) tell(active, { type: 'KEEP_CORE' });
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) void weigh(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && registration.active) void weigh(next);
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => undefined);
  });
}

/** A newer build waits. Where this page is of it already, there is nothing to say. */
async function weigh(next: ServiceWorker): Promise<void> {
  // A page that stands in for another has no text of its own.
  if (revision === undefined) return;
  const newest = await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    tell(next, { type: 'REVISION', page: location.href }, [port2]);
  });
  if (newest === revision) tell(next, { type: 'TAKE_OVER', onlyIfAlone: true });
  else offer(next);
}

let offered = false;

/** Never reloads by itself: what the reader is at comes first. Inputs stand in the address and survive. */
function offer(next: ServiceWorker): void {
  if (offered) return;
  offered = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const bar = document.createElement('aside');
  bar.className = 'toast newer';
  bar.setAttribute('aria-label', 'Update');
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const button = (label: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };
  const reload = button('Reload', () => {
    const go = () => location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', go, { once: true });
    // A worker that does not answer must not keep the reader from it: the network comes first.
    setTimeout(go, 3000);
    tell(next, { type: 'TAKE_OVER', onlyIfAlone: false });
  });
  bar.append(
    text,
    reload,
    button('Later', () => bar.remove()),
  );
  document.body.append(bar);
  // Into a status that is there already, so that it is spoken.
  setTimeout(() => {
    text.textContent = 'A newer version of this guide is ready. Your inputs stay.';
  }, 100);
}

// Refused by the browser's settings, or offline: everything else works without.
keep().catch(() => undefined);
