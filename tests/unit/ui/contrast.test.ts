import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LabelColour } from '../../../preload/contract';

const css = (file: string) => readFileSync(new URL(`../../../renderer/ui/${file}`, import.meta.url), 'utf8');

/** The colours of a theme, by the names of their custom properties: those of the blocks whose selector has `words`. */
function colours(file: string, words: string): ReadonlyMap<string, string> {
  const blocks = [...css(file).matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector]) =>
    selector?.includes(words),
  );
  const found = blocks.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)]);
  return new Map(found.map(([, name = '', value = '']) => [name, value]));
}

/** How much two colours (#rrggbb) stand out from each other: WCAG's contrast ratio. */
function contrast(a = '', b = ''): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const pairs = [
  ...['--paper', '--desk', '--hover', '--bad-fill', '--selection'].map(
    (ground) => ['--ink', ground] as const,
  ),
  ...['--soft', '--accent', '--good', '--bad'].flatMap((ink) => [
    [ink, '--paper'] as const,
    [ink, '--desk'] as const,
  ]),
  ['--bad', '--bad-fill'],
  ['--on-accent', '--accent'],
  ['--on-float', '--float'],
  ['--on-find', '--find'],
  ['--on-find-current', '--find-current'],
] as const;

const themes = { light: 4.5, dark: 4.5, contrast: 7 } as const;

describe.each(Object.entries(themes))('the theme %s', (theme, least) => {
  const named = colours('theme.css', `[data-theme="${theme}"]`);

  it.each(pairs)('%s can be read on %s', (ink, ground) => {
    expect(contrast(named.get(ink), named.get(ground))).toBeGreaterThanOrEqual(least);
  });
});

const dark = colours('labels.css', ':root:is([data-theme="dark"], [data-theme="contrast"]),');
const labels = {
  light: colours('labels.css', ':root:is([data-theme="dark"], [data-theme="contrast"]) [data-float]'),
  dark,
  contrast: new Map([...dark, ...colours('labels.css', ':root[data-theme="contrast"]')]),
};

describe.each(Object.entries(themes))('the label colours of the theme %s', (theme, least) => {
  const paper = colours('theme.css', `[data-theme="${theme}"]`).get('--paper');
  const named = Object.entries(labels).find(([name]) => name === theme)?.[1];

  it.each(LabelColour.options)('%s can be read on the paper and on its own fill', (colour) => {
    const ink = named?.get(`--label-${colour}-ink`);
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(least);
    expect(contrast(ink, named?.get(`--label-${colour}-fill`))).toBeGreaterThanOrEqual(least);
  });
});
