import { type Annotation, GlossError, type Span } from '../../preload/contract';
import { AnnotationStep } from '../editor/annotation-step';
import { absorb } from '../state/absorb';
import { type Article, dispatchInPortions, maker, openArticle } from '../state/article';
import { call } from '../state/bridge';
import { recordBulk, undoIfLatest, withoutAdded } from '../state/bulk';
import { type Entry, useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { inSlices } from '../state/slices';
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
    const hits = chosenHits();
    const { scope } = useFind.getState();
    const article = openArticle();
    await useJournal
      .getState()
      .inTurn(async () =>
        scope === 'project' ? labelEverywhere(label, hits) : article && labelHere(label, hits, article),
      );
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

async function labelHere(label: string, hits: readonly Hit[], article: Article): Promise<void> {
  isStopped = false;
  const made = await annotationsFor(label, hits, article);
  if (!made) throw new GlossError('stopped', 'The labelling was stopped. Nothing was labelled.');
  // Now it is too late to stop it.
  useScreen.getState().setProgress(null);
  const entry = await putIn(made, article.document.id);
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

/** Puts them in, as one step of the history, which is returned; null when there are none. */
async function putIn(made: readonly Annotation[], id: string): Promise<Entry | null> {
  if (made.length === 0) return null;
  return dispatchInPortions(id, (state, dispatch) => {
    dispatch?.(state.tr.step(new AnnotationStep(made, [])));
    return true;
  });
}

async function labelEverywhere(label: string, chosen: readonly Hit[]): Promise<void> {
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
      : null;
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

function sum(label: string, made: number, already: number, articles: number, entry: Entry | null): void {
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
