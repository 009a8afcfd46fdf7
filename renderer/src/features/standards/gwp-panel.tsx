import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { Panel } from '../../components/panel.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './gwp-panel.module.css';
import shared from './standards.module.css';
import { Verdict } from './verdict.tsx';

type Gwp = MethodReport['gwp'];

/** Value by which a factor says that its source names no set. */
const NOT_STATED = 'notStated';
/** Factors of other sets that are named; all are in the workbook. */
const MOST_NAMED = 60;

/** Which sets of warming potentials the factors were made with: a mixture is said, never hidden. */
export function GwpPanel({ gwp }: { readonly gwp: Gwp }) {
  const { t, fixed, percent, count } = useTexts();
  const setName = (set: string): string => (set === NOT_STATED ? t('standards.gwp.notStated') : set);
  return (
    <Panel title={t('method.gwp')} subtitle={t('method.gwpSet', { set: gwp.set, source: gwp.source })}>
      <DataTable label={t('method.gwp')}>
        <ColumnHeads
          columns={[
            t('standards.gwp.set'),
            { number: t('standards.gwp.absolute') },
            { number: t('standards.cutOff.share') },
          ]}
        />
        <tbody>
          {gwp.shares.map(({ set, kg, share }) => (
            <tr key={set}>
              <th scope="row">
                {set === NOT_STATED ? (
                  <span className={`hatched ${shared['missing']}`}>{setName(set)}</span>
                ) : (
                  setName(set)
                )}
                {set === gwp.set && <span className={styles['own']}>{t('standards.gwp.own')}</span>}
              </th>
              <td data-number>{fixed(kg, 1)}</td>
              <td data-number className={styles['share']}>
                {percent(share, 1)}
                <ShareBar share={share} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Verdict outcome={gwp.otherSets.length === 0 ? 'pass' : 'warning'}>
        {gwp.otherSets.length === 0
          ? t('standards.gwp.allSame')
          : t('standards.gwp.mixed', { factors: count(gwp.otherSets.length), set: gwp.set })}
      </Verdict>
      {gwp.otherSets.length > 0 && <OtherSets gwp={gwp} setName={setName} />}
    </Panel>
  );
}

interface OtherSetsProps {
  readonly gwp: Gwp;
  readonly setName: (set: string) => string;
}

function OtherSets({ gwp, setName }: OtherSetsProps) {
  const { t, locale, count } = useTexts();
  const named = gwp.otherSets.slice(0, MOST_NAMED);
  const factors = useFactors(named.map(({ factorId }) => factorId));
  const more = gwp.otherSets.length - named.length;
  return (
    <ScrollArea label={t('standards.gwp.others')} className={shared['scroll']}>
      <DataTable label={t('standards.gwp.others')} sticky>
        <ColumnHeads columns={[t('standards.gwp.others'), t('standards.gwp.set')]} />
        <tbody>
          {named.map(({ factorId, set }) => {
            const factor = factors.get(factorId);
            return (
              <tr key={factorId}>
                <th scope="row">{factor === undefined ? factorId : factorName(factor, locale)}</th>
                <td className={styles['set']}>{setName(set)}</td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {more > 0 && <p className={shared['note']}>{t('standards.gwp.more', { more: count(more) })}</p>}
    </ScrollArea>
  );
}
