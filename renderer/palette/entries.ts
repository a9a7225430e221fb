import {
  type Command,
  type CommandId,
  commands,
  type DocumentSummary,
  type Label,
} from '../../preload/contract';
import type { Scope } from '../find/find';
import { matching } from '../library/arrange';

/** One thing the palette offers. */
export type Entry =
  | {
      readonly kind: 'command';
      readonly id: CommandId;
      readonly title: string;
      readonly keys: string | undefined;
    }
  | {
      readonly kind: 'label';
      readonly label: Label;
      readonly title: string;
      readonly keys: string | undefined;
    }
  /** Begins label mode with this label, or ends it. */
  | { readonly kind: 'mode'; readonly label: Label; readonly title: string }
  | { readonly kind: 'find'; readonly scope: Scope; readonly text: string; readonly title: string }
  | { readonly kind: 'article'; readonly document: DocumentSummary; readonly title: string };

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What there is just now, by which it is decided what can be offered. */
export interface Situation {
  readonly hasProject: boolean;
  readonly hasArticle: boolean;
  /** Words or an annotation are selected, so that a label can be put on them. */
  readonly canLabel: boolean;
  readonly labels: readonly Label[];
  readonly documents: readonly DocumentSummary[];
}

/** How many articles the palette lists; the rest is found by typing more. */
const MOST_ARTICLES = 20;

/** What the palette offers for a query: labels first, label mode once something is typed, then commands, then articles; the best match of each first. */
export function entriesFor(query: string, situation: Situation): readonly EntryGroup[] {
  const { canLabel, labels, documents } = situation;
  const groups: EntryGroup[] = [
    { title: 'Label', entries: best(query, canLabel ? labels.map(labelEntry) : []) },
    { title: 'Label mode', entries: query.trim() === '' ? [] : best(query, modeEntries(situation)) },
    { title: 'Commands', entries: best(query, commandEntries(situation)) },
    { title: 'Articles', entries: articleEntries(query, documents) },
    { title: 'Find', entries: findEntries(query.trim(), situation) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function labelEntry(label: Label, at: number): Entry {
  return {
    kind: 'label',
    label,
    title: `Label as ${label.name}`,
    keys: at < 9 ? String(at + 1) : label.hotkey,
  };
}

/** The query that lists the labels that label mode can have. */
export const modeQuery = 'Label mode ';

function modeEntries({ hasArticle, labels }: Situation): Entry[] {
  return hasArticle
    ? labels.map((label) => ({ kind: 'mode', label, title: `Label mode: ${label.name}` }))
    : [];
}

function commandEntries(situation: Situation): Entry[] {
  const all: readonly (Command & { id: CommandId })[] = commands;
  return all
    .filter((command) => command.id !== 'palette' && applies(command, situation))
    .map(({ id, title, keys }) => ({ kind: 'command', id, title, keys: keys?.[0] }));
}

/** Whether the command could do something at all. */
function applies({ id, menu }: Command, { hasProject, hasArticle }: Situation): boolean {
  if (
    menu === 'Annotate' ||
    menu === 'Suggest' ||
    menu === 'Article' ||
    /^(copy|selectAll|find|find\.next|find\.previous)$/.test(id)
  )
    return hasArticle;
  if (
    menu === 'Edit' ||
    /^(articles\.|export|project\.save|annotator|labels|guidelines|pane\.|focus\.)/.test(id)
  )
    return hasProject;
  return true;
}

function articleEntries(query: string, documents: readonly DocumentSummary[]): Entry[] {
  return matching(documents, query)
    .slice(0, MOST_ARTICLES)
    .map((document) => ({ kind: 'article', document, title: document.title }));
}

function findEntries(text: string, { hasProject, hasArticle }: Situation): Entry[] {
  if (text.length < 2) return [];
  const entry = (scope: Scope, where: string): Entry => ({
    kind: 'find',
    scope,
    text,
    title: `Find “${text}” in ${where}`,
  });
  return [
    ...(hasArticle ? [entry('article', 'this article')] : []),
    ...(hasProject ? [entry('project', 'all articles')] : []),
  ];
}

/** The entries that have every word of the query at the start of some word; those that begin with it first. */
function best(query: string, entries: readonly Entry[]): readonly Entry[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const begins = (entry: Entry) => Number(entry.title.toLowerCase().startsWith(wanted));
  return entries
    .filter(({ title }) => {
      const parts = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .toSorted((a, b) => begins(b) - begins(a));
}
