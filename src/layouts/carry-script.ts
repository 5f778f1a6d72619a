/**
 * The script in the head of a page by which its links take the reader's inputs along. It is there before any link is,
 * so one that is followed at once, on a slow network or where the page's other scripts fail, does the same.
 */
import { onGuide, sharedNames, withInputs } from '../state/carry.ts';

/** What the script does; it is written into the page, so it uses nothing but what it is given. */
function carryAlong(
  links: string,
  names: readonly string[],
  withNames: typeof withInputs,
  home: typeof onGuide | null,
): void {
  function carry({ target }: Event): void {
    const link = (target as Element).closest?.<HTMLAnchorElement>(links);
    const given = link?.getAttribute('href');
    if (!link || given == null || !location.search) return;
    link.href =
      home && link.className === 'home'
        ? home(location.href, document.baseURI)
        : withNames(link.href, location.href, names);
    // The next time it takes what the inputs are by then.
    setTimeout(() => link.setAttribute('href', given));
  }
  // Last of all that hear a press: a calculator writes first into the address what was typed into it (store.ts).
  for (const press of ['click', 'auxclick']) document.addEventListener(press, carry);
}

/**
 * @param place where the links are: `guide` carries along to its own pages; in an `embed` every link is one of the
 * guide, and the one home leads to the same calculator with everything that is set in it.
 */
export function carryScript(place: 'guide' | 'embed'): string {
  const links = JSON.stringify(place === 'guide' ? 'a[href^="/"]' : 'a');
  const home = place === 'guide' ? 'null' : String(onGuide);
  return `(${carryAlong})(${links},${JSON.stringify(sharedNames)},${withInputs},${home});\n`;
}
