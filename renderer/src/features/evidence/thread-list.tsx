import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type ThreadView } from '../../../../shared/contract/comments.ts';
import { type Target } from '../../../../shared/model/target.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './evidence.module.css';
import { targetText } from './target-text.ts';

interface ThreadListProps {
  readonly threads: readonly ThreadView[];
  /** Goes to what a thread is about; without it the thing is in sight already. */
  readonly onGoTo?: (about: Target) => void;
}

/** Conversations, each with its contributions, an answer and its end. */
export function ThreadList({ threads, onGoTo }: ThreadListProps) {
  return threads.map((thread) => <Thread key={thread.id} thread={thread} onGoTo={onGoTo} />);
}

function Thread({
  thread,
  onGoTo,
}: {
  readonly thread: ThreadView;
  readonly onGoTo: ThreadListProps['onGoTo'];
}) {
  const { t } = useTexts();
  const { id, about, name, state, entries } = thread;
  const answer = useCommand('comments.answer');
  const resolve = useCommand('comments.resolve');
  const isOpen = state === 'open';
  const title =
    name === '' ? targetText(about) : `${name}${about.field === undefined ? '' : ` · ${about.field}`}`;
  return (
    <article className={styles['thread']} aria-label={title} {...(isOpen ? {} : { 'data-resolved': true })}>
      <div className={styles['threadHead']}>
        {onGoTo === undefined ? (
          <b>{title}</b>
        ) : (
          <AriaButton
            className={styles['name'] ?? ''}
            aria-label={t('commentsPage.goTo', { name: title })}
            onPress={() => onGoTo(about)}
          >
            {title}
          </AriaButton>
        )}
        <span className={styles['state']}>{t(`commentsPage.state.${state}`)}</span>
      </div>
      <ErrorNotice error={answer.error ?? resolve.error} />
      <ul className={styles['entries']}>
        {entries.map(({ author, time, text }, index) => (
          <li key={index}>
            <span className={styles['author']}>
              {author} · <time dateTime={time}>{time.slice(0, 10)}</time>
            </span>
            <span className={styles['said']}>{text}</span>
          </li>
        ))}
      </ul>
      <WriteComment
        label={t('commentsPage.answerTo', { id })}
        action={t('commentsPage.answer')}
        onWrite={(text) => answer.mutate({ id, text })}
      >
        <Button
          aria-label={t(isOpen ? 'commentsPage.resolveOf' : 'commentsPage.reopenOf', { id })}
          onPress={() => resolve.mutate({ id, state: isOpen ? 'resolved' : 'open' })}
        >
          {t(isOpen ? 'commentsPage.resolve' : 'commentsPage.reopen')}
        </Button>
      </WriteComment>
    </article>
  );
}

interface WriteCommentProps {
  readonly label: string;
  readonly action: string;
  readonly onWrite: (text: string) => void;
  /** What else can be done. */
  readonly children?: ReactNode;
}

/** A field for a contribution; empty again when it has been written. */
export function WriteComment({ label, action, onWrite, children }: WriteCommentProps) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles['write']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') {
          onWrite(text.trim());
          setText('');
        }
      }}
    >
      <TextField label={label} value={text} onChange={setText} lines={2} mostCharacters={4000} />
      <span className={styles['actions']}>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {action}
        </Button>
        {children}
      </span>
    </form>
  );
}
