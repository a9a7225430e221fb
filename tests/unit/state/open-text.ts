import { vi } from 'vitest';
import { changed, emptySet, refuseMisfits } from '../../../main/project/change';
import {
  AnnotationSet,
  type Calls,
  channels,
  type Document,
  defaultScheme,
  type ProjectView,
} from '../../../preload/contract';
import { closeArticles, openDocument } from '../../../renderer/state/article';
import { useProject } from '../../../renderer/state/project';

/** The id of the document. */
export const ID = 'd1';

/** The file of annotations, as the main process would write it after each edit. */
let file = '';

/** What it holds. */
export function setOnDisk(): AnnotationSet {
  return AnnotationSet.parse(JSON.parse(file));
}

/** How many annotations each edit that the main process was sent adds and takes away. */
export const sent: number[] = [];

/** The main process, as far as an editor needs it: the same functions on a string in place of a disk. */
function main(document: Document): Pick<Calls, 'document:read' | 'annotations:change'> {
  file = JSON.stringify(emptySet(document, 'ana'));
  sent.length = 0;
  return {
    'document:read': async () => JSON.stringify({ ok: true, value: { document, set: setOnDisk() } }),
    'annotations:change': async (input) => {
      const edit = channels['annotations:change'].input.parse(JSON.parse(input));
      refuseMisfits(document, edit);
      sent.push(edit.added.length + edit.removed.length);
      file = JSON.stringify(changed(setOnDisk(), edit));
      return JSON.stringify({ ok: true, value: summary });
    },
  };
}

export const summary = {
  id: ID,
  title: 'Test',
  outlet: null,
  author: null,
  date: null,
  language: 'en',
  fileName: 'test.txt',
  added: '2031-05-03T09:00:00.000Z',
  length: 0,
  words: 0,
  status: 'new' as const,
  counts: {},
  unsettled: 0,
};

export const project: ProjectView = {
  dir: '/p',
  title: 'Test',
  scheme: defaultScheme,
  annotator: 'ana',
  documents: [],
  problems: [],
};

function documentOf(sample: string): Document {
  return {
    schemaVersion: 1,
    id: ID,
    title: 'Test',
    outlet: null,
    author: null,
    date: null,
    language: 'en',
    source: {
      fileName: 'test.txt',
      path: 'test.txt',
      bytes: 0,
      format: 'text',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
    },
    added: summary.added,
    text: sample,
    textSha256: '0'.repeat(64),
  };
}

/** Opens a text without annotations in the editor of a window that is not there. */
export async function openText(sample: string): Promise<void> {
  closeArticles();
  vi.stubGlobal('window', { gloss: main(documentOf(sample)) });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
  useProject.setState({ project });
  await openDocument(ID);
}
