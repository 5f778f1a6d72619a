import { dateShort } from '../../format/date.ts';
import { version } from '../../state/store.ts';
import type { KeptSet } from '../../state/tray.ts';
import { NameForm, type Submit } from './NameForm.tsx';

interface Props {
  sets: readonly KeptSet[];
  /** Name of the set that is being renamed. */
  renamed: string | null;
  onOpen: (set: KeptSet) => void;
  onRename: (name: string) => void;
  onRenamed: (from: string, to: string) => ReturnType<Submit>;
  onCancel: (name: string) => void;
  onDelete: (set: KeptSet, place: number) => void;
}

/** The scenarios that are kept, each with what can be done to it. */
export function KeptSets({ sets, renamed, ...on }: Props) {
  return (
    <ul class="kept">
      {sets.map((set, place) => {
        const { name, saved, data } = set;
        if (renamed === name) {
          return (
            <li key={name}>
              <NameForm
                label={`New name of ${name}`}
                usual={name}
                button="Rename"
                submit={(to) => on.onRenamed(name, to)}
                focus="new-name"
                cancel={() => on.onCancel(name)}
              />
            </li>
          );
        }
        return (
          <li key={name}>
            <p>
              <bdi>{name}</bdi>{' '}
              <span class="small">
                kept {dateShort(saved)}
                {data !== version && ` · data of ${data}`}
              </span>
            </p>
            <div>
              <Do what="Open" to={name} go={() => on.onOpen(set)} />
              <Do what="Rename" to={name} go={() => on.onRename(name)} />
              <Do what="Delete" to={name} go={() => on.onDelete(set, place)} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A button of one scenario; its name tells it from the others of its kind. */
const Do = ({ what, to, go }: { what: string; to: string; go: () => void }) => (
  <button
    type="button"
    class="push"
    data-focus={`${what} ${to}`}
    aria-label={`${what} ${to}`}
    onClick={go}
  >
    {what}
  </button>
);
