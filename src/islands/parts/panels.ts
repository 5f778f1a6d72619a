import type { ComponentType } from 'preact';
import type { AnswerOf } from '../../state/answered.ts';
import type { CalculatorId } from '../../state/calculators.ts';

export interface PanelProps {
  id: CalculatorId;
  answered: AnswerOf;
}

/** What opens under the line of actions, one at a time: its button, and its code, which comes with the first use. */
export const panels = {
  tray: { label: 'Scenarios', load: async () => (await import('./Tray.tsx')).Tray },
  embed: { label: 'Embed', load: async () => (await import('./EmbedCode.tsx')).EmbedCode },
} satisfies Record<string, { label: string; load: () => Promise<ComponentType<PanelProps>> }>;

export type PanelName = keyof typeof panels;
