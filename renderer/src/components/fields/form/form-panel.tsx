import { type ReactNode, type SyntheticEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, IconButton } from '../../button.tsx';
import { ErrorNotice } from '../../error-notice.tsx';
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
  /** What removing breaks: it is said first, and removing asks for a second press. */
  readonly removeWarning?: string | undefined;
  readonly children: ReactNode;
}

/** A form beside its table: Enter saves, Escape leaves; the focus goes in on opening. */
export function FormPanel({ title, id, error, busy, onSave, onClose, onRemove, ...rest }: FormPanelProps) {
  const { t } = useTexts();
  const [warned, setWarned] = useState(false);
  const { removeWarning, children } = rest;
  const needsWarning = removeWarning !== undefined && !warned;
  const form = useRef<HTMLFormElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first field, whatever it is: going past a choice to a search would open the list of the search.
    fields.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [id]);
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    // In a field whose list is open, Escape closes the list only.
    const isListOpen =
      event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen) {
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
    // The first field that is refused takes the focus, once the problems are drawn.
    requestAnimationFrame(() => {
      const wrong = '[aria-invalid="true"], [data-invalid] button';
      form.current?.querySelector<HTMLElement>(wrong)?.focus();
    });
  };
  return (
    <form ref={form} className={styles['form']} aria-label={title} noValidate onSubmit={submit}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['id']}>{id}</span>
        <IconButton icon="close" label={t('form.close')} onPress={onClose} />
      </header>
      <div ref={fields} className={styles['fields']}>
        {children}
        {warned && (
          <p className={styles['warning']} role="alert">
            {removeWarning}
          </p>
        )}
        <ErrorNotice error={error} />
      </div>
      <footer className={styles['foot']}>
        <Button type="submit" look="primary" hint="Enter" isDisabled={busy}>
          {t('form.save')}
        </Button>
        <Button onPress={onClose}>{t('form.cancel')}</Button>
        {onRemove !== undefined && (
          <Button onPress={needsWarning ? () => setWarned(true) : onRemove} isDisabled={busy}>
            {t(warned ? 'form.removeAnyway' : 'form.remove')}
          </Button>
        )}
      </footer>
    </form>
  );
}
