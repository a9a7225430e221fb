import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type AttributeValue, exactText } from '../../../preload/contract';
import { annotationMeant } from '../../editor/attribute-commands';
import { goTo } from '../../editor/commands';
import { run, useAnnotations } from '../../state/article';
import { startPicking } from '../picking';
import styles from './Fields.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: AttributeValue | undefined;
  readonly onChange: (value: AttributeValue | undefined) => void;
}

/** Another annotation of the article as a value. Without one, the button begins to pick it. */
export function SpanField({ name, label, value, onChange }: Props) {
  const index = useAnnotations();
  const meant = index && annotationMeant(index, value);
  const words = meant ? exactText(meant) : value === undefined ? '' : 'An annotation that is gone';
  return (
    <div className={styles.combo}>
      <Button
        className={`${styles.input} ${styles.span}`}
        data-field={name}
        aria-label={words === '' ? `${label}: pick an annotation` : `${label}: ${words}`}
        onPress={() => (meant ? run(goTo(meant.id)) : startPicking(name))}
      >
        {words || <span className={styles.hint}>Pick an annotation</span>}
      </Button>
      {value !== undefined && (
        <Button
          className={styles.pick ?? ''}
          aria-label={`Clear ${label.toLocaleLowerCase()}`}
          onPress={() => onChange(undefined)}
        >
          <X size={13} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
