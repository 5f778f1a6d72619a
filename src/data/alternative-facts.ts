import type { AlternativeRow } from './schema/alternative.ts';
import type { Quantity } from './types.ts';

/** The numbers of one model outside the family: its offers by id, its length, memory, timing and size. */
export function alternativeFacts(model: AlternativeRow): Record<string, Quantity> {
  const { sources, checked, confidence } = model;
  const size = model.sizes.at(-1);
  const own: [field: string, value: number | undefined | null, unit: string, what: string][] = [
    ['maxSeconds', model.maxSeconds, 's', 'longest clip'],
    ['memory', model.memory?.gb, 'GB', 'GPU memory'],
    ['timing', model.timing?.seconds, 's', 'time of one clip'],
    ['totalB', size?.totalB, 'billion parameters', 'parameters'],
    ['activeB', size?.activeB, 'billion parameters', 'parameters at work in one step'],
    ['downloadGb', model.downloadGb, 'GB', 'download'],
  ];
  const facts: Record<string, Quantity> = {};
  for (const [field, value, unit, what] of own) {
    if (value === undefined || value === null) continue;
    const label = `${model.label}: ${what}`;
    facts[field] = { value, unit, low: null, high: null, label, sources, checked, confidence };
  }
  for (const offer of model.offers) {
    facts[offer.id] = {
      value: offer.usdPerSecond ?? (offer.usdPerClip as number),
      unit: offer.usdPerSecond === null ? 'USD/clip' : 'USD/s',
      low: null,
      high: null,
      label: `${offer.vendor}: ${model.label}, ${offer.label}`,
      sources: offer.sources,
      checked: offer.checked,
      confidence: offer.confidence,
    };
  }
  return facts;
}
