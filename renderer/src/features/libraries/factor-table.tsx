import { type LibraryFactorView } from '../../../../shared/contract/libraries.ts';
import { factorName } from '../../components/fields/use-factors.ts';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import styles from './libraries.module.css';

interface FactorTableProps {
  readonly label: string;
  readonly factors: readonly LibraryFactorView[];
  /** Absent in a preview: what is not taken yet is used nowhere. */
  readonly onUses?: (factorId: string) => void;
}

/** Factors of a library with the figures of their file and how those were converted. */
export function FactorTable({ label, factors, onUses }: FactorTableProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  return (
    <RecordTable label={label}>
      <thead>
        <tr>
          <th scope="col">{t('libraries.column.name')}</th>
          <th scope="col" data-number>
            kg CO₂e
          </th>
          <th scope="col">{t('libraries.column.unit')}</th>
          <th scope="col">{t('libraries.column.place')}</th>
          <th scope="col">{t('librariesPage.asInFile')}</th>
          {onUses !== undefined && (
            <th scope="col" data-number>
              {t('librariesPage.uses')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {factors.map(({ factor, origin, uses }) => (
          <tr key={factor.id}>
            <th scope="row">
              {factorName(factor, locale)}
              <span className={styles['id']}>{factor.id}</span>
            </th>
            <td data-number>{allDigits(factor.totalKg, texts)}</td>
            <td>{factor.unit}</td>
            <td>{factor.geography}</td>
            <td className={styles['origin']}>
              {origin?.values.slice(0, MOST_VALUES).map(({ value, unit, label: name }, index) => (
                <span key={index} title={name}>
                  {value} {unit} / {origin.amount} {origin.unit}
                </span>
              ))}
              {origin?.conversions.map((conversion, index) => (
                <span key={`c${index}`} className={styles['quiet']}>
                  {conversion}
                </span>
              ))}
            </td>
            {onUses !== undefined && (
              <td data-number>
                {uses === 0 ? (
                  '0'
                ) : (
                  <RecordName onOpen={() => onUses(factor.id)}>
                    {t('librariesPage.usesCount', { count: uses })}
                  </RecordName>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </RecordTable>
  );
}

/** Figures of one factor that are shown; the library file holds all. */
const MOST_VALUES = 3;
