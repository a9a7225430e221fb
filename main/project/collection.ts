import { join } from 'node:path';
import { type Document, type DocumentSummary, GlossError, type Progress } from '../../preload/contract';
import { type ArticleFile, documentOf, lowOf, writeArticle } from './add-document';
import { allOrNone } from './all-or-none';
import { keysOf } from './contents';
import { everyone, type Ground, removeArticle, restoreArticle } from './ground';
import { documentFile } from './paths';
import { stampOf } from './stamps';
import { refusal, type Turns } from './turns';

/** When an article is added. What the document has that it is to take the place of (`insteadOf`) does not count. */
export interface Adding {
  readonly now: Date;
  readonly insteadOf?: string;
}

/** Told how far the work has come. */
type OnProgress = (progress: Progress) => void;

/** What is being added side by side, by its contents (`keysOf`). */
type UnderWay = Map<string, Promise<DocumentSummary>>;

/** Which articles the project has. Failures are GlossErrors. */
export class Collection {
  constructor(
    private readonly turns: Turns,
    private readonly ground: () => Ground,
  ) {}

  /** Adds an article, and resolves when it is on the disk. Throws `bad-input`, `disk` or `locked`. */
  add(article: ArticleFile, adding: Adding): Promise<DocumentSummary> {
    return this.turns.run(failureOf(article), () => addArticle(this.ground(), article, adding));
  }

  /**
   * Adds an article that is only in memory, such as one that was copied: it is here at once, and like an edit it is
   * written as soon as can be. Throws `bad-input` or `locked`.
   */
  take(article: ArticleFile, now: Date): Promise<DocumentSummary> {
    return this.turns.run(failureOf(article), async () => {
      const ground = this.ground();
      const document = documentOf(article, now);
      refuseKnown(ground, document);
      const low = lowOf(ground.place, document);
      ground.putSource(document, article.bytes);
      const summary = ground.putDocument(low, document);
      ground.articles.take(low);
      return summary;
    });
  }

  /**
   * Adds articles side by side, and resolves when all of them are on the disk or have failed: with what became of each,
   * in their order. One whose bytes or text an earlier one has is refused as if they came one after the other.
   */
  addTogether(
    articles: readonly (Adding & { readonly article: ArticleFile })[],
  ): Promise<(DocumentSummary | GlossError)[]> {
    return this.turns.run('The articles could not be added', () => {
      const underWay: UnderWay = new Map();
      const outcomes = articles.map(({ article, ...adding }) =>
        addArticle(this.ground(), article, adding, underWay).catch((error: unknown) =>
          refusal(failureOf(article), error),
        ),
      );
      return Promise.all(outcomes);
    });
  }

  /** Moves documents, with their sources and everyone's annotations, to `removed/`, durably: all of them or none. */
  remove(ids: readonly string[], onProgress: OnProgress = () => {}): Promise<void> {
    return this.turns.run('The articles could not be removed', async () => {
      const annotators = await everyone(this.ground());
      await allOrNone(
        ids,
        (id) => removeArticle(this.ground(), id, annotators),
        (id) => restoreArticle(this.ground(), id),
        (done) => onProgress({ task: 'remove', done, total: ids.length, current: '' }),
      );
    });
  }

  /** Takes removed documents back: all of them or none. Throws `not-found` for one that was not removed. */
  restore(ids: readonly string[], onProgress: OnProgress = () => {}): Promise<void> {
    return this.turns.run('The articles could not be restored', async () => {
      const annotators = await everyone(this.ground());
      await allOrNone(
        ids,
        (id) => restoreArticle(this.ground(), id),
        (id) => removeArticle(this.ground(), id, annotators),
        (done) => onProgress({ task: 'restore', done, total: ids.length, current: '' }),
      );
    });
  }
}

const failureOf = ({ fileName }: ArticleFile) => `${fileName} could not be added`;

/** Before its first wait it has noted itself as under way, so that the next one cannot overlook it. */
async function addArticle(
  ground: Ground,
  article: ArticleFile,
  { now, insteadOf }: Adding,
  underWay: UnderWay = new Map(),
): Promise<DocumentSummary> {
  const document = documentOf(article, now);
  const keys = refuseKnown(ground, document, insteadOf);
  const coming = keys.map((key) => underWay.get(key)).find((one) => one !== undefined);
  if (coming) throw alreadyThere(await coming);
  const { place, catalogue, articles } = ground;
  const written = writeArticle(place, document, article.bytes).then(async (low) => {
    articles.take(low);
    return catalogue.noteDocument(document, await stampOf(join(place.root, documentFile(document.id))));
  });
  for (const key of keys) underWay.set(key, written);
  return written;
}

/** By what the document's contents are known (`keysOf`). Throws where another one but `insteadOf` has them. */
function refuseKnown({ catalogue }: Ground, document: Document, insteadOf?: string): string[] {
  const contents = { sourceSha256: document.source.sha256, textSha256: document.textSha256 };
  const there = catalogue.findContent(contents, insteadOf);
  if (there) throw alreadyThere(there);
  return keysOf(contents);
}

function alreadyThere({ title, id }: DocumentSummary): GlossError {
  return new GlossError('bad-input', `It is in the project already, as “${title}” (${id}).`);
}
