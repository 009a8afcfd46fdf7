import { type ReactNode, type SyntheticEvent, useEffect, useEffectEvent, useRef } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './form.module.css';

interface FormPanelProps {
  readonly title: string;
  readonly id: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Only for what exists already. */
  readonly onRemove?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A form beside its table: Enter saves, Escape leaves; the focus goes in on opening. */
export function FormPanel({ title, id, error, busy, onSave, onClose, onRemove, children }: FormPanelProps) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [id]);
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      onClose();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => leave(event);
    const element = form.current;
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, []);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form ref={form} className={styles['form']} aria-label={title} noValidate onSubmit={submit}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['id']}>{id}</span>
        <IconButton icon="close" label={t('form.close')} onPress={onClose} />
      </header>
      <div className={styles['fields']}>
        {children}
        <ErrorNotice error={error} />
      </div>
      <footer className={styles['foot']}>
        <Button type="submit" look="primary" hint="Enter" isDisabled={busy}>
          {t('form.save')}
        </Button>
        <Button onPress={onClose}>{t('form.cancel')}</Button>
        {onRemove !== undefined && (
          <Button onPress={onRemove} isDisabled={busy}>
            {t('form.remove')}
          </Button>
        )}
      </footer>
    </form>
  );
}
