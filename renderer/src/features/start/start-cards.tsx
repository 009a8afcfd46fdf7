import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { isTableText } from './flow/pasted-cells.ts';
import { nameProblem } from './flow/project-name.ts';
import styles from './start.module.css';

interface StartCardsProps {
  readonly onPaste: (text: string) => void;
  readonly onExample: () => void;
  readonly onEmpty: (name: string) => void;
}

/** Other ways to begin: pasted cells, the example machine, an empty project. */
export function StartCards({ onPaste, onExample, onEmpty }: StartCardsProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<'paste' | 'empty' | undefined>(undefined);
  return (
    <>
      <div className={styles['cards']}>
        <Card
          icon="paste"
          name="paste"
          hint={t('start.card.paste.key')}
          isOpen={open === 'paste'}
          onPress={() => setOpen('paste')}
        />
        <Card icon="processes" name="example" onPress={onExample} />
        <Card icon="plus" name="empty" isOpen={open === 'empty'} onPress={() => setOpen('empty')} />
      </div>
      {open === 'paste' && <PasteForm onPaste={onPaste} onClose={() => setOpen(undefined)} />}
      {open === 'empty' && (
        <EmptyForm key={t('start.newName')} onEmpty={onEmpty} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface CardProps {
  readonly icon: IconName;
  readonly name: string;
  readonly hint?: string;
  /** Given for cards that open a form below. */
  readonly isOpen?: boolean;
  readonly onPress: () => void;
}

function Card({ icon, name, hint, isOpen, onPress }: CardProps) {
  const { t } = useTexts();
  return (
    <AriaButton
      className={styles['card'] ?? ''}
      onPress={onPress}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
    >
      <Icon name={icon} />
      <span className={styles['cardTitle']}>{t(`start.card.${name}.title`)}</span>
      {hint === undefined ? <span /> : <kbd className={styles['key']}>{hint}</kbd>}
      <span className={styles['cardText']}>{t(`start.card.${name}.text`)}</span>
    </AriaButton>
  );
}

function PasteForm({
  onPaste,
  onClose,
}: {
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const problem = tried && !isTableText(text) ? { code: 'pastedCells', params: {} } : undefined;
  const submit = (): void => {
    setTried(true);
    if (isTableText(text)) {
      onPaste(text);
    }
  };
  return (
    <InlineForm onSubmit={submit} onClose={onClose} action={t('start.readCells')}>
      <TextField label={t('start.pasteHere')} value={text} onChange={setText} lines={5} problem={problem} />
    </InlineForm>
  );
}

function EmptyForm({
  onEmpty,
  onClose,
}: {
  readonly onEmpty: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const [name, setName] = useState(t('start.newName'));
  const problem = nameProblem(name);
  const submit = (): void => {
    if (problem === undefined) {
      onEmpty(name.trim());
    }
  };
  return (
    <InlineForm onSubmit={submit} onClose={onClose} action={t('start.createProject')}>
      <TextField
        label={t('start.projectName')}
        value={name}
        onChange={setName}
        required
        autoFocus
        mostCharacters={150}
        problem={problem === undefined ? undefined : { code: problem, params: {} }}
      />
    </InlineForm>
  );
}

interface InlineFormProps {
  readonly action: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function InlineForm({ action, onSubmit, onClose, children }: InlineFormProps) {
  const { t } = useTexts();
  return (
    <form
      className={styles['inline']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Button type="submit">{action}</Button>
      <Button look="quiet" onPress={onClose}>
        {t('form.cancel')}
      </Button>
    </form>
  );
}
