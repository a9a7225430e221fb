import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './app';
import type { GlossWindow } from './window';

interface SchemeFile {
  scheme: { labels: { id: string; name: string; hotkey?: string; colour: string; retired: boolean }[] };
}

/** The labels of a project as they are on the disk. */
export function labelsOn(dir: string): SchemeFile['scheme']['labels'] {
  const file: SchemeFile = JSON.parse(readFileSync(join(dir, 'gloss.json'), 'utf8'));
  return file.scheme.labels;
}

/** Opens the dialog in which labels are edited. */
export async function openLabels(window: GlossWindow) {
  await window.menu('labels');
  const dialog = window.page.getByRole('dialog', { name: 'Labels and guidelines' });
  await expect(dialog).toBeVisible();
  return dialog;
}
