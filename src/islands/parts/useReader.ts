import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { start } from '../../state/store.ts';

/** Follows the link once the calculator is alive, and takes over what was typed before. For its section. */
export function useReader(): RefObject<HTMLElement> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    start();
    const { current } = section;
    // Fields that were drawn anew hold nothing of the reader's.
    if (current && !current.closest('[data-drawn-anew]')) takeOver(current);
  }, []);
  return section;
}

/** The page comes before its script: a field that differs from how it was written, or an open detail, is the reader's doing. */
function takeOver(section: HTMLElement): void {
  for (const field of section.querySelectorAll('input')) {
    if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input'));
  }
  for (const field of section.querySelectorAll('select')) {
    if (!field.selectedOptions[0]?.defaultSelected) field.dispatchEvent(new Event('change'));
  }
  for (const open of section.querySelectorAll('details[open]')) {
    open.dispatchEvent(new Event('toggle'));
  }
}
