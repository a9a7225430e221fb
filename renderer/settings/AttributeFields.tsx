import { type AttributeDefinition, attributeTitle, type Label } from '../../preload/contract';
import { AddByName } from './AddByName';
import { AttributeRow } from './AttributeRow';
import { withNewAttribute } from './edit-scheme';
import form from './LabelForm.module.css';
import styles from './Settings.module.css';

type Attributes = readonly AttributeDefinition[];

interface Props {
  readonly label: Label;
  readonly onChange: (title: string, edit: (attributes: Attributes) => Attributes) => void;
}

/** What is asked of each annotation with the label: a speaker, a value, a kind. */
export function AttributeFields({ label, onChange }: Props) {
  const { attributes } = label;
  const nameFault = (name: string, at: number | null): string | null => {
    if (name.trim() === '') return 'An attribute needs a name.';
    const taken = attributes.some((other, index) => index !== at && attributeTitle(other) === name.trim());
    return taken ? `There is an attribute “${name.trim()}” already.` : null;
  };
  return (
    <fieldset className={form.attributes}>
      <legend>Attributes</legend>
      {attributes.map((attribute, at) => (
        <AttributeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: while its name is edited, an attribute is known by its place
          key={at}
          attribute={attribute}
          nameFault={(name) => nameFault(name, at)}
          onChange={(edit) =>
            onChange(`Change the attribute ${attributeTitle(attribute)} of ${label.name}`, (all) =>
              all.map((one, index) => (index === at ? edit(one) : one)),
            )
          }
          onRemove={() =>
            onChange(`Remove the attribute ${attributeTitle(attribute)} of ${label.name}`, (all) =>
              all.filter((_one, index) => index !== at),
            )
          }
        />
      ))}
      <AddByName
        label="New attribute"
        validate={(name) => nameFault(name, null)}
        onAdd={(name) =>
          onChange(`Add the attribute ${name} to ${label.name}`, (all) => withNewAttribute(all, name))
        }
      />
      {attributes.length > 0 && (
        <p className={styles.quiet}>
          Renaming loses no values: they stay under the attribute’s first name, in files and exports too.
          Those of an attribute that is removed stay with their annotations.
        </p>
      )}
    </fieldset>
  );
}
