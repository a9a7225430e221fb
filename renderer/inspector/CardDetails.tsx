import { useState } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Annotation } from '../../preload/contract';
import { runCommand } from '../commands/actions';
import { changeAnnotation, relabel } from '../editor/commands';
import { RelationList } from '../relations/RelationList';
import { hasMeaning, LabelMeaning } from '../settings/LabelMeaning';
import { maker, run, together, useArticle } from '../state/article';
import { useOfferedLabels } from '../state/scheme';
import { Button } from '../ui/Button';
import { formatMoment } from '../ui/format';
import { Keys } from '../ui/Keys';
import { LabelSign } from '../ui/LabelSign';
import styles from './Card.module.css';
import { detailsAre } from './field-focus';
import { AttributeFields } from './fields/AttributeFields';
import { NoteField } from './NoteField';

/** How many labels are shown at once; the others are found by their name. */
const AT_HAND = 9;

/** What of the selected annotation can be changed, and where it comes from. */
export function CardDetails({ annotation }: { annotation: Annotation }) {
  const all = useOfferedLabels();
  const labels = all.filter(({ id }, at) => at < AT_HAND || id === annotation.label);
  // When a key opens another article the fields go without being left: what is in them still belongs to this one.
  const [article] = useState(() => useArticle.getState().open);
  return (
    <div className={styles.details} data-details={annotation.id} ref={detailsAre}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this only groups switches. */}
      <div className={styles.labels} role="group" aria-label="Label">
        {labels.map((label, at) => (
          <TooltipTrigger key={label.id} delay={500}>
            <ToggleButton
              className={styles.choice ?? ''}
              aria-label={label.name}
              data-colour={label.colour}
              isSelected={label.id === annotation.label}
              onChange={() => run(relabel(annotation, label.id, maker()))}
            >
              <LabelSign label={label} />
              {label.name}
              {at < 9 && <Keys binding={String(at + 1)} />}
            </ToggleButton>
            {hasMeaning(label) && (
              <Tooltip className={styles.meaning ?? ''} placement="left">
                <LabelMeaning label={label} />
              </Tooltip>
            )}
          </TooltipTrigger>
        ))}
        {all.length > AT_HAND && (
          <Button look="quiet" onPress={() => runCommand('label.find')}>
            {all.length - AT_HAND} more…
          </Button>
        )}
      </div>
      <AttributeFields key={annotation.id} annotation={annotation} article={article} />
      <div className={styles.noteRow}>
        <span className={styles.noteName} aria-hidden="true">
          Note
        </span>
        <NoteField
          key={annotation.id}
          name="Note"
          placeholder="Add a note"
          note={annotation.note}
          onKeep={(note, group) =>
            run(together(group, changeAnnotation(annotation.id, { note }, maker())), article)
          }
          onFinish={(field) => field.closest('article')?.querySelector<HTMLElement>('[data-card]')?.focus()}
        />
      </div>
      <RelationList annotation={annotation} />
      <div className={styles.foot}>
        <span className={styles.origin}>{originWords(annotation)}</span>
        <Button look="danger" onPress={() => runCommand('annotation.delete')}>
          Delete
        </Button>
      </div>
    </div>
  );
}

/** "By ana, 3 May 2031, 14:05". */
function originWords({ origin, creator, created }: Annotation): string {
  const when = formatMoment(created);
  switch (origin.kind) {
    case 'hand':
      return `By ${creator}, ${when}`;
    case 'suggester':
      return `Suggested by ${origin.name} ${origin.version}, kept by ${creator}, ${when}`;
    case 'import':
      return `By ${creator}, from ${origin.file}, ${when}`;
  }
}
