import type { EditorView } from 'prosemirror-view';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { hull, type Relation, type RelationType } from '../../preload/contract';
import { type AnnotationState, annotationsIn } from '../editor/annotation-plugin';
import { useLayoutCount } from '../editor/use-layout-count';
import { openArticle, useArticle } from '../state/article';
import { useProject } from '../state/project';
import { arcLanes, arcPath, type End, type Ends, inOneRow, laneOffset, laneWidth } from './arc';
import { useLinking } from './linking';
import styles from './Relations.module.css';

interface Arc extends Ends {
  readonly relation: Relation;
}

/** A lane that is wider has room for names. */
const NAME = 12;

const noArcs: readonly Arc[] = [];

/**
 * The relations of the selected annotation, or all of those near the view, as arcs in the margin and between the lines.
 * For those who see; the inspector lists them for everybody.
 */
export function RelationArcs({ view }: { view: RefObject<EditorView | null> }) {
  const held = useArticle((state) => {
    const article = openArticle(state);
    return article && annotationsIn(article.editor);
  });
  const showsAll = useLinking((state) => state.showsAll);
  const types = useProject(({ project }) => project?.scheme.relations) ?? [];
  const [arcs, setArcs] = useState(noArcs);
  const layout = useLayoutCount(view);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever the text is laid out anew.
  useLayoutEffect(() => {
    const wanted = held ? relationsToDraw(held, showsAll) : [];
    setArcs(held && view.current && wanted.length > 0 ? measure(view.current, held, wanted) : noArcs);
  }, [held, showsAll, layout, view]);

  if (arcs.length === 0) return null;
  const { left, room } = marginOf(view.current);
  const lanes = arcLanes(arcs);
  const width = laneWidth(Math.max(...lanes) + 1, room);
  return (
    <svg className={styles.arcs} aria-hidden="true">
      <ArrowHead />
      {arcs.map((arc, at) => (
        <ArcLine
          key={arc.relation.id}
          arc={arc}
          x={left - laneOffset(lanes[at] ?? 0, width, room)}
          turn={lanes[at] ?? 0}
          width={width}
          name={nameOf(types, arc.relation)}
          isStrong={isOf(arc.relation, held?.selected ?? null)}
        />
      ))}
    </svg>
  );
}

function ArrowHead() {
  return (
    <defs>
      <marker
        id="relation-end"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0.5 8 4 0 7.5Z" />
      </marker>
    </defs>
  );
}

interface ArcLineProps {
  readonly arc: Arc;
  /** Where it runs down the margin. */
  readonly x: number;
  readonly turn: number;
  /** Of its lane, in which the pointer finds it. */
  readonly width: number;
  readonly name: string;
  readonly isStrong: boolean;
}

/** An arc with its name, which is always shown where there is room, and else while the pointer is on the arc. */
function ArcLine({ arc, x, turn, width, name, isStrong }: ArcLineProps) {
  const { relation, from, to } = arc;
  const length = Math.abs(from.y - to.y);
  const isRoomy = width > NAME && length > name.length * 7;
  return (
    <g data-relation={relation.id} data-strong={isStrong || undefined} data-roomy={isRoomy || undefined}>
      <path className={styles.arc} d={arcPath(arc, x, turn)} markerEnd="url(#relation-end)" />
      {!inOneRow(arc) && (
        <>
          <line className={styles.hold} x1={x} x2={x} y1={from.y} y2={to.y} strokeWidth={width} />
          <text
            className={styles.name}
            transform={`translate(${x - 4} ${(from.y + to.y) / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            {name}
          </text>
        </>
      )}
    </g>
  );
}

function nameOf(types: readonly RelationType[], { type }: Relation): string {
  return types.find(({ id }) => id === type)?.name ?? type;
}

function isOf({ from, to }: Relation, annotation: string | null): boolean {
  return annotation !== null && (from === annotation || to === annotation);
}

/** The selected annotation's relations; with `all`, those too that have an end near the view. */
function relationsToDraw(
  { relations, selected, index, lines, shown }: AnnotationState,
  all: boolean,
): readonly Relation[] {
  if (relations.length === 0) return relations;
  if (!all) return relations.filter((relation) => isOf(relation, selected));
  const near = index.overlapping({ start: lines.startOf(shown.from), end: lines.endOf(shown.to) });
  const ids = new Set(near.map(({ id }) => id));
  return relations.filter(
    (relation) => isOf(relation, selected) || ids.has(relation.from) || ids.has(relation.to),
  );
}

function measure(view: EditorView, held: AnnotationState, relations: readonly Relation[]): readonly Arc[] {
  const column = view.dom.closest('article')?.getBoundingClientRect();
  if (!column) return noArcs;
  return relations.flatMap((relation) => {
    const from = endOf(view, held, relation.from, column);
    const to = endOf(view, held, relation.to, column);
    return from && to ? [{ relation, from, to }] : [];
  });
}

/** Where the annotation begins. Of one that is far from the view only the block is asked for, which costs no layout. */
function endOf(
  view: EditorView,
  { index, lines, shown }: AnnotationState,
  id: string,
  column: DOMRect,
): End | null {
  const annotation = index.get(id);
  if (!annotation) return null;
  const { start } = hull(annotation);
  const line = lines.lineAt(start);
  if (line < shown.from || line > shown.to) {
    const box = view.dom.children[lines.blockOf(line)]?.getBoundingClientRect();
    return box ? { x: 0, y: box.top - column.top, shown: false } : null;
  }
  const box = view.dom.querySelector(`[data-annotation="${CSS.escape(id)}"]`)?.getClientRects()[0];
  return box
    ? { x: box.left + Math.min(6, box.width / 2) - column.left, y: box.top - column.top, shown: true }
    : null;
}

/** Where the text begins, counted from the edge of its column, and how much room there is beside it. */
function marginOf(view: EditorView | null): { left: number; room: number } {
  const column = view?.dom.closest('article')?.getBoundingClientRect();
  const frame = view?.dom.closest('[data-scroller]')?.getBoundingClientRect();
  if (!view || !column || !frame) return { left: 32, room: 32 };
  const { left } = view.dom.getBoundingClientRect();
  return { left: left - column.left, room: left - frame.left };
}
