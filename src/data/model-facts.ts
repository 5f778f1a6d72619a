import type { ModelRow } from './schema/model.ts';
import type { Quantity } from './types.ts';

/** The numbers of one model by field; what is not disclosed is left out. */
export function modelFacts(model: ModelRow): Record<string, Quantity> {
  const numbers: [field: string, value: number | null | undefined, unit: string, what: string][] = [
    ['totalB', model.parameters?.totalB, 'billion parameters', 'parameters'],
    ['activeB', model.parameters?.activeB, 'billion parameters', 'parameters at work in one step'],
    ['fps', model.fps, 'fps', 'frames a second'],
    ['frames', model.frames, 'frames', 'frames of one generation'],
    ['steps', model.steps, 'steps', 'default steps'],
    ['secondsPerGeneration', model.secondsPerGeneration, 's', 'length of one generation'],
    ['maxSeconds', model.maxSeconds, 's', 'longest clip'],
    ['vramGb', model.vramGb?.value, 'GB', 'peak memory'],
    ['downloadGb', model.downloadGb, 'GB', 'download'],
  ];
  const { sources, checked, confidence } = model;
  return Object.fromEntries(
    numbers.flatMap(([field, value, unit, what]) => {
      if (value === null || value === undefined) return [];
      const label = `${model.label}: ${what}`;
      return [[field, { value, unit, low: null, high: null, label, sources, checked, confidence }]];
    }),
  );
}
