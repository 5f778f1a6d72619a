/** What an embed does after its first paint: a link to the guide takes the reader's inputs along. */
import { carried } from '../state/carry.ts';

/** The calculator's page on the guide, with all that is in the frame's address but the look of the frame. */
function guideAddress(): string {
  const address = new URL(document.baseURI);
  address.search = location.search;
  address.searchParams.delete('theme');
  return address.href;
}

document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest('a');
  if (!link || !location.search) return;
  link.href = link.matches('.home') ? guideAddress() : carried(link.href, location.href);
});
