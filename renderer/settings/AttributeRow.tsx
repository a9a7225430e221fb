import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { type AttributeDefinition, type AttributeValue, attributeTitle } from '../../preload/contract';
import { CommitField } from './CommitField';
import { renamed } from './edit-scheme';
import form from './LabelForm.module.css';
import { Select } from './Select';
import styles from './Settings.module.css';

interface Props {
  readonly attribute: AttributeDefinition;
  readonly nameFault: (name: string) => string | null;
  readonly onChange: (edit: (attribute: AttributeDefinition) => AttributeDefinition) => void;
  readonly onRemove: () => void;
}

const types = [
  { id: 'text', name: 'Text' },
  { id: 'number', name: 'Number' },
  { id: 'boolean', name: 'Yes or no' },
  { id: 'choice', name: 'Choice' },
  { id: 'span', name: 'Annotation' },
] as const;
type Type = (typeof types)[number]['id'];

/** One attribute of a label: its name, its type, its choices, and what a new annotation has. */
export function AttributeRow({ attribute, nameFault, onChange, onRemove }: Props) {
  const { name, type } = attribute;
  const title = attributeTitle(attribute);
  return (
    // biome-ignore lint/a11y/useSemanticElements: this is a line of a fieldset
    <div className={form.attribute} data-type={type} role="group" aria-label={title}>
      <CommitField
        label="Name"
        value={title}
        validate={nameFault}
        onCommit={(written) => onChange((one) => renamed(one, written.trim()))}
        {...(title !== name && { hint: `Kept and exported as “${name}”.` })}
      />
      <Select
        label="Type"
        options={types}
        value={type}
        onChange={(chosen) => onChange((one) => ofType(one, chosen))}
      />
      {attribute.type === 'choice' && (
        <CommitField
          label="Choices"
          value={attribute.choices.join(', ')}
          validate={(text) => (choicesIn(text).length > 0 ? null : 'Give at least one choice.')}
          onCommit={(text) => onChange((one) => withChoices(one, choicesIn(text)))}
        />
      )}
      <Default attribute={attribute} onChange={onChange} />
      <AriaButton className={styles.remove ?? ''} aria-label={`Remove ${title}`} onPress={onRemove}>
        <X size={14} aria-hidden="true" />
      </AriaButton>
    </div>
  );
}

function Default({ attribute, onChange }: Pick<Props, 'attribute' | 'onChange'>) {
  const put = (value: AttributeValue | undefined) => onChange((one) => withDefault(one, value));
  const value = attribute.default === undefined ? '' : String(attribute.default);
  switch (attribute.type) {
    case 'span':
      return null;
    case 'text':
      return <CommitField label="Default" value={value} onCommit={(text) => put(text || undefined)} />;
    case 'number':
      return (
        <CommitField
          label="Default"
          value={value}
          validate={(text) => (Number.isFinite(Number(text)) ? null : 'This is not a number.')}
          onCommit={(text) => put(text.trim() === '' ? undefined : Number(text))}
        />
      );
    case 'boolean':
      return (
        <Select
          label="Default"
          options={[none, { id: 'true', name: 'Yes' }, { id: 'false', name: 'No' }]}
          value={value}
          onChange={(chosen) => put(chosen === '' ? undefined : chosen === 'true')}
        />
      );
    case 'choice':
      return (
        <Select
          label="Default"
          options={[none, ...attribute.choices.map((choice) => ({ id: choice, name: choice }))]}
          value={value}
          onChange={(chosen) => put(chosen || undefined)}
        />
      );
  }
}

const none = { id: '', name: 'None' };

function withDefault(
  { default: _before, ...attribute }: AttributeDefinition,
  value: AttributeValue | undefined,
): AttributeDefinition {
  return value === undefined ? attribute : { ...attribute, default: value };
}

function withChoices(attribute: AttributeDefinition, choices: string[]): AttributeDefinition {
  const { default: value } = attribute;
  const kept = typeof value === 'string' && choices.includes(value) ? { default: value } : {};
  return { ...called(attribute), type: 'choice', choices, ...kept };
}

function ofType(attribute: AttributeDefinition, type: Type): AttributeDefinition {
  const names = called(attribute);
  return type === 'choice' ? { ...names, type, choices: ['yes', 'no'] } : { ...names, type };
}

function called({ name, title }: AttributeDefinition): Pick<AttributeDefinition, 'name' | 'title'> {
  return title === undefined ? { name } : { name, title };
}

function choicesIn(text: string): string[] {
  return [...new Set(text.split(',').map((choice) => choice.trim()))].filter(Boolean);
}
