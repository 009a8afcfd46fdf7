import { Button } from 'react-aria-components';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { placeText } from './finding-groups.ts';
import styles from './finding-place.module.css';
import { useGoTo } from './use-go-to.ts';
import { type FindingTarget } from './use-places.ts';

interface FindingPlaceProps {
  readonly finding: FindingView;
  readonly target: FindingTarget | undefined;
}

/** The cell or line a finding is about, as a link to it. */
export function FindingPlace({ finding, target }: FindingPlaceProps) {
  const { t } = useTexts();
  const goTo = useGoTo();
  const text = placeText(finding, (row) => t('checks.row', { row }));
  if (text === '') {
    return null;
  }
  if (target === undefined) {
    return <code>{text}</code>;
  }
  return (
    <Button
      className={styles['link'] ?? ''}
      aria-label={t('checks.goTo', { place: text, name: target.name })}
      onPress={() => goTo(finding, target.page)}
    >
      {text}
    </Button>
  );
}
