import { type EstimatesView } from '../../../../shared/contract/estimates.ts';
import { methodText } from '../../../../shared/i18n/estimate-text.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { CheckField } from '../../components/fields/check-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import styles from './missing-masses.module.css';

interface EstimateTableProps {
  readonly view: EstimatesView;
  /** Proposals that are not to be taken. */
  readonly left: ReadonlySet<string>;
  readonly toggle: (lineId: string) => void;
}

/** Proposals with their range and method, then the lines that have none and why. */
export function EstimateTable({ view, left, toggle }: EstimateTableProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const nameOf = ({
    position,
    description,
    lineId,
  }: EstimatesView['unknown'][number] | EstimatesView['proposals'][number]) =>
    `${position === '' ? lineId : position} ${description}`;
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('estimates.title')}>
        <ColumnHeads
          columns={[
            t('estimates.line'),
            {
              number: (
                <>
                  {t('estimates.mass')} <small>kg</small>
                </>
              ),
            },
            {
              number: (
                <>
                  {t('estimates.range')} <small>kg</small>
                </>
              ),
            },
            t('estimates.from'),
          ]}
        />
        <tbody>
          {view.proposals.map((proposal) => (
            <tr key={proposal.lineId}>
              <th scope="row">
                <CheckField
                  label={nameOf(proposal)}
                  selected={!left.has(proposal.lineId)}
                  onChange={() => toggle(proposal.lineId)}
                />
              </th>
              <td data-number>{allDigits(proposal.massKg, texts)}</td>
              <td data-number>
                {allDigits(proposal.lowKg, texts)}–{allDigits(proposal.highKg, texts)}
              </td>
              <td>{methodText(proposal, { translate: t, locale })}</td>
            </tr>
          ))}
          {view.unknown.map((line) => (
            <tr key={line.lineId}>
              <th scope="row">{nameOf(line)}</th>
              <td className="hatched" />
              <td className="hatched" />
              <td>{t(`estimate.none.${line.why}`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
