import { randomUUID } from 'node:crypto';
import {
  type Annotation,
  fragmentAt,
  GlossError,
  type Input,
  newAttributes,
  type Output,
  type Progress,
  type Span,
  trimSpan,
  wholeGraphemes,
} from '../../preload/contract';
import type { Project } from './project';
import { inSlices } from './slices';

type Places = Input<'annotations:label-places'>['places'];

/**
 * Puts a label on places in documents for the current annotator, as one edit. Spans are UTF-16 code units; they lose
 * white space at their edges and never split a character. A place of nothing else, or
 * that has the label already, is left out.
 * Throws GlossError, and changes nothing: `bad-input` for an unknown label or a place outside the text, `stopped`
 * when it was cancelled.
 */
export async function labelPlaces(
  project: Project,
  labelId: string,
  places: Places,
  progress: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Output<'annotations:label-places'>> {
  const { scheme, annotator } = project.outline();
  const label = scheme.labels.find(({ id }) => id === labelId);
  if (!label) throw new GlossError('bad-input', `The project has no label “${labelId}”.`);
  const now = new Date().toISOString();
  const changes: Output<'annotations:label-places'>['changes'] = [];
  const total = places.reduce((sum, { spans }) => sum + spans.length, 0);
  let done = 0;
  for (const { document: id, spans } of places) {
    const { document, set } = await project.read(id);
    const taken = new Set(set.annotations.filter((each) => each.label === labelId).map(placeOf));
    const added: Annotation[] = [];
    await inSlices(spans, (span) => {
      if (signal?.aborted)
        throw new GlossError('stopped', 'The labelling was stopped. Nothing was labelled.');
      progress({ task: 'label', done: done++, total, current: document.title });
      const place = fitting(document.text, span);
      if (!place) return;
      const fragments = [fragmentAt(document.text, place)];
      const annotation: Annotation = {
        id: randomUUID(),
        label: labelId,
        fragments,
        attributes: newAttributes(label, document.text, fragments, document.language),
        note: '',
        origin: { kind: 'hand' },
        creator: annotator,
        created: now,
        modified: now,
      };
      if (taken.has(placeOf(annotation))) return;
      taken.add(placeOf(annotation));
      added.push(annotation);
    });
    if (added.length > 0) {
      changes.push({ document: id, added, ...nothingElse });
    }
  }
  return { changes, summaries: await project.changeMany(changes) };
}

/** What a change that only adds annotations leaves as it is. */
const nothingElse = {
  ...{ removed: [], addedRelations: [], removedRelations: [], unsettled: [], settled: [] },
  ...{ addedRejections: [], removedRejections: [] },
};

function fitting(text: string, span: Span): Span | null {
  if (span.end > text.length) {
    throw new GlossError('bad-input', `A place ends at ${span.end}, and the text is ${text.length} long.`);
  }
  const trimmed = trimSpan(text, span);
  return trimmed && wholeGraphemes(text, trimmed);
}

function placeOf({ fragments }: Annotation): string {
  return fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
}
