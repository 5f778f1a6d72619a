import type { Refusal } from '../../state/tray.ts';
import type { Obstacle } from './tray-store.ts';

const texts: Record<Exclude<Refusal, 'taken'> | Obstacle, string> = {
  full: 'Four are kept, and there is room for no more. Delete one, or keep under its name to replace it.',
  unnamed: 'Give the scenario a name.',
  blocked: 'This browser does not let the page keep anything; copy the link instead.',
  newer:
    'These were kept by a newer edition of this guide. Reload the page to change them; until then they can be opened and compared.',
};

/** Why a change was not made, in words for the reader. */
export const refusalText = (refusal: Refusal | Obstacle, name: string): string =>
  refusal === 'taken' ? `There is a scenario “${name}” already.` : texts[refusal];
