/**
 * Keeps copies of the guide on the reader's device: pages and code that were visited, at once; the core, later. The
 * network comes first for pages, so that nobody reads an old price while a new one can be had; a copy says its date.
 * One cache, named after the build; those of earlier builds go. Registered by `layouts/offline.ts`, never in an embed.
 */
import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { withKeptPages, withNote } from './copy.ts';
import type { Kept, Message } from './keeping.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build (tools/offline/write.mjs). */
declare const kept: Kept;

const scope = new URL(self.registration.scope);
/** Of this guide at this address: another copy of it on the same host has its own. */
const family = `wan-guide:${scope.pathname}@`;
const cacheName = family + kept.version;
/** Copies are found by their address alone, whatever the host lets them vary by. */
const matchOptions = { ignoreVary: true };

/** A reader who waits longer for a page gets the copy, which says that it is one. */
const patienceSeconds = 10;

const absolute = (address: string) => new URL(address, scope).href;
/** Relative to the scope; null outside of it. */
const relative = ({ origin, pathname }: URL) =>
  origin === scope.origin && pathname.startsWith(scope.pathname)
    ? pathname.slice(scope.pathname.length)
    : null;

/** The inputs in a link do not make another page. */
function bare(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  return url.href;
}

const common: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => bare(request.url),
  // Neither errors nor what a redirect led to, which a browser would refuse for a page.
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !response.redirected ? response : null,
};

const isPage = (response: Response) =>
  response.headers.get('content-type')?.includes('text/html') ?? false;

/** The same response with another text. */
function rewritten({ headers, status, statusText }: Response, text: string): Response {
  const kept = new Headers(headers);
  // Of the text as it was sent.
  kept.delete('content-encoding');
  kept.delete('content-length');
  return new Response(text, { headers: kept, status, statusText });
}

const pages = new NetworkFirst({
  cacheName,
  matchOptions,
  networkTimeoutSeconds: patienceSeconds,
  plugins: [
    common,
    {
      cacheWillUpdate: async ({ response }) => (isPage(response) ? response : null),
      cachedResponseWillBeUsed: async ({ cachedResponse }) =>
        cachedResponse
          ? rewritten(cachedResponse, withNote(await cachedResponse.text(), navigator.onLine))
          : null,
      handlerDidError: async ({ request }) => standIn(new URL(request.url)),
    },
  ],
});

/** For a page that is not there. */
async function standIn(url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  // Hosts lead to the address with its slash; without them, we do.
  if (!url.pathname.endsWith('/') && (await cache.match(`${bare(url.href)}/`, matchOptions))) {
    url.pathname += '/';
    return Response.redirect(url.href);
  }
  const offline = await cache.match(absolute('offline/'), matchOptions);
  if (!offline) return Response.error();
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const known = Object.entries(kept.pages)
    .filter(([address]) => there.has(absolute(address)))
    .map(([address, { title }]) => ({ href: absolute(address), title }));
  return rewritten(offline, withKeptPages(await offline.text(), known));
}

const files = { cacheName, matchOptions, plugins: [common] };

// Frames in other people's pages are no part of this.
registerRoute(({ url, request }) => {
  const address = relative(url);
  if (address === null || address.startsWith('embed/')) return false;
  return request.mode === 'navigate' || address === '' || /^(?!data\/).*\/$/.test(address);
}, pages);
// Their names carry a hash of their contents.
registerRoute(({ url }) => relative(url)?.startsWith('_astro/') ?? false, new CacheFirst(files));
// The search, what numbers and terms say when they are pointed at, and the data of the day on which a link was made.
registerRoute(
  ({ url }) =>
    /^(?:pagefind\/|notes\.json$|data\/(?:(?:index|glossary)\.json$|versions\/)|favicon\.svg$)/.test(
      relative(url) ?? '',
    ),
  new NetworkFirst(files),
);

clientsClaim();

self.addEventListener('install', (event) => {
  event.waitUntil(keep(kept.shell));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      // A page need not wait for the worker to start.
      self.registration.navigationPreload?.enable(),
      forgetEarlier(),
    ]),
  );
});

async function forgetEarlier(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}

/** Fetches what is not there yet, one after the other and after everything else: it must not slow the reader down. */
async function keep(addresses: readonly string[]): Promise<void> {
  const copies = await caches.open(cacheName);
  const there = new Set((await copies.keys()).map(({ url }) => url));
  for (const address of addresses.map(absolute)) {
    if (there.has(address)) continue;
    // Pages as they are now: those of a build before would ask for code that is gone.
    const cache = address.includes('/_astro/') ? 'default' : 'no-cache';
    const response = await fetch(address, { priority: 'low', cache });
    if (response.status !== 200 || response.redirected) throw new Error(`${address} is not there`);
    await copies.put(address, response);
  }
}

self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'KEEP_CORE') {
    // Gone offline: the next page asks again, and what is there already stays.
    event.waitUntil(keep(kept.core).catch(() => undefined));
  } else if (message.type === 'REVISION') {
    const address = relative(new URL(message.page));
    event.ports[0]?.postMessage(kept.pages[address ?? '']?.revision ?? null);
  } else if (message.type === 'TAKE_OVER') {
    event.waitUntil(takeOver(message.onlyIfAlone));
  }
});

async function takeOver(onlyIfAlone: boolean): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another tab may still need code of the build before, which goes with its cache.
  if (!onlyIfAlone || open.length <= 1) await self.skipWaiting();
}
