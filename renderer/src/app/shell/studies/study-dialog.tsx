import { type ReactNode, useState } from 'react';
import { Form, Heading } from 'react-aria-components';
import { type StudyView } from '../../../../../shared/contract/studies.ts';
import { useCommand } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { CheckField } from '../../../components/fields/check-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import dialog from '../../../components/modal-dialog.module.css';
import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './studies.module.css';

/** What can be done with the studies of a project. */
export type StudyAction = 'new' | 'rename' | 'remove';

/** Longest title of a study, as the contract has it. */
const TITLE_LENGTH = 300;

interface StudyDialogProps {
  /** The study that is shown. */
  readonly study: StudyView;
  readonly onClose: () => void;
}

/** Asks what an action with the studies needs to know, and does it. */
export function StudyDialog({ action, ...rest }: StudyDialogProps & { readonly action: StudyAction }) {
  const { onClose } = rest;
  const Content = { new: NewStudy, rename: RenameStudy, remove: RemoveStudy }[action];
  return (
    <ModalDialog onClose={onClose}>
      <Content {...rest} />
    </ModalDialog>
  );
}

function NewStudy({ study, onClose }: StudyDialogProps) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const [productName, setProductName] = useState(study.productName);
  const [withBom, setWithBom] = useState(false);
  const [sameSite, setSameSite] = useState(true);
  const create = useCommand('study.create');
  const input = { title: title.trim(), productName: productName.trim(), withBom, sameSite, from: study.id };
  const isComplete = input.title !== '' && input.productName !== '';
  return (
    <Frame
      heading={t('studySwitcher.newHeading')}
      doIt={t('studySwitcher.create')}
      isReady={isComplete && !create.isPending}
      error={create.error}
      onDo={() => create.mutate(input, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={dialog['text']}>{t('studySwitcher.from', { title: study.title })}</p>
      <TextField
        label={t('studySwitcher.title')}
        value={title}
        onChange={setTitle}
        mostCharacters={TITLE_LENGTH}
        required
        autoFocus
      />
      <TextField
        label={t('studySwitcher.product')}
        value={productName}
        onChange={setProductName}
        mostCharacters={TITLE_LENGTH}
        required
      />
      <div className={styles['choice']}>
        <CheckField label={t('studySwitcher.withBom')} selected={withBom} onChange={setWithBom} />
        <small>{t('studySwitcher.withBomHint')}</small>
      </div>
      <div className={styles['choice']}>
        <CheckField label={t('studySwitcher.sameSite')} selected={sameSite} onChange={setSameSite} />
        <small>{t('studySwitcher.sameSiteHint')}</small>
      </div>
    </Frame>
  );
}

function RenameStudy({ study, onClose }: StudyDialogProps) {
  const { t } = useTexts();
  const [title, setTitle] = useState(study.title);
  const rename = useCommand('study.rename');
  return (
    <Frame
      heading={t('studySwitcher.renameHeading')}
      doIt={t('studySwitcher.save')}
      isReady={title.trim() !== '' && !rename.isPending}
      error={rename.error}
      onDo={() => rename.mutate({ id: study.id, title: title.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField
        label={t('studySwitcher.title')}
        value={title}
        onChange={setTitle}
        mostCharacters={TITLE_LENGTH}
        required
        autoFocus
      />
    </Frame>
  );
}

function RemoveStudy({ study, onClose }: StudyDialogProps) {
  const { t, count } = useTexts();
  const remove = useCommand('study.remove');
  const values = {
    title: study.title,
    bomLines: count(study.bomLines),
    activities: count(study.activities),
  };
  return (
    <Frame
      heading={t('studySwitcher.removeHeading')}
      doIt={t('studySwitcher.confirmRemove')}
      isReady={!remove.isPending}
      error={remove.error}
      onDo={() => remove.mutate({ id: study.id }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={dialog['text']}>{t('studySwitcher.removeText', values)}</p>
    </Frame>
  );
}

interface FrameProps {
  readonly heading: string;
  readonly doIt: string;
  readonly isReady: boolean;
  readonly error: unknown;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Heading, content, what went wrong, and the two ways out. */
function Frame({ heading, doIt, isReady, error, onDo, onClose, children }: FrameProps) {
  const { t } = useTexts();
  return (
    <Form
      className={dialog['content'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) {
          onDo();
        }
      }}
    >
      <Heading slot="title" level={2}>
        {heading}
      </Heading>
      {children}
      <ErrorNotice error={error} />
      <div className={dialog['footer']}>
        <Button onPress={onClose}>{t('studySwitcher.cancel')}</Button>
        <Button look="primary" type="submit" isDisabled={!isReady}>
          {doIt}
        </Button>
      </div>
    </Form>
  );
}
