import { type ReactNode, useState } from 'react';
import { ReviewFinding, type SignOffPerson, type SignOffRole } from '../../../../shared/model/sign-off.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './sign-off.module.css';

const SEVERITIES = ReviewFinding.shape.severity.options;
const REVIEWERS: readonly SignOffRole[] = ['verifier', 'internalReviewer'];

interface FormProps {
  readonly people: readonly SignOffPerson[];
  readonly onClose: () => void;
}

/** Raises a finding. */
export function AddFindingForm({ people, onClose }: FormProps) {
  const { t } = useTexts();
  const add = useCommand('reviewFinding.add');
  const names = namesOf(people, REVIEWERS);
  const [by, setBy] = useState(names[0] ?? '');
  const [severity, setSeverity] = useState<ReviewFinding['severity']>('nonconformity');
  const [text, setText] = useState('');
  const [place, setPlace] = useState('');
  const where = place.trim() === '' ? {} : { place: place.trim() };
  return (
    <Frame
      names={names}
      by={by}
      onBy={setBy}
      ready={text.trim() !== ''}
      busy={add.isPending}
      error={add.error}
      action={t('signOffPage.addFinding')}
      onAct={() => add.mutate({ severity, text: text.trim(), by, ...where }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <SelectField
        label={t('signOff.severityTitle')}
        value={severity}
        choices={SEVERITIES.map((id) => ({ id, text: t(`signOff.severity.${id}`) }))}
        onChange={setSeverity}
      />
      <TextField
        label={t('signOff.text')}
        value={text}
        onChange={setText}
        required
        autoFocus
        mostCharacters={4000}
      />
      <TextField label={t('signOffPage.place')} value={place} onChange={setPlace} mostCharacters={300} />
    </Frame>
  );
}

/** Answers a finding. */
export function AnswerForm({ id, people, onClose }: FormProps & { readonly id: string }) {
  const { t } = useTexts();
  const answer = useCommand('reviewFinding.answer');
  const names = namesOf(people);
  const [by, setBy] = useState(names[0] ?? '');
  const [response, setResponse] = useState('');
  return (
    <Frame
      names={names}
      by={by}
      onBy={setBy}
      ready={response.trim() !== ''}
      busy={answer.isPending}
      error={answer.error}
      action={t('signOffPage.answerOf', { id })}
      onAct={() => answer.mutate({ id, response: response.trim(), by }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField
        label={t('signOff.response')}
        value={response}
        onChange={setResponse}
        required
        autoFocus
        mostCharacters={4000}
      />
    </Frame>
  );
}

/** Closes a finding in the name of a reviewer or verifier. */
export function CloseForm({ id, people, onClose }: FormProps & { readonly id: string }) {
  const { t } = useTexts();
  const close = useCommand('reviewFinding.close');
  const names = namesOf(people, REVIEWERS);
  const [by, setBy] = useState(names[0] ?? '');
  return (
    <Frame
      names={names}
      by={by}
      onBy={setBy}
      ready
      busy={close.isPending}
      error={close.error}
      action={t('signOffPage.closeOf', { id })}
      onAct={() => close.mutate({ id, by }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

interface FrameProps {
  readonly names: readonly string[];
  readonly by: string;
  readonly onBy: (name: string) => void;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly action: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Who does it, the fields, and the two buttons. */
function Frame({ names, by, onBy, ready, busy, error, action, onAct, onClose, children }: FrameProps) {
  const { t } = useTexts();
  return (
    <div className={styles['form']}>
      <SelectField
        label={t('signOffPage.by')}
        value={by}
        choices={names.map((name) => ({ id: name, text: name }))}
        onChange={onBy}
      />
      {children}
      <span className={styles['actions']}>
        <Button look="primary" isDisabled={by === '' || !ready || busy} onPress={onAct}>
          {action}
        </Button>
        <Button onPress={onClose}>{t('signOffPage.cancel')}</Button>
      </span>
      <ErrorNotice error={error} />
    </div>
  );
}

function namesOf(people: readonly SignOffPerson[], roles?: readonly SignOffRole[]): readonly string[] {
  const fitting = people.filter(({ role }) => roles === undefined || roles.includes(role));
  return [...new Set(fitting.map(({ name }) => name))];
}
