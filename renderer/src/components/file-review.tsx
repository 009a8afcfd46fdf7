import { type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './file-review.module.css';
import { LoadingNote } from './loading-note.tsx';
import { ToolBar, ToolBarEnd } from './tool-bar.tsx';

interface FileReviewProps {
  readonly title: string;
  /** 1 where the review stands in the place of the whole page, heading included. */
  readonly level: 1 | 2;
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** What a file would change, to be looked at before anything is written. */
export function FileReview({ title, level, cancel, onCancel, children }: FileReviewProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles['page']} aria-label={title}>
      <ToolBar>
        <Heading className={styles['title']}>{title}</Heading>
        <ToolBarEnd>
          <Button onPress={onCancel}>{cancel}</Button>
        </ToolBarEnd>
      </ToolBar>
      {children}
    </section>
  );
}

interface FileWaitingProps {
  readonly text: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** The file is on its way or being read. */
export function FileWaiting({ text, cancel, onCancel }: FileWaitingProps) {
  return (
    <div className={styles['step']}>
      <LoadingNote text={text} />
      <Button onPress={onCancel}>{cancel}</Button>
    </div>
  );
}

/** What became of the file. */
export function FileDone({ children }: { readonly children: ReactNode }) {
  return (
    <section className={styles['step']} role="status">
      {children}
    </section>
  );
}
