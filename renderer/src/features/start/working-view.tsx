import { ProgressBar } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type ImportStage, useImportFlow } from './flow/import-flow.ts';
import styles from './start.module.css';

const ROWS = [1, 2, 3, 4, 5, 6] as const;

/** Work under way, named by its subject; grey rows stand for those that come. */
export function WorkingView({
  stage,
}: {
  readonly stage: Exclude<ImportStage, { kind: 'idle' | 'preview' }>;
}) {
  const { t, percent } = useTexts();
  const cancel = useImportFlow((state) => state.cancel);
  const subject = 'fileName' in stage ? { file: stage.fileName } : {};
  const share = stage.kind === 'sending' ? stage.share : undefined;
  const text = t(`start.stage.${stage.kind}`, subject);
  return (
    <div className={styles['working']} role="status">
      <p>
        {text} {share !== undefined && percent(share, 0)}
      </p>
      {share !== undefined && (
        <ProgressBar className={styles['progress'] ?? ''} value={share * 100} aria-label={text}>
          <ShareBar share={share} />
        </ProgressBar>
      )}
      <div className={styles['rows']} aria-hidden="true">
        {ROWS.map((row) => (
          <span key={row} />
        ))}
      </div>
      {stage.kind !== 'working' && <Button onPress={cancel}>{t('form.cancel')}</Button>}
    </div>
  );
}
