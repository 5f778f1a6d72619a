import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Exported } from '../../state/export.ts';
import { announce, copyLink, definitions, values } from '../../state/store.ts';
import { CopyLink } from './CopyLink.tsx';
import { ResetAll } from './ResetAll.tsx';

/** An answer as its calculator gives it; what every calculator's has in common is added when it is asked for. */
export type Answered = Omit<Exported, 'link' | 'sources' | 'inputs'> & {
  /** Names of the inputs that it is about; those that are not at their default come along anyway. */
  about: readonly string[];
  /** What it rests on: `options/<id>`, `assumptions/<id>`, `licenses/<id>`. */
  rests: string[];
};

interface Props {
  /** What the reader takes along; called when they ask for it. */
  answered: () => Answered | Promise<Answered>;
  /** Links of the calculator's own, at the end of the line. */
  children?: ComponentChildren;
}

/** Copy link, share sheet, Markdown, CSV, reset: the same under every calculator. Nothing is loaded before it is used. */
export function ShareActions({ answered, children }: Props) {
  const [sheet, setSheet] = useState(false);
  useEffect(() => setSheet('share' in navigator), []);

  async function copyMarkdown() {
    try {
      const { asMarkdown, ...tools } = await import('../../state/export.ts');
      await navigator.clipboard.writeText(asMarkdown(await complete(await answered(), tools)));
      announce('Answer copied as Markdown, with inputs, sources and link.');
    } catch {
      announce('The answer could not be copied: the browser refused, or the page is offline.');
    }
  }

  async function download() {
    try {
      const { asCsv, ...tools } = await import('../../state/export.ts');
      const found = await complete(await answered(), tools);
      const slug = found.title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
      const name = `wan-guide-${slug}-${found.dataVersion}.csv`;
      const address = URL.createObjectURL(new Blob([asCsv(found)], { type: 'text/csv' }));
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      announce(`Saved as ${name}.`);
    } catch {
      announce('The file could not be made: the page is offline.');
    }
  }

  async function share() {
    try {
      const { answer: text } = await answered();
      await navigator.share({ title: document.title, text, url: copyLink() });
    } catch {
      // Closing the sheet is no failure.
    }
  }

  return (
    <div class="actions no-print">
      <CopyLink />
      {sheet && (
        <button type="button" class="plain" onClick={share}>
          Share
        </button>
      )}
      <button type="button" class="plain js-only" onClick={copyMarkdown}>
        Copy as Markdown
      </button>
      <button type="button" class="plain js-only" onClick={download}>
        CSV
      </button>
      <ResetAll />
      {children}
    </div>
  );
}

/** Adds inputs, sources and link. The sources come with the first answer that is taken along. */
async function complete(
  { rests, about, ...rest }: Answered,
  { exportedInputs }: Pick<typeof import('../../state/export.ts'), 'exportedInputs'>,
): Promise<Exported> {
  const { provenance } = await import('virtual:provenance');
  const ids = [...new Set(rests.flatMap((row) => provenance.rows[row] ?? []))];
  return {
    ...rest,
    inputs: exportedInputs(definitions, values.value, about),
    sources: ids.flatMap((id) => provenance.sources[id] ?? []),
    link: copyLink(),
  };
}
