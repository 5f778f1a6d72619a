/** Offers the pages that a mistyped address may have meant, and carries the reader's inputs along. */
import { nearestRoutes } from './nearest-routes.ts';

const place = document.querySelector<HTMLElement>('[data-nearest]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-pages] a')];

if (place) {
  if (location.search) for (const link of links) link.search = location.search;
  const byPath = new Map(links.map((link) => [link.pathname, link]));
  const found = nearestRoutes(location.pathname, [...byPath.keys()]);
  const list = place.querySelector('ul');
  for (const path of found) {
    const link = byPath.get(path)?.cloneNode(true);
    const item = document.createElement('li');
    const address = document.createElement('code');
    address.textContent = path;
    if (link) item.append(link, address);
    list?.append(item);
  }
  place.hidden = found.length === 0;
}
