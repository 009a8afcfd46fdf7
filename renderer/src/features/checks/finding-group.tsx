import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../../shared/i18n/message.ts';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './finding-group.module.css';
import { type FindingGroup } from './finding-groups.ts';
import { FindingPlace } from './finding-place.tsx';
import { WaiveButton } from './waive-form.tsx';
import { type FindingTarget } from './use-places.ts';

export type TargetOf = (id: string | undefined) => FindingTarget | undefined;

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly targetOf: TargetOf;
}

/** Findings of one kind: a single one as a row; several under one line that opens and closes. */
export function FindingGroupSection({ group, targetOf }: FindingGroupProps) {
  const { t, count } = useTexts();
  const [first] = group.findings;
  if (first === undefined) {
    return null;
  }
  if (group.findings.length === 1) {
    return <FindingRow finding={first} targetOf={targetOf} />;
  }
  const { text, remedy } = findingMessage(first, t);
  const texts = new Set(group.findings.map((finding) => findingMessage(finding, t).text));
  const isSame = texts.size === 1;
  return (
    <Disclosure defaultExpanded className={styles['group'] ?? ''}>
      <Heading className={styles['heading'] ?? ''} level={2}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <SeverityIcon severity={group.severity} size={16} />
          <span className={styles['text']}>{text}</span>
          <span className={styles['count']}>{count(group.findings.length)}</span>
          <span className={styles['chevron']}>
            <Icon name="chevron" size={12} />
          </span>
        </Button>
      </Heading>
      <p className={styles['remedy']}>
        {isSame && remedy} <code>{group.code}</code>
      </p>
      <DisclosurePanel>
        <p className={styles['remedy']}>
          <WaiveButton finding={first} all={group.findings.length} />
        </p>
        <ul className={styles['list']}>
          {group.findings.map((finding, index) => (
            <FindingLine key={index} finding={finding} targetOf={targetOf} isSame={isSame} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

interface FindingProps {
  readonly finding: FindingView;
  readonly targetOf: TargetOf;
}

function FindingRow({ finding, targetOf }: FindingProps) {
  const { t } = useTexts();
  const { text, remedy } = findingMessage(finding, t);
  const target = targetOf(finding.place.lineId);
  return (
    <div className={styles['row']}>
      <SeverityIcon severity={finding.severity} size={16} />
      <div className={styles['body']}>
        <h2 className={styles['text']}>{text}</h2>
        <p className={styles['where']}>
          <FindingPlace finding={finding} target={target} />
          {target !== undefined && <span className={styles['name']}>{target.name}</span>}
        </p>
        {remedy !== '' && (
          <p className={styles['todo']}>
            <span aria-hidden="true">→</span> {remedy} <code>{finding.code}</code>
          </p>
        )}
      </div>
      <WaiveButton finding={finding} />
      <FindingEmission target={target} />
    </div>
  );
}

/** One of several findings: its place, the name, and its own words where they differ. */
function FindingLine({ finding, targetOf, isSame }: FindingProps & { readonly isSame: boolean }) {
  const { t } = useTexts();
  const target = targetOf(finding.place.lineId);
  const { text, remedy } = findingMessage(finding, t);
  return (
    <li className={styles['line']}>
      <div className={styles['body']}>
        <p className={styles['where']}>
          <FindingPlace finding={finding} target={target} />
          {target !== undefined && <span className={styles['name']}>{target.name}</span>}
        </p>
        {!isSame && (
          <p className={styles['own']}>
            {text} <span className={styles['quiet']}>→ {remedy}</span>
          </p>
        )}
      </div>
      <WaiveButton finding={finding} />
      <FindingEmission target={target} />
    </li>
  );
}

/** What the line counts now; hatched where it counts nothing yet, never zero for a gap. */
function FindingEmission({ target }: { readonly target: FindingTarget | undefined }) {
  const { t, fixed } = useTexts();
  if (target === undefined || (!target.isOpen && target.emissionKg === undefined)) {
    return <span className={styles['emission']} />;
  }
  if (target.isOpen) {
    return (
      <span className={`${styles['emission']} ${styles['open']} hatched`}>
        <b>{t('mark.open')}</b>
      </span>
    );
  }
  return <span className={styles['emission']}>{fixed(target.emissionKg ?? '0', 1)}</span>;
}
