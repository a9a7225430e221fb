import { type KeyboardEvent, useMemo } from 'react';
import type { Annotation, AttributeDefinition, AttributeValue } from '../../../preload/contract';
import { setAttribute } from '../../editor/attribute-commands';
import { maker, run } from '../../state/article';
import { useProject } from '../../state/project';
import { focusNextField, focusText } from '../field-focus';
import { heading } from '../value-words';
import { AttributeField } from './AttributeField';
import styles from './Fields.module.css';

interface Props {
  readonly annotation: Annotation;
  /** The id of the document it belongs to. */
  readonly article: string | null;
}

/**
 * The attributes of an annotation, to be filled in without the mouse: Enter goes to the next field and from the last
 * back into the text, Escape goes back at once.
 */
export function AttributeFields({ annotation, article }: Props) {
  const labels = useProject(({ project }) => project?.scheme.labels);
  const definitions = useMemo(() => {
    const label = labels?.find(({ id }) => id === annotation.label);
    return [...(label?.attributes ?? []), ...others(annotation, label?.attributes ?? [])];
  }, [labels, annotation]);
  const put = (name: string) => (value: AttributeValue | undefined) =>
    run(setAttribute(annotation.id, name, value, maker()), article);
  return (
    <div className={styles.fields} onKeyDownCapture={onKey}>
      {definitions.map((definition) => (
        <div key={`${annotation.label} ${definition.name}`} className={styles.row}>
          <span className={styles.name} aria-hidden="true">
            {heading(definition)}
          </span>
          <AttributeField
            definition={definition}
            value={annotation.attributes[definition.name]}
            onChange={put(definition.name)}
          />
        </div>
      ))}
    </div>
  );
}

/** What the annotation has though its label doesn't: it came from an import or from another label. */
function others(annotation: Annotation, known: readonly AttributeDefinition[]): AttributeDefinition[] {
  return Object.entries(annotation.attributes)
    .filter(([name]) => !known.some((definition) => definition.name === name))
    .map(([name, value]) => ({
      name,
      type: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text',
    }));
}

function onKey(event: KeyboardEvent): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  const choosing = target.getAttribute('aria-expanded') === 'true';
  if (event.key === 'Enter' && !(target instanceof HTMLButtonElement)) {
    // An entry of the list that is marked is taken first, by the list itself.
    if (choosing && target.hasAttribute('aria-activedescendant')) setTimeout(() => goOn(target));
    else {
      event.preventDefault();
      event.stopPropagation();
      goOn(target);
    }
  } else if (event.key === 'Escape' && !choosing) {
    event.preventDefault();
    event.stopPropagation();
    focusText();
  }
}

function goOn(field: Element): void {
  if (field.getAttribute('aria-invalid') === 'true') return;
  if (!focusNextField(field)) focusText();
}
