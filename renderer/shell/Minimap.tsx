import { TextSelection } from 'prosemirror-state';
import { type MouseEvent, useEffect, useRef } from 'react';
import { hull } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { hitsIn, useFind } from '../find/find';
import { openArticle, run, useAnnotations, useArticle } from '../state/article';
import { useProject } from '../state/project';
import { useTheme } from './look';
import styles from './Minimap.module.css';

/** The strip follows an edit when nothing has been done for so many milliseconds: labelling goes first. */
const PAUSE = 120;

/**
 * Where in the article its annotations and the hits are: a strip beside the scrollbar. A click goes there. It tells a
 * screen reader nothing that the list of annotations does not.
 */
export function Minimap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const annotations = useAnnotations();
  const labels = useProject(({ project }) => project?.scheme.labels);
  const hits = useFind((state) => state.hits);
  const theme = useTheme();
  const open = useArticle((state) => state.open);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on all of these.
  useEffect(() => {
    const timer = setTimeout(() => canvas.current && paint(canvas.current), PAUSE);
    return () => clearTimeout(timer);
  }, [annotations, labels, hits, theme, open]);

  useEffect(() => {
    if (!canvas.current) return;
    const resized = new ResizeObserver(() => canvas.current && paint(canvas.current));
    resized.observe(canvas.current);
    return () => resized.disconnect();
  }, []);

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing gives it the focus.
  return <canvas ref={canvas} className={styles.strip} aria-hidden="true" onClick={goThere} />;
}

function goThere(event: MouseEvent<HTMLCanvasElement>): void {
  const share = event.nativeEvent.offsetY / event.currentTarget.clientHeight;
  run((state, dispatch) => {
    const { lines } = annotationsIn(state);
    const line = lines.lineAt(Math.floor(share * lines.text.length));
    const start = TextSelection.create(state.doc, lines.toPosition(lines.startOf(line)));
    dispatch?.(state.tr.setSelection(start).scrollIntoView());
    return true;
  });
}

/** What one kind of mark looks like: the rows of pixels it is on, and where and in which ink. */
interface Ticks {
  readonly rows: Uint8Array;
  readonly left: number;
  readonly size: number;
  readonly ink: string;
}

/** What is on a strip, so that an edit that changes nothing to be seen draws nothing. */
const painted = new WeakMap<HTMLCanvasElement, string>();

/** Draws each pixel of each label once, however many annotations fall on it. */
function paint(strip: HTMLCanvasElement): void {
  // Drawn by the processor: so small a picture is done before the graphics card has been asked.
  const context = strip.getContext('2d', { willReadFrequently: true });
  const { clientWidth: width, clientHeight: height } = strip;
  const scale = window.devicePixelRatio;
  const ticks = ticksOf(width, height);
  const picture = [width, height, scale, ...ticks.flatMap(({ rows, ink }) => [ink, rows.join('')])].join(' ');
  if (!context || painted.get(strip) === picture) return;
  painted.set(strip, picture);
  strip.width = Math.round(width * scale);
  strip.height = Math.round(height * scale);
  context.scale(scale, scale);
  for (const { rows, left, size, ink } of ticks) {
    context.fillStyle = ink;
    for (let y = 0; y < rows.length; y++) if (rows[y] === 1) context.fillRect(left, y, size, 2);
  }
}

function ticksOf(width: number, height: number): Ticks[] {
  const article = openArticle();
  if (!article) return [];
  const { index, lines, scheme } = annotationsIn(article.editor);
  const perCharacter = height / Math.max(1, lines.text.length);
  const rowsOf = new Map<string, Uint8Array>();
  const mark = (offset: number, kind: string) => {
    const rows = rowsOf.get(kind) ?? new Uint8Array(height);
    rowsOf.set(kind, rows);
    rows[Math.max(0, Math.min(height - 2, Math.floor(offset * perCharacter)))] = 1;
  };
  for (const annotation of index.all) mark(hull(annotation).start, annotation.label);
  const inks = new Map(scheme.labels.map(({ id, colour }) => [id, colour]));
  const labels = [...rowsOf].map(([label, rows]) => {
    return { rows, left: 0, size: width - 4, ink: inkOf(inks.get(label) ?? 'slate') };
  });
  rowsOf.clear();
  for (const { start } of hitsIn(article.document.id)) mark(start, 'hit');
  const hits = [...rowsOf.values()].map((rows) => {
    return { rows, left: width - 3, size: 3, ink: inkOf('find-tick') };
  });
  return [...labels, ...hits];
}

function inkOf(colour: string): string {
  const name = colour === 'find-tick' ? '--find-current' : `--label-${colour}-ink`;
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}
