/** What an embed does after its first paint: a link to the guide takes the reader's inputs along; notes of numbers. */
import { carried, onGuide } from '../state/carry.ts';
import './pointed.ts';

document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest('a');
  if (!link || !location.search) return;
  link.href = link.matches('.home')
    ? onGuide(location.href, document.baseURI)
    : carried(link.href, location.href);
});
