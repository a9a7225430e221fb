import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { usePreferences } from '../state/preferences';
import { passes, useSuggestions } from '../state/suggestions';
import { annotationsIn } from './annotation-plugin';
import { LineTexts } from './line-texts';
import { goToSuggestion, suggestionAt } from './suggestion-commands';
import { currentSuggestion, isOpen, setCurrent, suggestionsIn } from './suggestion-plugin';
import { TextHighlights } from './text-highlights';
import './suggestion-marks.css';

const CURRENT = 'suggestion-current';
const NAME = 'suggestion-';

/** Suggestions are lighter than annotations: a dotted line in the label's colour, and no fill but for the current one. */
function look(name: string) {
  if (name === CURRENT) {
    return { css: 'background-color: var(--suggested); color: var(--on-suggested)', priority: -1 };
  }
  const ink = `var(--label-${name.slice(NAME.length)}-ink)`;
  return { css: `text-decoration: underline dotted 2px ${ink}`, priority: 0 };
}

/**
 * Draws the suggestions near the view, as CSS highlights that lie over the text: nothing in the page changes by them.
 * A click on one makes it the current one.
 */
export function suggestionMarks(): Plugin {
  return new Plugin({
    props: {
      handleClick: (view, position, event) => {
        if (event.button !== 0 || event.shiftKey || annotationsIn(view.state).selected !== null) return false;
        const here = suggestionAt(view.state, position, passes);
        if (here) goToSuggestion(here)(view.state, view.dispatch);
        else if (suggestionsIn(view.state).current !== null) view.dispatch(setCurrent(view.state.tr, null));
        return false;
      },
    },
    view: (view) => {
      const painter = new Painter(view);
      const ends = [useSuggestions, usePreferences].map((store) => store.subscribe(() => painter.plan(true)));
      painter.plan(true);
      return {
        update: () => painter.plan(false),
        destroy: () => {
          for (const end of ends) end();
          painter.clear();
        },
      };
    },
  });
}

class Painter {
  private readonly highlights = new TextHighlights(look);
  private planned = 0;
  /** What was drawn last; a move of the caret leaves it as it is. */
  private drawn: readonly unknown[] = [];

  constructor(private readonly view: EditorView) {}

  plan(isNew: boolean): void {
    const { state } = this.view;
    const now = [annotationsIn(state), suggestionsIn(state)];
    if (!isNew && now.every((one, at) => one === this.drawn[at])) return;
    if (suggestionsIn(state).index.all.length === 0) return;
    this.drawn = now;
    if (this.planned === 0) this.planned = requestAnimationFrame(() => this.paint());
  }

  clear(): void {
    cancelAnimationFrame(this.planned);
    this.highlights.clear();
  }

  private paint(): void {
    this.planned = 0;
    const { state } = this.view;
    const { lines, shown, scheme } = annotationsIn(state);
    const view = { start: lines.startOf(shown.from), end: lines.endOf(Math.min(shown.to, lines.count - 1)) };
    const colours = new Map(scheme.labels.map(({ id, colour }) => [id, colour]));
    const current = currentSuggestion(state);
    const texts = new LineTexts(this.view);
    const ranges = new Map<string, StaticRange[]>();
    for (const one of suggestionsIn(state).index.near(view)) {
      if (!passes(one) || !isOpen(state, one)) continue;
      const name = `${NAME}${colours.get(one.label) ?? 'slate'}`;
      for (const span of one.spans) {
        const range = texts.range(span);
        if (!range) continue;
        put(ranges, name, range);
        if (one.key === current?.key) put(ranges, CURRENT, range);
      }
    }
    this.highlights.show(ranges);
  }
}

function put(ranges: Map<string, StaticRange[]>, name: string, range: StaticRange): void {
  const list = ranges.get(name);
  if (list) list.push(range);
  else ranges.set(name, [range]);
}
