import { provenance } from 'virtual:provenance';
import { rateText, shownCurrency } from '../../format/currency.ts';
import type { AnswerOf } from '../../state/answered.ts';
import { type Exported, exportedInputs } from '../../state/export.ts';
import { copyLink, definitions, values } from '../../state/store.ts';

/** The present answer with inputs, sources and link. Loaded with the first answer that is taken along. */
export async function exported(answered: AnswerOf): Promise<Exported> {
  const { rests, about, ...rest } = await answered(values.value);
  const ids = [...new Set(rests.flatMap((row) => provenance.rows[row] ?? []))];
  return {
    ...rest,
    inputs: exportedInputs(definitions, values.value, about),
    sources: ids.flatMap((id) => provenance.sources[id] ?? []),
    link: copyLink(),
    rate: shownCurrency().perUsd === 1 ? null : rateText(shownCurrency()),
  };
}
