import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import styles from './CloseButton.module.css';

/** The cross that closes what it stands in; `name` tells what that is. */
export function CloseButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <Button className={styles.close ?? ''} aria-label={name} onPress={onPress}>
      <X size={15} aria-hidden="true" />
    </Button>
  );
}
