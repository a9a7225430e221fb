import type { Transaction } from 'prosemirror-state';
import { type Annotation, attributeTitle, exactText, type LabelScheme } from '../../preload/contract';
import { relationStepsOf, stepsOf } from '../editor/annotation-plugin';
import { rejectionStepsOf } from '../editor/suggestion-plugin';

/** How many characters of an annotation's words a title quotes. */
const QUOTED = 40;

/** What an edit is called in the history: as it says itself, or told from its steps, as a person would say it. */
export function titleOf(tr: Transaction, scheme: LabelScheme | undefined): string {
  const given: string | undefined = tr.getMeta('title');
  if (given !== undefined) return given;
  const added = stepsOf(tr).flatMap((step) => step.added);
  const removed = stepsOf(tr).flatMap((step) => step.removed);
  const name = (id: string) => labelName(scheme, id);
  if (added.length + removed.length === 0) return rejectionTitle(tr, scheme) ?? relationTitle(tr, scheme);
  const [first = added[0]] = removed;
  const [last = first] = added;
  if (!first || !last) return 'Change annotations';
  const isAccepted = removed.length === 0 && added.every(({ origin }) => origin.kind === 'suggester');
  if (isAccepted && added.length > 1) return `Accept ${added.length} suggestions`;
  if (isAccepted) return `Accept ${name(last.label)}: ${quoted(last)}`;
  if (added.length > 1 && removed.length === 0) {
    const same = added.every(({ label }) => label === last.label);
    return same ? `Label ${added.length} places as ${name(last.label)}` : `Add ${added.length} annotations`;
  }
  if (Math.max(added.length, removed.length) > 1)
    return `${added.length === 0 ? 'Delete' : 'Change'} ${removed.length} annotations`;
  if (added.length === 0) return `Delete ${name(first.label)}: ${quoted(first)}`;
  if (removed.length === 0) return `Label as ${name(last.label)}: ${quoted(last)}`;
  return changeTitle(first, last, scheme);
}

function labelName(scheme: LabelScheme | undefined, id: string): string {
  return scheme?.labels.find((label) => label.id === id)?.name ?? id;
}

/** What the screen calls the attribute of this name. */
function attributeName(scheme: LabelScheme | undefined, label: string, name: string): string {
  const attributes = scheme?.labels.find(({ id }) => id === label)?.attributes ?? [];
  return attributeTitle(attributes.find((definition) => definition.name === name) ?? { name });
}

function changeTitle(before: Annotation, after: Annotation, scheme: LabelScheme | undefined): string {
  if (before.label !== after.label) return `Relabel as ${labelName(scheme, after.label)}: ${quoted(after)}`;
  if (before.note !== after.note)
    return `${after.note === '' ? 'Remove the note' : before.note === '' ? 'Note' : 'Change the note'} on ${quoted(after)}`;
  const names = changedAttributes(before, after);
  const [attribute] = names;
  if (attribute === undefined) return boundaryTitle(before, after, labelName(scheme, after.label));
  const called = (name: string) => attributeName(scheme, after.label, name);
  if (names.length > 1) return `Change ${names.map(called).join(', ')}`;
  const value = after.attributes[attribute];
  return value === undefined
    ? `Clear ${called(attribute)} (was ${valueWords(before.attributes[attribute])})`
    : `Change ${called(attribute)} to ${valueWords(value)}`;
}

function changedAttributes(before: Annotation, after: Annotation): string[] {
  const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  return [...names].filter((name) => before.attributes[name] !== after.attributes[name]);
}

function boundaryTitle(before: Annotation, after: Annotation, label: string): string {
  if (before.fragments.length === after.fragments.length)
    return `Move the edge of ${label}: ${quoted(after)}`;
  return `${isMore(before, after) ? 'Add words to' : 'Take words from'} ${label}: ${quoted(after)}`;
}

/** True when the annotation has got longer. Its parts tell nothing: what is cut from within one leaves two. */
export function isMore(before: Annotation, after: Annotation): boolean {
  const length = ({ fragments }: Annotation) =>
    fragments.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(after) > length(before);
}

function rejectionTitle(tr: Transaction, scheme: LabelScheme | undefined): string | null {
  const [one] = rejectionStepsOf(tr).flatMap((step) => step.added);
  return one ? `Reject ${labelName(scheme, one.rejection.label)}: ${quoted(one.rejection)}` : null;
}

function relationTitle(tr: Transaction, scheme: LabelScheme | undefined): string {
  const steps = relationStepsOf(tr);
  const added = steps.flatMap((step) => step.added);
  const one = added[0] ?? steps.flatMap((step) => step.removed)[0];
  const type = scheme?.relations.find(({ id }) => id === one?.type)?.name ?? one?.type ?? '';
  return added.length > 0 ? `Relate: ${type}` : `Remove relation: ${type}`;
}

function valueWords(value: string | number | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return shorten(String(value));
}

/** The annotation's words in quotation marks, unless they begin with some themselves. */
function quoted(annotation: Pick<Annotation, 'fragments'>): string {
  const words = shorten(exactText(annotation));
  return /^["'“”‘„«»]/.test(words) ? words : `“${words}”`;
}

/** Words on one line, cut after a word when they are long. */
export function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= QUOTED) return line;
  const cut = characters.slice(0, QUOTED).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
