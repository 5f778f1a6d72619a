/**
 * What stands beside the text where there is room: contents that follow the reading, and sources next to where they
 * are cited. Comes on wide screens alone.
 */
const prose = document.querySelector<HTMLElement>('.prose');

/** Marks the section that is being read. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-aside a')];
const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
const line = 140;

function follow(): void {
  const next = sections.findIndex((one) => one && one.getBoundingClientRect().top > line);
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const at = next < 0 || atEnd ? links.length - 1 : next - 1;
  links.forEach((link, i) => {
    link.ariaCurrent = i === at ? 'true' : null;
  });
  const link = links[at];
  const list = link?.closest('nav');
  // Whoever goes through the list by keys is where they are: it must not move away under the focus.
  if (link && list && !list.querySelector(':focus-visible')) {
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

/** One note a source, where it is first cited in running text; the list of references is what is read aloud. */
interface MarginNote {
  mark: Element;
  note: HTMLElement;
}
const notes: MarginNote[] = [];
const seen = new Set<string>();
for (const mark of document.querySelectorAll<HTMLAnchorElement>(
  '.prose > :is(p, ul, ol) .cite a',
)) {
  const source = document.querySelector(`.references li[id="${mark.hash.slice(1)}"]`);
  if (!source || seen.has(mark.hash)) continue;
  seen.add(mark.hash);
  const note = document.createElement('div');
  note.className = 'margin-note no-print';
  note.ariaHidden = 'true';
  const numeral = document.createElement('b');
  numeral.textContent = mark.textContent;
  // Title, publisher and date; the way to its entry is the list's.
  note.append(numeral, ' ', ...[...source.cloneNode(true).childNodes].slice(0, 2));
  for (const link of note.querySelectorAll('a')) link.tabIndex = -1;
  notes.push({ mark, note });
}
prose?.parentElement?.append(...notes.map(({ note }) => note));

/** Each beside its numeral, below the one before, and clear of what takes the whole column; else not at all. */
function place(): void {
  if (!prose) return;
  const { top: zero } = prose.getBoundingClientRect();
  const edge = notes[0]?.note.getBoundingClientRect().left ?? 0;
  const span = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top - zero, bottom: bottom - zero };
  };
  const wide = [...prose.children]
    .filter((one) => one.getBoundingClientRect().right > edge)
    .map(span);
  const sized = notes.map(({ mark, note }) => ({
    note,
    at: span(mark),
    height: note.offsetHeight,
  }));
  let free = 0;
  for (const { note, at, height } of sized) {
    let top = Math.max(at.top - 3, free);
    for (const one of wide) {
      if (top < one.bottom + 12 && top + height > one.top - 12) top = one.bottom + 12;
    }
    const fits = at.bottom > at.top && top - at.top < 160;
    note.style.visibility = fits ? '' : 'hidden';
    // Moved, not laid out: text that grows moves them once more, and nothing else.
    note.style.translate = fits ? `0 ${top}px` : '';
    if (fits) free = top + height + 10;
  }
}

export function standBeside(): void {
  if (links.length > 0) {
    addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true });
    follow();
  }
  if (prose && notes.length > 0) new ResizeObserver(place).observe(prose);
}
