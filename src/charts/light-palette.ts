import type { Palette } from './svg.ts';

/** The light theme in literal colors, for a picture that leaves the page: those of `tokens.css`, on white. */
export const lightPalette: Palette = {
  ink: '#16191d',
  soft: '#565d66',
  grid: '#edeae3',
  panel: '#ffffff',
  open: '#0b7a6b',
  closed: '#b4480f',
  'open-wash': '#e3f2ee',
  'closed-wash': '#fbeee4',
  'open-shifted': '#1d4c46',
  'closed-shifted': '#693521',
};
