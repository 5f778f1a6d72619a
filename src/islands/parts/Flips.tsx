import { inputText } from '../../format/input-text.ts';
import type { UncertaintyView } from '../../state/uncertainty-view.ts';
import { flipText, rangeText } from '../../state/uncertainty-words.ts';
import { Datum } from './Datum.tsx';

interface Props {
  view: UncertaintyView;
  /** One level below the calculator's own heading. */
  heading: 'h3' | 'h4';
}

/** The single value of each input at which the other option becomes the cheaper one. */
export function Flips({ view: { flips, never, cheaper }, heading: Heading }: Props) {
  return (
    <div class="flips">
      <Heading id="flips">What alone would flip it</Heading>
      {cheaper === 'tie' && <p>Both cost the same, so whatever moves either of them tips it.</p>}
      {flips.length > 0 && (
        <ul>
          {flips.map((flip) => {
            const { input, at, inside } = flip;
            return (
              <li key={input.id}>
                <a href={input.href}>{input.label}</a>{' '}
                <b>
                  <Datum of={`flip.${input.id}`} value={at}>
                    {flipText(flip)}
                  </Datum>
                </b>
                <span class="small">
                  {' '}
                  {inside ? 'within' : 'outside'} its range of {rangeText(input)}; now{' '}
                  {inputText(input.value, input.unit)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {never.length > 0 && cheaper !== 'tie' && (
        <p class="small">
          No value alone flips it:{' '}
          {never.map(({ id, label }, i) => (
            <>
              {i > 0 && '; '}
              <Datum key={id} of={`flip.${id}`} value={null}>
                {label}
              </Datum>
            </>
          ))}
          .
        </p>
      )}
    </div>
  );
}
