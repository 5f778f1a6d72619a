import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerOf } from '../../state/answered.ts';
import type { CalculatorId } from '../../state/calculators.ts';
import type { Problem } from '../../state/codec.ts';
import { problemWords } from '../../state/problem-words.ts';
import { announce, definitions, openQuery, version } from '../../state/store.ts';
import {
  cleanName,
  freeName,
  type KeptSet,
  keep,
  mostSets,
  openedQuery,
  putBack,
  type Refusal,
  remove,
  rename,
  type Tray as Stored,
} from '../../state/tray.ts';
import style from '../../styles/tray.css?inline';
import { KeptSets } from './KeptSets.tsx';
import { NameForm } from './NameForm.tsx';
import { presentQuery, presentSet } from './present-set.ts';
import { refusalText } from './refusals.ts';
import { SideBySide } from './SideBySide.tsx';
import { changeTray, emptyOut, type Obstacle, tray } from './tray-store.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

interface Props {
  id: CalculatorId;
  answered: AnswerOf;
}

/** What was done last, and the way back from it. */
interface Said {
  text: string;
  back?: { label: string; go: () => void };
}

/** The reader's scenarios: keep the present inputs by name, open, rename and delete them, see them side by side. */
export function Tray({ id, answered }: Props) {
  const stored = tray.value;
  const { sets } = stored;
  const [said, setSaid] = useState<Said | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const panel = useRef<HTMLFieldSetElement>(null);
  const next = useRef('');

  // What had the focus may be gone: it goes to where the reader goes on, before anybody notices.
  useLayoutEffect(() => {
    if (next.current === '') return;
    const marked = panel.current?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
    const target = [...marked].find(({ dataset }) => dataset.focus === next.current);
    next.current = '';
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  });

  function say(text: string, back?: Said['back']) {
    setSaid(back ? { text, back } : { text });
    announce(text);
  }

  /** Says what was done, with the way back from it, or why it was not. */
  function told(refusal: Refusal | Obstacle | null, name: string, done: string, undo?: () => void) {
    if (refusal === null) say(done, undo && { label: 'Undo', go: undo });
    else say(refusalText(refusal, name));
  }

  function keepAs(given: string, replace: boolean) {
    const name = cleanName(given);
    const old = tray.value.sets.find((one) => one.name === name);
    const refusal = changeTray((now) => keep(now, presentSet(name), replace));
    if (refusal !== null) return refusal;
    if (!old) {
      say(`These inputs are kept as “${name}”, in this browser only.`);
      return null;
    }
    say(`“${name}” now holds these inputs.`, {
      label: 'Undo',
      go: () => {
        next.current = `Open ${name}`;
        told(
          changeTray((now) => keep(now, old, true)),
          name,
          `“${name}” is as it was.`,
        );
      },
    });
    return null;
  }

  function open(set: KeptSet) {
    const before = presentQuery();
    const inputs = new Set(definitions.map(({ name }) => name));
    const found = openQuery(openedQuery(set, new URLSearchParams(location.search), inputs));
    say([`“${set.name}” is open.`, ...remarks(set, found)].join(' '), {
      label: 'Back to your inputs before',
      go: () => {
        next.current = `Open ${set.name}`;
        openQuery(before);
        say('Your inputs before are back.');
      },
    });
  }

  function drop(set: KeptSet, place: number) {
    const { name } = set;
    const undo = () => {
      const refusal = changeTray((now) => putBack(now, set, place));
      if (refusal === null) {
        next.current = `Open ${name}`;
        say(`“${name}” is back.`);
      } else say(refusalText(refusal, name), { label: 'Undo', go: undo });
    };
    next.current = 'back';
    told(
      changeTray((now) => remove(now, name)),
      name,
      `“${name}” is deleted.`,
      undo,
    );
  }

  function endRename(name: string) {
    setRenamed(null);
    next.current = `Rename ${name}`;
  }

  function renameTo(from: string, to: string) {
    const refusal = changeTray((now) => rename(now, from, to));
    if (refusal !== null) return refusal;
    endRename(cleanName(to));
    say(`“${from}” is now called “${cleanName(to)}”.`);
    return null;
  }

  return (
    <fieldset ref={panel} class="tray">
      <legend class="visually-hidden">Scenarios</legend>
      <NameForm
        label="Name"
        usual={freeName(sets)}
        button="Keep these inputs"
        submit={keepAs}
        replaces
        focus="name"
      />
      <p class="small">{hint(stored)}</p>
      {stored.newer && (
        <button
          type="button"
          class="push"
          onClick={() => {
            next.current = 'name';
            told(emptyOut(), '', 'All scenarios are deleted.');
          }}
        >
          Delete all scenarios
        </button>
      )}
      {said && (
        <p class="said">
          {said.text}{' '}
          {said.back && (
            <button type="button" class="push" data-focus="back" onClick={said.back.go}>
              {said.back.label}
            </button>
          )}
        </p>
      )}
      {sets.length > 0 && (
        <>
          <KeptSets
            sets={sets}
            renamed={renamed}
            onOpen={open}
            onRename={(name) => {
              setRenamed(name);
              next.current = 'new-name';
            }}
            onRenamed={renameTo}
            onCancel={endRename}
            onDelete={drop}
          />
          <SideBySide id={id} sets={sets} answered={answered} />
        </>
      )}
    </fieldset>
  );
}

function hint({ sets, damaged, newer }: Stored): string {
  if (newer) return refusalText('newer', '');
  const lost = sets.length > 0 ? 'it was left out.' : 'you start with none.';
  const unread = damaged ? `Part of what this browser kept could not be read; ${lost} ` : '';
  const room =
    sets.length === mostSets
      ? refusalText('full', '')
      : 'Up to four sets of inputs, kept in this browser and nowhere else. A link that you open never changes them.';
  return unread + room;
}

/** What could not be used of a set as it stands. */
function remarks({ data }: KeptSet, found: readonly Problem[]): string[] {
  const messages = found
    .filter(({ name }) => name !== 'data')
    .map((one) => problemWords([one], definitions));
  return data === version
    ? messages
    : [
        ...messages,
        `It was kept with the data of ${data}; prices and assumptions that it does not name are those of ${version}.`,
      ];
}
