import { useEffect, useRef, useState } from 'preact/hooks';
import { shownCurrency } from '../../format/currency.ts';
import { type Answered, type AnswerOf, inShownCurrency } from '../../state/answered.ts';
import type { CalculatorId } from '../../state/calculators.ts';
import { decode } from '../../state/codec.ts';
import { problemWords } from '../../state/problem-words.ts';
import { type SideCell, type SideRow, sideBySide } from '../../state/side-by-side.ts';
import type { TakenColumn } from '../../state/side-by-side-export.ts';
import { announce, copyLink, definitions, values, version } from '../../state/store.ts';
import type { KeptSet } from '../../state/tray.ts';
import type { Values } from '../../state/values.ts';
import { Retry } from './Retry.tsx';
import { ScrollTable } from './ScrollTable.tsx';
import { saveAs } from './save-as.ts';
import { useSettled } from './settled.ts';

interface Props {
  id: CalculatorId;
  sets: readonly KeptSet[];
  answered: AnswerOf;
}

interface ShownColumn extends TakenColumn {
  /** What could not be used of the set as it was kept. */
  problems: string[];
}

/** The present inputs and those kept, in columns: where the inputs differ, and how far the answers do. */
export function SideBySide({ id, sets, answered }: Props) {
  const now = useSettled(values.value);
  const [columns, setColumns] = useState<ShownColumn[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  /** An answer holds for as long as inputs and data do; a moving slider asks for that of the present inputs only. */
  const known = useRef(new Map<string, Answered>());

  useEffect(() => {
    let late = false;
    const found = columnsOf(now, sets, answered, known.current);
    found.then(
      (list) => {
        if (late) return;
        setColumns(list);
        setFailed(false);
      },
      () => late || setFailed(true),
    );
    return () => {
      late = true;
    };
  }, [now, sets, tries]);

  if (failed) {
    const again = () => setTries(tries + 1);
    return <Retry text="The comparison could not be loaded. Check the connection." again={again} />;
  }
  if (!columns) return <p class="small">Working it out …</p>;
  const rows = sideBySide(definitions, columns);

  async function download() {
    if (!columns) return;
    try {
      const { sideBySideCsv } = await import('../../state/side-by-side-export.ts');
      const name = `${id}-scenarios-${version}.csv`;
      announce(`Saved as ${saveAs(name, 'text/csv', sideBySideCsv(rows, columns))}.`);
    } catch {
      announce('The file could not be made: the page is offline.', download);
    }
  }

  async function copy() {
    if (!columns) return;
    try {
      const { sideBySideMarkdown } = await import('../../state/side-by-side-export.ts');
      await navigator.clipboard.writeText(sideBySideMarkdown(rows, columns));
      announce('Comparison copied as Markdown.');
    } catch {
      announce(
        'The comparison could not be copied: the browser refused, or the page is offline.',
        copy,
      );
    }
  }

  return (
    <>
      <ScrollTable label="Scenarios side by side">
        <table class="side">
          <caption>Side by side</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">Input or figure</span>
              </th>
              {columns.map(({ name, data, saved }, i) => (
                <th key={i} scope="col" class="number">
                  <bdi>{name}</bdi>
                  {saved !== '' && data !== version && <span class="under">data of {data}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <Rows
            title="Inputs that differ"
            rows={rows.inputs}
            none="They differ in no input of this calculator."
            columns={columns.length}
          />
          <Rows title="Answer" rows={rows.results} none="" columns={columns.length} />
        </table>
      </ScrollTable>
      <p class="small">
        “≠” marks what differs from now. All figures are computed with the data of {version}.
      </p>
      <ul class="small">
        {columns.flatMap(({ name, problems }) =>
          problems.map((problem) => (
            <li key={`${name} ${problem}`}>
              <bdi>{name}</bdi>: {problem}
            </li>
          )),
        )}
      </ul>
      <p class="take">
        <button type="button" class="plain" onClick={download}>
          Download comparison
        </button>
        <button type="button" class="plain" onClick={copy}>
          Copy comparison
        </button>
      </p>
    </>
  );
}

interface RowsProps {
  title: string;
  rows: readonly SideRow[];
  none: string;
  columns: number;
}

function Rows({ title, rows, none, columns }: RowsProps) {
  if (rows.length === 0 && none === '') return null;
  return (
    <tbody>
      <tr class="title">
        <th scope="rowgroup">{title}</th>
        <td colSpan={columns}>{rows.length === 0 ? none : ''}</td>
      </tr>
      {rows.map(({ key, label, cells }) => (
        <tr key={key}>
          <th scope="row">{inShownCurrency(label)}</th>
          {cells.map((cell, i) => (
            <Cell key={i} cell={cell} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Never by weight alone: a sign before it, or the difference under it, says that it is another. */
function Cell({ cell: { shown, about, differs, difference } }: { cell: SideCell }) {
  return (
    <td class={differs ? 'number differs' : 'number'}>
      {differs && (
        <>
          <span aria-hidden="true">≠ </span>
          <span class="visually-hidden">differs: </span>
        </>
      )}
      {shown}
      {about && <span class="under">{about}</span>}
      {difference && <span class="under">{difference}</span>}
    </td>
  );
}

async function columnsOf(
  now: Values,
  sets: readonly KeptSet[],
  answered: AnswerOf,
  known: Map<string, Answered>,
): Promise<ShownColumn[]> {
  const columns: ShownColumn[] = [
    {
      name: 'Now',
      values: now,
      answered: await answered(now),
      data: version,
      saved: '',
      link: copyLink(),
      problems: [],
    },
  ];
  for (const { name, query, data, saved } of sets) {
    const { values, problems } = decode(new URLSearchParams(query), definitions);
    // A calculator that has come alive since brings inputs of its own.
    const key = `${shownCurrency().code} ${definitions.length} ${query}`;
    const answer = known.get(key) ?? (await answered(values));
    known.set(key, answer);
    columns.push({
      name,
      values,
      answered: answer,
      data,
      saved,
      link: new URL(`?${query}`, location.href).href,
      problems: problems.map((one) => problemWords([one], definitions)),
    });
  }
  return columns;
}
