import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** What could not be loaded, and what stands in its place, as sentences. */
  text: string;
  again: () => void;
}

/** In the place of what could not be loaded: says so, and tries again. What the page had stays where it was. */
export function Retry({ text, again }: Props) {
  // Into a status that is there already, so that it is spoken.
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <p class="small lost">
      <span role="status">{said}</span>{' '}
      <button type="button" class="plain" onClick={again}>
        Try again
      </button>
    </p>
  );
}
