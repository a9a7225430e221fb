import type { Label, LabelScheme, LabelShape } from '../../../preload/contract';
import { hexOf } from '../colours';

const lines: Readonly<Record<LabelShape, string>> = {
  square: 'solid',
  circle: 'double',
  diamond: 'dotted',
  triangle: 'dashed',
  star: 'dashed',
  bar: 'solid',
};

const signs: Readonly<Record<LabelShape, string>> = {
  square: '■',
  circle: '●',
  diamond: '◆',
  triangle: '▲',
  star: '★',
  bar: '▮',
};

/** The sign that tells a label apart without its colour. */
export const signOf = (label: Label | undefined) => (label ? signs[label.shape] : '□');

/** The class of a label in the pages: its number in the scheme, or none. */
export const classOf = ({ labels }: LabelScheme, id: string) => {
  const index = labels.findIndex((label) => label.id === id);
  return index < 0 ? 'other' : `label${index + 1}`;
};

/** The style of a report: for the screen and for paper. */
export function styleOf({ labels }: LabelScheme): string {
  const colours = labels.map(({ colour, shape }, index) => {
    const name = `.label${index + 1}`;
    return `${name} { --ink: ${hexOf[colour]}; --line: ${lines[shape]}; }`;
  });
  return `${base}${colours.join('\n')}\n`;
}

const base = `:root { color-scheme: light; font-family: system-ui, sans-serif; line-height: 1.5; color: #1d232a; background: #fff; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 0.5rem; }
a { color: #1f5f8b; }
.about, .attributes { margin: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: #46505c; }
.about div, .attributes div { display: flex; gap: 0.4rem; }
dt::after { content: ":"; }
dd { margin: 0; }
.text { font-family: Georgia, "Times New Roman", serif; font-size: 1.1rem; line-height: 2.1; margin-top: 1.5rem; }
.text, .note, .words, dd { white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
mark { --ink: #525d6b; --line: solid; color: inherit; background: none; border-bottom: 2.5px var(--line) var(--ink); padding-bottom: 0; }
mark.lane0 { background: color-mix(in srgb, var(--ink) 13%, white); }
mark.lane1 { padding-bottom: 4px; }
mark.lane2 { padding-bottom: 8px; }
mark.lane3 { padding-bottom: 12px; }
mark.lane4 { padding-bottom: 16px; }
mark.lane5 { padding-bottom: 20px; }
.at { text-decoration: none; }
.at::after { content: attr(data-n); font: 600 0.65rem system-ui, sans-serif; vertical-align: super; padding: 0 0.15em; }
.char { color: #98372a; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: start; color: #46505c; padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.6rem; border-top: 1px solid #d5dae0; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.label { --ink: #525d6b; color: var(--ink); font-weight: 600; white-space: nowrap; }
tr:target { background: #fdf6dc; }
@media print {
  body { max-width: none; padding: 0; }
  a { color: inherit; }
  nav { display: none; }
  tr, li { break-inside: avoid; }
  mark, .label { print-color-adjust: exact; }
}
`;
