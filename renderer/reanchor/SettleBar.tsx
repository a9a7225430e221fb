import { runCommand } from '../commands/actions';
import { useArticle } from '../state/article';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { usePlacing } from './placing';
import styles from './Reanchor.module.css';
import { openIn } from './settle';

/** Above an article whose new version has left something open: how much, and the way to settle it. */
export function SettleBar() {
  const left = useArticle(
    ({ open, articles }) => openIn((open !== null && articles.get(open)) || null).length,
  );
  const isQuiet = useScreen((state) => state.isQuiet);
  const placing = usePlacing((state) => state.placing);
  if (left === 0 || isQuiet || placing) return null;
  return (
    <section className={styles.bar} aria-label="To be settled">
      <span>{plural(left, 'annotation')} of the earlier version to settle.</span>
      <Button onPress={() => runCommand('article.settle')}>Settle…</Button>
    </section>
  );
}
