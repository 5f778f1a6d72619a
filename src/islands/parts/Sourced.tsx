import type { ComponentChildren } from 'preact';
import type { OptionEntry } from '../../data/types.ts';
import { Due } from './Due.tsx';

interface Props {
  /** The row behind it: `assumptions/<id>`, `options/<id>`, `throughput/<id>/gpuSeconds`. */
  row: string;
  due?: string | undefined;
  children: ComponentChildren;
}

/** Leads to the row behind a default or a price; the page's script shows that row beside it (layouts/pointed.ts). */
export function Sourced({ row, due, children }: Props) {
  const [dataset, id] = row.split('/');
  const href = dataset === 'assumptions' ? `/method/#assumption-${id}` : `/data/${dataset}.json`;
  return (
    <>
      <a role="doc-noteref" href={href} data-row={row}>
        {children}
      </a>
      <Due day={due} />
    </>
  );
}

/** An option's name, with the prices or speeds behind its figures. */
export const OptionName = ({ entry, name }: { entry: OptionEntry; name?: string }) => (
  <Sourced row={`options/${entry.id}`} due={entry.due}>
    {name ?? entry.label}
  </Sourced>
);
