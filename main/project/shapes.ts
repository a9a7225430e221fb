import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { Annotation, AnnotationSet, Document, ProjectFile } from '../../preload/contract';
import type { Steps } from './migrate';

/** How one kind of file is checked, printed and brought up to date. */
export interface Shape<T> {
  /** Throws a ZodError when the data is not of this shape. */
  readonly check: (data: unknown) => Promise<T>;
  readonly print: (data: T) => Promise<string>;
  readonly steps: Steps;
  /** What happens when there is no whole version of the file; null when the project cannot go on without it. */
  readonly without: string | null;
}

export const projectShape: Shape<ProjectFile> = {
  check: (data) => ProjectFile.parseAsync(data),
  print: async (data) => `${JSON.stringify(data, null, 2)}\n`,
  steps: [],
  without: null,
};

export const documentShape: Shape<Document> = {
  check: (data) => Document.parseAsync(data),
  print: async (data) => `${JSON.stringify(data, null, 2)}\n`,
  steps: [],
  without: 'the article is left out',
};

export const setShape: Shape<AnnotationSet> = {
  check: checkSet,
  print: printSet,
  steps: [],
  without: 'there is no earlier version, so the annotations of this article start anew',
};

/** So many annotations are handled at a time; then the window gets its turn. About 3 ms. */
const SLICE = 1000;

const Envelope = AnnotationSet.extend({ annotations: z.array(z.unknown()) });

async function checkSet(data: unknown): Promise<AnnotationSet> {
  const envelope = Envelope.parse(data);
  const annotations: Annotation[] = [];
  for (let index = 0; index < envelope.annotations.length; index++) {
    if (index > 0 && index % SLICE === 0) await breathe();
    const checked = Annotation.safeParse(envelope.annotations[index]);
    if (checked.success) annotations.push(checked.data);
    else throw underPath(checked.error, ['annotations', index]);
  }
  return { ...envelope, annotations };
}

function underPath(error: z.ZodError, path: PropertyKey[]): z.ZodError {
  return new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
}

/** One annotation or relation a line: a change of one is a change of one line in git. See docs/decisions/0003-files.md. */
async function printSet(set: AnnotationSet): Promise<string> {
  const { annotations, relations, unsettled, rejected, ...head } = set;
  let text = JSON.stringify(head, null, 2).slice(0, -2);
  const lists = {
    ...{ annotations, relations },
    ...(unsettled.length > 0 ? { unsettled } : {}),
    ...(rejected.length > 0 ? { rejected } : {}),
  };
  for (const [name, list] of Object.entries(lists)) text += `,\n  "${name}": ${await printList(list)}`;
  return `${text}\n}\n`;
}

async function printList(list: readonly object[]): Promise<string> {
  const slices: string[] = [];
  for (let from = 0; from < list.length; from += SLICE) {
    if (from > 0) await breathe();
    const lines = list.slice(from, from + SLICE).map((one) => `    ${JSON.stringify(one)}`);
    slices.push(lines.join(',\n'));
  }
  return slices.length > 0 ? `[\n${slices.join(',\n')}\n  ]` : '[]';
}
