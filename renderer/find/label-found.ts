import type { Annotation, Span } from '../../preload/contract';
import { AnnotationStep } from '../editor/annotation-step';
import { absorb, maker, openArticle, run, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { recordBulk, withoutAdded } from '../state/bulk';
import { concerns, type Entry, useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { inSlices } from '../state/slices';
import { plural } from '../ui/format';
import { type Hit, useFind } from './find';
import { forgetTexts } from './found-text';
import { annotationAt, newOnes } from './new-annotations';

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

/** The annotations are made a few at a time, and then put in at once. */
async function labelHere(label: string): Promise<void> {
  const hits = chosenHits();
  const article = openArticle();
  if (!article) return;
  const { id, title } = article.document;
  const by = maker();
  const all: Annotation[] = [];
  isStopped = false;
  const finished = await inSlices(hits, ({ span }, at) => {
    if (at % 1000 === 0 && at > 0)
      useScreen.getState().setProgress({ task: 'label', done: at, total: hits.length, current: title });
    const annotation = annotationAt(article.editor, label, span, by);
    if (annotation) all.push(annotation);
    return !isStopped;
  });
  if (!finished) throw new Error('The labelling was stopped. Nothing was labelled.');
  let made = 0;
  run((state, dispatch) => {
    const added = newOnes(state, label, all);
    made = added.length;
    if (made > 0) dispatch?.(state.tr.step(new AnnotationStep(added, [])));
    return true;
  }, id);
  sum(label, made, hits.length - made, 1, made > 0 ? useJournal.getState().done.at(-1) : undefined);
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

/** Takes the step back if it is still the latest; if not, the history shows what came after it. */
async function undoIfLatest(entry: Entry): Promise<void> {
  const { done, undo } = useJournal.getState();
  const { open } = useArticle.getState();
  const latest = done.findLast((one) => concerns(one, open));
  if (latest !== entry) {
    const text = 'Other things were done since. The history (Ctrl+Shift+H) goes back to any step.';
    useNotices.getState().tell({ kind: 'info', text });
    return;
  }
  try {
    await undo(open);
    useNotices.getState().tell({ kind: 'info', text: `Undone: ${entry.title}.` });
  } catch (error) {
    tellError(error);
  }
}

function nameOf(label: string): string {
  return useProject.getState().project?.scheme.labels.find(({ id }) => id === label)?.name ?? label;
}
