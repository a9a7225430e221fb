import type { Command, EditorState } from 'prosemirror-state';
import type { Annotation, Relation } from '../../preload/contract';
import { annotationsIn } from './annotation-plugin';
import type { Maker } from './commands';
import { RelationStep } from './relation-step';

/** A relation as one of its two annotations sees it. */
export interface Link {
  readonly relation: Relation;
  readonly other: Annotation;
  /** Whether it goes out from this annotation, or comes in from the other. */
  readonly outgoing: boolean;
}

/** The relations in which the annotation stands; those it begins first. */
export function linksOf(state: EditorState, id: string): readonly Link[] {
  const { index, relations } = annotationsIn(state);
  const links = relations.flatMap((relation): Link[] => {
    const outgoing = relation.from === id;
    if (!outgoing && relation.to !== id) return [];
    const other = index.get(outgoing ? relation.to : relation.from);
    return other ? [{ relation, other, outgoing }] : [];
  });
  return links.toSorted((a, b) => Number(b.outgoing) - Number(a.outgoing));
}

/** Relates one annotation to another. False when they are related so already, or are one and the same. */
export function relate(type: string, from: string, to: string, maker: Maker): Command {
  return (state, dispatch) => {
    const { index, relations } = annotationsIn(state);
    const known = relations.some((one) => one.type === type && one.from === from && one.to === to);
    if (known || from === to || !index.get(from) || !index.get(to)) return false;
    const relation = { id: maker.newId(), type, from, to, creator: maker.creator, created: maker.now() };
    dispatch?.(state.tr.step(new RelationStep([relation], [])));
    return true;
  };
}

export function removeRelation(id: string): Command {
  return (state, dispatch) => {
    const relation = annotationsIn(state).relations.find((one) => one.id === id);
    if (!relation) return false;
    dispatch?.(state.tr.step(new RelationStep([], [relation])));
    return true;
  };
}
