import { type EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './notices.module.css';

/** Different reasons listed; the rest is in the count. */
const REASONS_LISTED = 3;

/** Rows a decision could not be taken for, with the reason, so that nothing is lost unseen. */
export function AttentionNotice({ attention }: { readonly attention: EditsOutcome['attention'] }) {
  const { t, count } = useTexts();
  if (attention.length === 0) {
    return null;
  }
  const texts = new Set(attention.map(({ code, params }) => t(code, params)));
  return (
    <div role="alert" className={styles['attention']}>
      <SeverityIcon severity="warning" />
      <div>
        <p>{t('factorsPage.attention.title', { count: attention.length, rows: count(attention.length) })}</p>
        {[...texts].slice(0, REASONS_LISTED).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}
