import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnnotationSet, Document } from '../../preload/contract';

/** The documents of a project folder as they are on the disk, in the order of their file names. */
export function documentsOn(dir: string): Document[] {
  return jsonIn(join(dir, 'documents')).map((json) => Document.parse(json));
}

/** What an annotator did, as it is on the disk. */
export function setsOn(dir: string, annotator = 'ana'): AnnotationSet[] {
  return jsonIn(join(dir, 'annotations', annotator)).map((json) => AnnotationSet.parse(json));
}

/** Each annotation on the disk as "label words". */
export function annotationsOn(dir: string, annotator = 'ana'): string[] {
  return setsOn(dir, annotator).flatMap(({ annotations }) =>
    annotations.map(({ label, fragments }) => `${label} ${fragments.map(({ exact }) => exact).join(' … ')}`),
  );
}

function jsonIn(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[^.]+\.json$/.test(name));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
