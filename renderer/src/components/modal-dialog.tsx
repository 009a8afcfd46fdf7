import { type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import styles from './modal-dialog.module.css';

interface ModalDialogProps {
  /** True for a dialog that holds a table. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page; escape and a click beside it close it. Its content uses the classes of this module. */
export function ModalDialog({ wide = false, onClose, children }: ModalDialogProps) {
  return (
    <ModalOverlay isOpen isDismissable className={styles['overlay'] ?? ''} onOpenChange={onClose}>
      <Modal className={styles['modal'] ?? ''} {...(wide ? { 'data-wide': true } : {})}>
        <Dialog>{children}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}
