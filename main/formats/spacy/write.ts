import type { Annotation } from '../../../preload/contract';
import { detailsOf } from '../details';
import type { DatasetWriter, Entry, Format, Loss, Part } from '../format';
import { fragmentsOf } from '../joined';
import { lossesOf } from '../losses';
import { offsetsIn } from '../offsets';
import { type SpacyToken, spacyTokens, tokenFinder } from '../spacy-tokens';
import { splitLosses } from '../split-fragments';
import { withoutOverlaps } from '../without-overlaps';

type Named = Pick<Format, 'title' | 'carries'>;

/** Each fragment as a place with a label, in code points. */
function placesOf(text: string, annotations: readonly Annotation[]) {
  const offsets = offsetsIn(text, 'code-point');
  return fragmentsOf(annotations).map(({ annotation: { label }, fragment }) => ({
    start: offsets.from(fragment.start),
    end: offsets.from(fragment.end),
    label,
  }));
}

/** Writes one training document an entry: tokens with BILUO tags, and the same entities by their offsets. */
export class TrainingWriter implements DatasetWriter {
  private written = 0;

  constructor(private readonly format: Named) {}

  add(entry: Entry) {
    const { kept, losses } = withoutOverlaps(entry.annotations);
    const { text } = entry.document;
    const entities = placesOf(text, kept).map(({ start, end, label }) => [start, end, label]);
    const sentences = [{ tokens: taggedTokens(text, kept), brackets: [] }];
    const paragraphs = [{ raw: text, sentences, cats: [], entities, links: [] }];
    const content = `${this.written === 0 ? '[\n' : ',\n'}${JSON.stringify({ id: this.written++, paragraphs })}`;
    const remaining = { ...entry, annotations: kept };
    return {
      parts: [{ path: '', content }],
      losses: [...losses, ...lossesOf(remaining, this.format), ...splitLosses(remaining)],
    };
  }

  end(): Part[] {
    return [{ path: '', content: this.written === 0 ? '[]\n' : '\n]\n' }];
  }
}

function taggedTokens(text: string, annotations: readonly Annotation[]): object[] {
  const parts = fragmentsOf(annotations);
  const tokens = spacyTokens(
    text,
    parts.map(({ fragment }) => fragment),
    true,
  );
  const find = tokenFinder(tokens);
  const tags = tokens.map(() => 'O');
  for (const { annotation, fragment } of parts) {
    const found = find(fragment);
    if (!found) throw new Error(`Annotation ${annotation.id} has no tokens of its own.`);
    for (let at = found.first; at <= found.last; at++) {
      const isFirst = at === found.first;
      const isLast = at === found.last;
      tags[at] = `${isFirst && isLast ? 'U' : isFirst ? 'B' : isLast ? 'L' : 'I'}-${annotation.label}`;
    }
  }
  return tokens.map(({ start, end, space }, id) => {
    return { id, orth: text.slice(start, end), space: space ? ' ' : '', ner: tags[id] };
  });
}

/** The group of spans that spaCy's span categoriser takes when it is not told another. */
const GROUP = 'sc';

/** Writes one document a line: all annotations as a group of spans, and those that do not overlap as entities too. */
export class DocWriter implements DatasetWriter {
  constructor(private readonly format: Named) {}

  add(entry: Entry) {
    const { text } = entry.document;
    const tokens = spacyTokens(
      text,
      fragmentsOf(entry.annotations).map(({ fragment }) => fragment),
      false,
    );
    const { kept, losses } = withTokens(entry, tokens);
    const offsets = offsetsIn(text, 'code-point');
    const doc = {
      text,
      ents: placesOf(text, withoutOverlaps(kept).kept),
      tokens: tokens.map(({ start, end }, id) => ({
        id,
        start: offsets.from(start),
        end: offsets.from(end),
      })),
      spans: { [GROUP]: placesOf(text, kept).map((place) => ({ ...place, kb_id: '' })) },
      _: detailsOf(entry),
    };
    const remaining = { ...entry, annotations: kept };
    return {
      parts: [{ path: '', content: `${JSON.stringify(doc)}\n` }],
      losses: [...losses, ...lossesOf(remaining, this.format), ...splitLosses(remaining)],
    };
  }

  end(): Part[] {
    return [];
  }
}

/** The annotations that begin and end with tokens; spaCy refuses a whole document for one that does not. */
function withTokens({ annotations }: Entry, tokens: readonly SpacyToken[]) {
  const find = tokenFinder(tokens);
  const fits = ({ fragments }: Annotation) => fragments.every((fragment) => find(fragment) !== null);
  const losses = annotations
    .filter((annotation) => !fits(annotation))
    .map(({ id }): Loss => {
      const reason = 'spaCy’s spans are whole tokens, and it begins or ends within white space';
      return { annotation: id, feature: 'token-free', reason, dropped: true };
    });
  return { kept: annotations.filter(fits), losses };
}
