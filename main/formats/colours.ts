import type { LabelColour } from '../../preload/contract';

/** The labels' colours for tools that take one of each: the inks of the light theme. */
export const hexOf: Readonly<Record<LabelColour, string>> = {
  orange: '#b4541a',
  blue: '#1f6692',
  green: '#4a7327',
  violet: '#6a4ba8',
  rose: '#ad2c5e',
  teal: '#0c6a66',
  ochre: '#7d5c06',
  slate: '#525d6b',
  indigo: '#3c4ca6',
  olive: '#60631a',
  plum: '#863683',
  rust: '#98372a',
};
