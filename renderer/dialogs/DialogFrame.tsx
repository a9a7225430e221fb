import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useScreen } from '../state/screen';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** As wide as a form with a list beside it, or as large as the window. */
  readonly wide?: boolean | 'most';
}

/** The open dialog's frame: its title, Escape and a click beside it to close it. */
export function DialogFrame({ title, children, wide = false }: Props) {
  const close = useScreen((state) => state.close);
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
    >
      <Modal className={`${styles.modal} ${wide === 'most' ? styles.most : wide ? styles.wide : ''}`}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <AriaButton className={styles.close ?? ''} aria-label="Close" onPress={close}>
              <X size={16} aria-hidden="true" />
            </AriaButton>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a dialog. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
