import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { PictureOf } from '../../charts/framed-picture.ts';
import type { AnswerOf } from '../../state/answered.ts';
import type { CalculatorId } from '../../state/calculators.ts';
import { announce, copyLink, values } from '../../state/store.ts';
import { trayKey } from '../../state/tray-key.ts';
import { CopyLink } from './CopyLink.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { type PanelName, type PanelProps, panels } from './panels.ts';
import { ResetAll } from './ResetAll.tsx';
import type { PictureKind } from './saved-picture.ts';

interface Props {
  id: CalculatorId;
  /** The answer to any inputs; called when the reader asks for it. */
  answered: AnswerOf;
  /** The chart as it stands, to be saved as a file; called when the reader asks for it. Without one none is offered. */
  picture?: (() => Promise<PictureOf>) | undefined;
  /** Links of the calculator's own, at the end of the line. */
  children?: ComponentChildren;
}

interface Open {
  name: PanelName;
  Panel: ComponentType<PanelProps>;
}

/**
 * Copy link, share sheet, Markdown, CSV, the chart as a picture, scenarios, reset, currency: the same under every
 * calculator. Nothing is loaded before it is used.
 */
export function ShareActions({ id, answered, picture, children }: Props) {
  const [sheet, setSheet] = useState(false);
  useEffect(() => setSheet('share' in navigator), []);
  const [open, setOpen] = useState<Open | null>(null);
  const panelId = useId();
  const kept = useKept(open?.name === 'tray');

  async function toggle(name: PanelName) {
    if (open?.name === name) return setOpen(null);
    return act('This part could not be loaded: the page is offline.', async () => {
      setOpen({ name, Panel: await panels[name].load() });
      return '';
    });
  }

  const copyMarkdown = () =>
    act(
      'The answer could not be copied: the browser refused, or the page is offline.',
      async () => {
        const { asMarkdown } = await import('../../state/export.ts');
        await navigator.clipboard.writeText(asMarkdown(await exported(answered)));
        return 'Answer copied as Markdown, with inputs, sources and link.';
      },
    );

  const download = () =>
    act('The file could not be made: the page is offline.', async () => {
      const { asCsv } = await import('../../state/export.ts');
      const { saveAs } = await import('./save-as.ts');
      const found = await exported(answered);
      return `Saved as ${saveAs(`${id}-${found.dataVersion}.csv`, 'text/csv', asCsv(found))}.`;
    });

  const save = (kind: PictureKind, draw: () => Promise<PictureOf>) =>
    act(failures[kind], async () => {
      const { savedPicture } = await import('./saved-picture.ts');
      return `Saved as ${await savedPicture(kind, id, await draw(), await exported(answered))}.`;
    });

  async function share() {
    try {
      const { answer: text } = await answered(values.value);
      await navigator.share({ title: document.title, text, url: copyLink() });
    } catch {
      // Closing the sheet is no failure.
    }
  }

  return (
    <>
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
        <button type="button" class="plain js-only" aria-label="Answer as CSV" onClick={download}>
          CSV
        </button>
        {picture &&
          (['PNG', 'SVG'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              class="plain js-only"
              aria-label={`Chart as ${kind}`}
              onClick={() => save(kind, picture)}
            >
              {kind}
            </button>
          ))}
        {(Object.keys(panels) as PanelName[]).map((name) => (
          <button
            key={name}
            type="button"
            class="plain js-only"
            aria-expanded={open?.name === name}
            aria-controls={open?.name === name ? panelId : undefined}
            onClick={() => toggle(name)}
          >
            {panels[name].label}
            {name === 'tray' && kept > 0 && ` (${kept})`}
          </button>
        ))}
        <ResetAll />
        {/* Revenue is asked in dollars, and no license costs anything; the estimate offers it at once. */}
        {id !== 'license' && id !== 'estimate' && <CurrencyField />}
        {children}
      </div>
      {open && (
        <div id={panelId} class="panel no-print">
          <open.Panel id={id} answered={answered} />
        </div>
      )}
    </>
  );
}

/** Does something and says what it has done; where it fails, why, and with a way to try again. */
async function act(failure: string, done: () => Promise<string>): Promise<void> {
  try {
    announce(await done());
  } catch {
    announce(failure, () => act(failure, done));
  }
}

/** How many scenarios this browser keeps. Whoever has none, and has not opened them, loads nothing. */
function useKept(opened: boolean): number {
  const [store, setStore] = useState<typeof import('./tray-store.ts')>();
  useEffect(() => {
    try {
      if (!opened && localStorage.getItem(trayKey) === null) return;
    } catch {
      return; // The browser does not let the page look.
    }
    import('./tray-store.ts').then(setStore, () => undefined);
  }, [opened]);
  return store?.tray.value.sets.length ?? 0;
}

const failures: Record<PictureKind, string> = {
  PNG: 'The PNG could not be made. The SVG shows the same.',
  SVG: 'The file could not be made: the page is offline.',
};

const exported = async (answered: AnswerOf) => (await import('./exported.ts')).exported(answered);
