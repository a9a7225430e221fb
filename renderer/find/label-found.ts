import type { Command } from 'prosemirror-state';
import { type Annotation, GlossError, type Span } from '../../preload/contract';
import { AnnotationStep } from '../editor/annotation-step';
import { PORTION } from '../editor/portions';
import { absorb } from '../state/absorb';
import { type Article, maker, openArticle, run, together } from '../state/article';
import { call } from '../state/bridge';
import { recordBulk, undoIfLatest, withoutAdded } from '../state/bulk';
import { type Entry, useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { inSlices, pause } from '../state/slices';
import { plural } from '../ui/format';
import { type Hit, useFind } from './find';
import { forgetTexts } from './found-text';
import { annotationAt, isNew, placeOf } from './new-annotations';

/** The hits that are ticked; all of them when none is. */
export function chosenHits(): readonly Hit[] {
  const { hits, ticked } = useFind.getState();
  return ticked.size === 0 ? hits : hits.filter((_, at) => ticked.has(at));
}

/** Puts the label on the chosen hits, as one step of the history, and says what came of it. */
export async function labelFound(label: string): Promise<void> {
  try {
    if (useFind.getState().scope === 'article') await labelHere(label);
    else await labelEverywhere(label);
    useFind.setState({ ticked: new Set() });
  } catch (error) {
    tellError(error);
  } finally {
    useScreen.getState().setProgress(null);
  }
}

let isStopped = false;

/** Stops a labelling that is under way: then nothing is labelled. */
export async function stopLabelling(): Promise<void> {
  isStopped = true;
  await call('articles:cancel', undefined);
}

async function labelHere(label: string): Promise<void> {
  const hits = chosenHits();
  const article = openArticle();
  if (!article) return;
  isStopped = false;
  const made = await annotationsFor(label, hits, article);
  const putting = made && putIn(label, made, article.document.id);
  if (putting) await useProject.getState().whileSending(putting.then(() => []));
  const entry = await putting;
  if (!made || entry === null)
    throw new GlossError('stopped', 'The labelling was stopped. Nothing was labelled.');
  sum(label, made.length, hits.length - made.length, 1, entry);
}

/** An annotation of every place that has none with the label. Null when it was stopped. */
async function annotationsFor(
  label: string,
  hits: readonly Hit[],
  { editor, document }: Article,
): Promise<Annotation[] | null> {
  const by = maker();
  const made = new Map<string, Annotation>();
  const finished = await inSlices(hits, ({ span }, at) => {
    if (at % 1000 === 0 && at > 0)
      useScreen
        .getState()
        .setProgress({ task: 'label', done: at, total: hits.length, current: document.title });
    const annotation = annotationAt(editor, label, span, by);
    if (annotation && isNew(editor, annotation)) made.set(placeOf(annotation), annotation);
    return !isStopped;
  });
  return finished ? [...made.values()] : null;
}

/** Puts them in, as one step of the history, which is returned. Null when it was stopped: then none is there. */
async function putIn(
  label: string,
  made: readonly Annotation[],
  id: string,
): Promise<Entry | null | undefined> {
  const group = crypto.randomUUID();
  const title = made.length > 1 ? `Label ${made.length} places as ${nameOf(label)}` : undefined;
  let entry: Entry | undefined;
  for (let from = 0; from < made.length; from += PORTION) {
    if (isStopped) {
      await useJournal.getState().undo(id);
      return null;
    }
    const portion = new AnnotationStep(made.slice(from, from + PORTION), []);
    const put: Command = (state, dispatch) => {
      dispatch?.(state.tr.step(portion).setMeta('title', title));
      return true;
    };
    run(together(group, put), id);
    entry = useJournal.getState().done.at(-1);
    await pause();
  }
  return entry;
}

async function labelEverywhere(label: string): Promise<void> {
  const chosen = chosenHits();
  const { changes, summaries } = await call('annotations:label-places', {
    label,
    places: byDocument(chosen),
  });
  absorb(changes);
  forgetTexts();
  useProject.getState().putDocuments(summaries);
  const made = changes.reduce((count, { added }) => count + added.length, 0);
  const where = plural(changes.length, 'article');
  const entry =
    made > 0
      ? recordBulk(
          `Label ${plural(made, 'place')} in ${where} as ${nameOf(label)}`,
          changes,
          withoutAdded(changes),
        )
      : undefined;
  sum(label, made, chosen.length - made, changes.length, entry);
}

function byDocument(hits: readonly Hit[]): { document: string; spans: Span[] }[] {
  const places = new Map<string, Span[]>();
  for (const { document, span } of hits) {
    const spans = places.get(document);
    if (spans) spans.push(span);
    else places.set(document, [span]);
  }
  return [...places].map(([document, spans]) => ({ document, spans }));
}

function sum(label: string, made: number, already: number, articles: number, entry: Entry | undefined): void {
  const where = articles > 1 ? ` in ${plural(articles, 'article')}` : '';
  const had = `${already.toLocaleString('en-GB')} had it already`;
  const text =
    made === 0
      ? `Nothing to label: ${already === 1 ? 'the place has' : `all ${already.toLocaleString('en-GB')} places have`} this label already.`
      : `${plural(made, 'place')}${where} labelled as ${nameOf(label)}${already > 0 ? `; ${had}` : ''}.`;
  const action = entry && { title: 'Undo', run: () => void undoIfLatest(entry) };
  useNotices.getState().tell({ kind: 'info', text, ...(action ? { action } : {}) });
}

function nameOf(label: string): string {
  return useProject.getState().project?.scheme.labels.find(({ id }) => id === label)?.name ?? label;
}
