import type { ComponentChildren } from 'preact';

/** The frame of a table: named, and scrollable by keyboard where the screen is narrower than the table. */
export function ScrollTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and this holds a table
    <div class="table" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
