import { Button } from 'react-aria-components';
import { type Source, textFormats } from '../../preload/contract';
import { isAnnotated, summaryOf, useProject } from '../state/project';
import { useScreen } from '../state/screen';
import styles from './Preview.module.css';

interface Props {
  /** The article's. */
  readonly id: string;
  readonly source: Source;
}

/** Whether it is worth telling in which encoding an article was read: where it is text, and not in the usual one. */
export function isOddlyEncoded({ format, encoding }: Source): boolean {
  return textFormats.includes(format) && encoding !== 'utf-8';
}

/** In which encoding an article was read; as long as nothing is annotated, also the way to another one. */
export function ReadAs({ id, source: { encoding } }: Props) {
  const show = useScreen((state) => state.show);
  const canChange = useProject(() => !isAnnotated(summaryOf(id)));
  const words = `read as ${encoding}`;
  if (!canChange) return <span>{words}</span>;
  return (
    <Button
      className={styles.readAs ?? ''}
      aria-label={`${words}, change the encoding`}
      onPress={() => show({ kind: 'read-again', document: id, encoding })}
    >
      {words}
    </Button>
  );
}
