import { attributeTitle, exactText } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { selectedSpan } from '../editor/commands';
import { finishPlacing, stopPlacing, usePlacing } from '../reanchor/placing';
import { finishLinking, stopLinking, useLinking } from '../relations/linking';
import { openArticle, useArticle } from '../state/article';
import { shorten } from '../state/edit-title';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import styles from './ModeHint.module.css';
import { finishPicking, stopPicking, usePicking } from './picking';

/** What to do next while a value is picked from the text or a relation is being made, and the way out. */
export function ModeHint() {
  const pick = usePicking((state) => state.pick);
  const placing = usePlacing((state) => state.placing);
  const linking = useLinking((state) => state.linking);
  const hasWords = useArticle((state) => {
    const article = openArticle(state);
    return article !== null && selectedSpan(article.editor) !== null;
  });
  if (placing) {
    return (
      <Hint
        text={`Select the words on which “${shorten(exactText(placing.one.annotation))}” stands now.`}
        take="Place it there"
        canTake={hasWords}
        onTake={finishPlacing}
        onStop={stopPlacing}
      />
    );
  }
  if (pick) {
    const { type } = pick.definition;
    const what = type === 'span' ? 'the annotation' : 'the words';
    return (
      <Hint
        text={`Select ${what} for ${attributeTitle(pick.definition)}.`}
        take={type === 'span' ? 'Take it' : 'Take the words'}
        canTake={type === 'span' || hasWords}
        onTake={finishPicking}
        onStop={stopPicking}
      />
    );
  }
  if (!linking || linking.to !== null) return null;
  return (
    <Hint
      text={`Relate “${wordsOf(linking.from)}”: go to the other annotation.`}
      take="Relate"
      canTake
      onTake={() => finishLinking()}
      onStop={stopLinking}
    />
  );
}

interface Props {
  readonly text: string;
  readonly take: string;
  readonly canTake: boolean;
  readonly onTake: () => void;
  readonly onStop: () => void;
}

function Hint({ text, take, canTake, onTake, onStop }: Props) {
  return (
    <div className={styles.hint}>
      <span className={styles.text} role="status">
        {text}
      </span>
      <Button preventFocusOnPress isDisabled={!canTake} onPress={onTake}>
        {take} <Keys binding="Enter" />
      </Button>
      <Button preventFocusOnPress look="quiet" onPress={onStop}>
        Stop <Keys binding="Escape" />
      </Button>
    </div>
  );
}

function wordsOf(id: string): string {
  const article = openArticle();
  const annotation = article && annotationsIn(article.editor).index.get(id);
  const words = annotation ? exactText(annotation) : '';
  return shorten(words.replace(/^["“„«]|["“”»]$/gu, ''));
}
