import { dialog } from 'electron';
import type { Output } from '../../preload/contract';
import { answerAside } from '../anchor/anchorer';
import { onlyArticle, openReader } from '../articles/reader-pool';
import { takeOverAnnotations } from '../new-version';
import { readAgain } from '../read-again';
import type { Desk } from '../window';
import type { Handlers } from './handle';
import { showing } from './progress';

type VersionHandlers = Pick<
  Handlers<Desk>,
  | 'articles:new-version'
  | 'articles:read-again'
  | 'articles:take-over'
  | 'articles:give-back'
  | 'document:difference'
>;

/** The calls about articles that came in again with another text. */
export const versionHandlers: VersionHandlers = {
  'articles:new-version': async ({ document, path }, desk) => {
    const chosen = path ?? (await chooseFile(desk));
    if (chosen === null) return null;
    const project = desk.session.open;
    const reader = openReader();
    try {
      const article = await onlyArticle(reader, chosen);
      const { id } = await project.collection.add(article, { now: new Date() });
      return await replace(desk, document, id);
    } finally {
      await reader.close();
    }
  },
  'articles:read-again': async ({ document, encoding }, desk) =>
    replace(desk, document, await readAgain(desk.session.open, document, encoding)),
  'articles:take-over': ({ from, to }, desk) => takeOver(desk, from, to),
  'articles:give-back': async ({ document }, { session }) => {
    const earlier = await session.open.versions.giveBack(document);
    return session.open.summariesOf([earlier, document]);
  },
  'document:difference': async ({ document }, { session }) => {
    const earlier = await session.open.versions.earlier(document);
    if (!earlier) return null;
    const [before, after] = [earlier.text, (await session.open.readDocument(document)).text];
    const { runs } = await answerAside({
      before,
      after,
      annotations: [],
      strays: [],
      rejected: [],
      compare: true,
    });
    return { before, after, runs: [...runs] };
  },
};

/** Puts a document that was just added in the place of another one; where that fails, it is not there any more. */
async function replace(desk: Desk, from: string, to: string): Promise<Output<'articles:take-over'>> {
  try {
    return await takeOver(desk, from, to);
  } catch (error) {
    await desk.session.open.collection.remove([to]);
    throw error;
  }
}

async function takeOver(desk: Desk, from: string, to: string): Promise<Output<'articles:take-over'>> {
  const project = desk.session.open;
  const taken = await showing(desk, (progress) =>
    desk.session.work((signal) => takeOverAnnotations(project, from, to, progress, signal)),
  );
  return { document: project.summary(to), taken };
}

async function chooseFile({ window }: Desk): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import a new version of this article',
    buttonLabel: 'Import',
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}
