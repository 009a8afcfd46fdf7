import { type FactorUpgradeView } from '../../../../shared/contract/library-upgrade.ts';
import { upgradeTexts } from '../../../../shared/i18n/upgrade-text.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { factorName } from '../../components/fields/use-factors.ts';
import { RecordTable } from '../../components/record-table.tsx';
import { TickBox } from '../../components/tick-box.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SignedAmount } from '../variants/signed-amount.tsx';
import styles from './libraries.module.css';

/** Rows that are drawn; the command line lists all. */
const MOST_ROWS = 500;

interface UpgradeTableProps {
  readonly changes: readonly FactorUpgradeView[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Every factor that moved, was withdrawn or has a better one, with its effect and the reasons; what can be accepted is ticked. */
export function UpgradeTable({ changes, ticked, onTick }: UpgradeTableProps) {
  const { t, locale, count } = useTexts();
  const set = (id: string, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) {
      next.add(id);
    } else {
      next.delete(id);
    }
    onTick(next);
  };
  const more = changes.length - MOST_ROWS;
  return (
    <>
      <RecordTable label={t('libraries.upgrade.title')}>
        <ColumnHeads
          columns={[
            { content: <span className="screen-reader">{t('libraries.upgrade.tickAll')}</span> },
            t('revision.column.kind'),
            t('libraries.column.name'),
            { number: t('librariesPage.uses') },
            { number: t('libraries.upgrade.effect') },
            t('libraries.upgrade.why'),
          ]}
        />
        <tbody>
          {changes.slice(0, MOST_ROWS).map((change) => {
            const { id, kind, old, next, uses, usedBy, effectKg } = change;
            const name = factorName(old, locale);
            const [first, ...others] = upgradeTexts(change, t);
            return (
              <tr key={id} {...(ticked.has(id) ? { 'data-selected': true } : {})}>
                <td>
                  {next !== undefined && (
                    <TickBox
                      label={t('revision.page.tick', {
                        kind: t(`libraries.upgrade.kind.${kind}`),
                        name,
                      })}
                      isSelected={ticked.has(id)}
                      onChange={(isTicked) => set(id, isTicked)}
                    />
                  )}
                </td>
                <td>{t(`libraries.upgrade.kind.${kind}`)}</td>
                <th scope="row">
                  {name}
                  <span className={styles['id']}>{old.id}</span>
                </th>
                <td data-number>
                  {count(uses)}
                  <span className={styles['id']}>{usedBy.join(', ')}</span>
                </td>
                <td data-number>{next === undefined ? '–' : <SignedAmount kg={effectKg} digits={3} />}</td>
                <td className={styles['origin']}>
                  {first !== undefined && <span>{first}</span>}
                  {others.map((text, index) => (
                    <span key={index}>{text}</span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </RecordTable>
      {more > 0 && <p className={styles['quiet']}>{t('librariesPage.more', { count: more })}</p>}
    </>
  );
}
