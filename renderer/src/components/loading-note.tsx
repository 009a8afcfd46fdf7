import styles from './loading-note.module.css';

/** What is being worked on; appears after a moment, so that nothing flickers when the answer is quick. */
export function LoadingNote({ text }: { readonly text: string }) {
  return (
    <p role="status" className={styles['note']}>
      {text}
    </p>
  );
}
