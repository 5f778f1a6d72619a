import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { start } from '../../state/store.ts';

/** What the reader has done before the script came; to be said to the calculator once it listens. */
type Pending = () => void;

/** Follows the link once the calculator is alive, and takes over what was typed before. For its section. */
export function useReader(): RefObject<HTMLElement> {
  const section = useRef<HTMLElement>(null);
  const pending = useRef<readonly Pending[]>([]);
  // Seen before anything is drawn again: where another calculator has read the link already, this one's fields hold the
  // link's values by the time of its own effect, and a slider that stands near one would be taken for the reader's.
  useLayoutEffect(() => {
    const { current } = section;
    // Fields that were drawn anew hold nothing of the reader's.
    if (current && !current.closest('[data-drawn-anew]')) pending.current = done(current);
  }, []);
  useEffect(() => {
    start();
    for (const say of pending.current) say();
  }, []);
  return section;
}

/** The page comes before its script: a field that differs from how it was written, or an open detail, is the reader's doing. */
function done(section: HTMLElement): Pending[] {
  const said: Pending[] = [];
  for (const field of section.querySelectorAll('input')) {
    const { value } = field;
    if (value === field.defaultValue) continue;
    said.push(() => {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    });
  }
  for (const field of section.querySelectorAll('select')) {
    const { value } = field;
    if (field.selectedOptions[0]?.defaultSelected) continue;
    said.push(() => {
      field.value = value;
      field.dispatchEvent(new Event('change'));
    });
  }
  for (const open of section.querySelectorAll('details[open]')) {
    said.push(() => open.dispatchEvent(new Event('toggle')));
  }
  return said;
}
