import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type GroupPane } from './use-group-state.ts';
import styles from './decision-bar.module.css';

interface DecisionBarProps {
  /** Number of rows a decision is for. */
  readonly rows: number;
  readonly canAccept: boolean;
  readonly accept: () => void;
  readonly leaveOpen: () => void;
  readonly open: (pane: GroupPane) => void;
}

/** What can be decided, each with its key. */
export function DecisionBar({ rows, canAccept, accept, leaveOpen, open }: DecisionBarProps) {
  const { t, count } = useTexts();
  return (
    <div className={styles['bar']}>
      <Button look="primary" hint={t('factorsPage.key.enter')} isDisabled={!canAccept} onPress={accept}>
        {t('factorsPage.decide.accept', { count: rows, rows: count(rows) })}
      </Button>
      <Button hint="/" onPress={() => open('search')}>
        {t('factorsPage.decide.search')}
      </Button>
      <Button hint="O" onPress={leaveOpen}>
        {t('factorsPage.decide.open')}
      </Button>
      <Button hint="X" onPress={() => open('exclude')}>
        {t('factorsPage.decide.exclude')}
      </Button>
    </div>
  );
}
