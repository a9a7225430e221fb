import type { Relation } from '../../../preload/contract';
import { sha256 } from '../../articles/canonical';
import { detailsOf } from '../details';
import type { DatasetWriter, Entry, Part } from '../format';
import { type FragmentOf, fragmentsOf } from '../joined';
import { type Offsets, offsetsIn } from '../offsets';
import { type SpacyToken, spacyTokens, tokenFinder } from '../spacy-tokens';

export class ProdigyWriter implements DatasetWriter {
  add(entry: Entry) {
    const content = `${JSON.stringify(taskOf(entry))}\n`;
    return { parts: [{ path: '', content }], losses: [] };
  }

  end(): Part[] {
    return [];
  }
}

function taskOf(entry: Entry): object {
  const { document, annotator, annotations, relations } = entry;
  const { text } = document;
  const parts = fragmentsOf(annotations);
  const offsets = offsetsIn(text, 'code-point');
  const tokens = spacyTokens(
    text,
    parts.map(({ fragment }) => fragment),
    true,
  );
  const find = tokenFinder(tokens);
  const place = ({ fragment, annotation: { label } }: FragmentOf) => {
    const found = find(fragment);
    const at = found ? { token_start: found.first, token_end: found.last } : {};
    return { start: offsets.from(fragment.start), end: offsets.from(fragment.end), ...at, label };
  };
  const view = relations.length > 0 ? 'relations' : 'spans_manual';
  return {
    text,
    meta: detailsOf(entry),
    tokens: tokens.map((token, id) => tokenOf(token, id, text, offsets)),
    spans: parts.map((part) => ({ ...place(part), ...detailsOfSpan(part) })),
    relations: relations.map((relation) => relationOf(relation, parts, place)),
    ...hashes(text, view),
    _view_id: view,
    // A task without an answer is one that nobody has seen.
    ...(annotator === null ? {} : { _annotator_id: annotator, _session_id: annotator, answer: 'accept' }),
  };
}

function tokenOf({ start, end, space }: SpacyToken, id: number, text: string, offsets: Offsets): object {
  return { text: text.slice(start, end), start: offsets.from(start), end: offsets.from(end), id, ws: space };
}

/** What Prodigy itself has no field for. The fragments of an annotation have the same id. */
function detailsOfSpan({ annotation, fragment }: FragmentOf): object {
  const { id, attributes, note, origin, creator, created, modified } = annotation;
  return { text: fragment.exact, id, attributes, note, origin, creator, created, modified };
}

/** A relation goes from the last token of the one to that of the other, as Prodigy's own do. */
function relationOf(
  { id, type, from, to, creator, created }: Relation,
  parts: readonly FragmentOf[],
  place: (part: FragmentOf) => { token_end?: number },
): object {
  const [head, child] = [from, to].map((end) => {
    const part = parts.find(({ annotation, number }) => annotation.id === end && number === 0);
    return part && place(part);
  });
  const ends = { head: head?.token_end, child: child?.token_end, head_span: head, child_span: child };
  return { ...ends, label: type, id, from, to, creator, created };
}

/** Prodigy tells tasks apart by these: of one text, and of one question about it. Any whole number of 32 bits does. */
function hashes(text: string, view: string) {
  const hash = (of: string) => Buffer.from(sha256(of), 'hex').readInt32BE();
  return { _input_hash: hash(text), _task_hash: hash(`${view} ${text}`) };
}
