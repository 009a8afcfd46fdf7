import { type BomRowView, type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { groupName } from './group-name.ts';
import { GroupMark } from './group-mark.tsx';
import { supplierCount } from './supplier-count.ts';
import styles from './group-heading.module.css';

interface GroupHeadingProps {
  readonly group: ReviewGroup;
  readonly rank: number;
  readonly groups: number;
  readonly rows: readonly BomRowView[] | undefined;
}

/** Name, state and size of the group in hand. */
export function GroupHeading({ group, rank, groups, rows }: GroupHeadingProps) {
  const { t, count, fixed } = useTexts();
  const suppliers = rows === undefined ? 0 : supplierCount(rows);
  const facts = [
    t('factorsPage.group.rows', { count: group.lineIds.length, rows: count(group.lineIds.length) }),
    ...(Number(group.grossMassKg) === 0 && group.rowsWithoutResult > 0
      ? []
      : [t('factorsPage.group.mass', { mass: fixed(group.grossMassKg, 1) })]),
    ...(suppliers > 0
      ? [t('factorsPage.group.suppliers', { count: suppliers, suppliers: count(suppliers) })]
      : []),
  ];
  return (
    <header className={styles['heading']}>
      <div className={styles['line']}>
        <h2 className={styles['name']}>
          {groupName(group, t)}
          {group.example !== '' && <small>{group.example}</small>}
        </h2>
        <span className={styles['status']}>
          <GroupMark status={group.status} /> <span>{t(`factorsPage.status.${group.status}`)}</span>
        </span>
        {group.proxy && <span className={styles['status']}>{t('factorsPage.proxy')}</span>}
      </div>
      <span className={styles['place']}>
        {t('factorsPage.group.place', { rank: count(rank), groups: count(groups) })}
      </span>
      <p className={styles['facts']}>
        {facts.join(' · ')} · <Footprint group={group} />
      </p>
    </header>
  );
}

/** Footprint of the group and its share of the machine; a group without factor says that it is missing. */
function Footprint({ group }: { readonly group: ReviewGroup }) {
  const { t, count, fixed, percent } = useTexts();
  const { data: strip } = useProcedure('workbench.strip', {});
  const { rowsWithoutResult: gaps, lineIds } = group;
  if (gaps === lineIds.length) {
    const why = group.rowsOpen === gaps ? 'openFact' : 'noResult';
    return <span className={styles['missing']}>{t(`factorsPage.group.${why}`)}</span>;
  }
  const headlineKg = strip === undefined ? 0 : Number(strip[strip.headlineBasis].excludingBiogenicCo2Kg);
  return (
    <>
      <strong>{t('factorsPage.group.emission', { emission: fixed(group.emissionKg, 1) })}</strong>
      {headlineKg > 0 &&
        ` · ${t('factorsPage.group.share', { share: percent(Number(group.emissionKg) / headlineKg) })}`}
      {gaps > 0 && (
        <>
          {' · '}
          <span className={styles['missing']}>
            {t('factorsPage.group.openRows', { count: gaps, rows: count(gaps) })}
          </span>
        </>
      )}
    </>
  );
}
