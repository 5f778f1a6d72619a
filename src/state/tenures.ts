/** The three ways to pay for a card. */

import type { Card, Catalog, FleetRecipe, RankedFamily } from '../data/types.ts';
import { cardName } from '../format/timing.ts';

export type Tenure = FleetRecipe['kind'];

/** How a card is paid for; `price` begins the id of the assumption that holds its price. */
export const tenures: Readonly<
  Record<Tenure, { label: string; family: RankedFamily; price: 'rent' | 'reserved' | 'price' }>
> = {
  'on-demand': { label: 'Rented on demand', family: 'rented-gpus', price: 'rent' },
  reserved: { label: 'Reserved', family: 'reserved-gpus', price: 'reserved' },
  owned: { label: 'Owned', family: 'owned-gpus', price: 'price' },
};

/** In the order of form, bars and table. */
export const tenureNames = Object.keys(tenures) as Tenure[];

const priceWords = {
  rent: 'rent on demand',
  reserved: 'rent round the clock',
  price: 'price',
} as const;

/** The id of the assumption that holds what a card costs under a tenure. */
export const priceId = (card: Card, tenure: Tenure): string =>
  `${tenures[tenure].price}-${card.id}`;

/** What keeps a card from being billed under a tenure, as a clause; null where nothing does. */
export function unpriced(card: Card, tenure: Tenure, catalog: Catalog): string | null {
  const name = cardName(card.label);
  if (!catalog.assumptions.some(({ id }) => id === priceId(card, tenure))) {
    return `no dated ${priceWords[tenures[tenure].price]} of the ${name} was found`;
  }
  if (tenure === 'owned' && (card.idleWatts === null || card.busyWatts === null)) {
    return `what the ${name} draws was not found, so its power cannot be billed`;
  }
  return null;
}
