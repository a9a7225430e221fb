import { TextSelection } from 'prosemirror-state';
import { type MouseEvent, useEffect, useRef } from 'react';
import { hull } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { hitsIn, useFind } from '../find/find';
import { openArticle, run, useAnnotations, useArticle } from '../state/article';
import { usePreferences } from '../state/preferences';
import { useProject } from '../state/project';
import styles from './Minimap.module.css';

/**
 * Where in the article its annotations and the hits are: a strip beside the scrollbar. A click goes there. It tells a
 * screen reader nothing that the list of annotations does not.
 */
export function Minimap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const annotations = useAnnotations();
  const labels = useProject(({ project }) => project?.scheme.labels);
  const hits = useFind((state) => state.hits);
  const theme = usePreferences(({ preferences }) => preferences?.theme);
  const open = useArticle((state) => state.open);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on all of these.
  useEffect(() => {
    const strip = canvas.current;
    if (!strip) return;
    let planned = requestAnimationFrame(() => paint(strip));
    const resized = new ResizeObserver(() => {
      cancelAnimationFrame(planned);
      planned = requestAnimationFrame(() => paint(strip));
    });
    resized.observe(strip);
    return () => {
      cancelAnimationFrame(planned);
      resized.disconnect();
    };
  }, [annotations, labels, hits, theme, open]);

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

/** Draws each pixel of each label once, however many annotations fall on it. */
function paint(strip: HTMLCanvasElement): void {
  const article = openArticle();
  const context = strip.getContext('2d');
  if (!article || !context) return;
  const scale = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = strip;
  strip.width = Math.round(width * scale);
  strip.height = Math.round(height * scale);
  context.scale(scale, scale);
  const { index, lines, scheme } = annotationsIn(article.editor);
  const perCharacter = height / Math.max(1, lines.text.length);
  const inks = new Map(scheme.labels.map(({ id, colour }) => [id, inkOf(colour)]));
  const drawn = new Set<string>();
  const mark = (offset: number, left: number, size: number, ink: string) => {
    const y = Math.min(height - 2, Math.floor(offset * perCharacter));
    const key = `${y} ${left} ${ink}`;
    if (drawn.has(key)) return;
    drawn.add(key);
    context.fillStyle = ink;
    context.fillRect(left, y, size, 2);
  };
  for (const annotation of index.all) {
    mark(hull(annotation).start, 0, width - 4, inks.get(annotation.label) ?? inkOf('slate'));
  }
  const find = inkOf('find-tick');
  for (const { start } of hitsIn(article.document.id)) mark(start, width - 3, 3, find);
}

function inkOf(colour: string): string {
  const name = colour === 'find-tick' ? '--find-current' : `--label-${colour}-ink`;
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}
