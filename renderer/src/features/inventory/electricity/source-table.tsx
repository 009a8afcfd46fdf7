import { Button as AriaButton } from 'react-aria-components';
import { type FactorView } from '../../../../../shared/contract/outcomes.ts';
import { type Basis, BASES } from '../../../../../shared/model/component.ts';
import { type ElectricitySource, type ElectricitySupply } from '../../../../../shared/model/electricity.ts';
import { exactSum } from '../../../components/fields/exact-sum.ts';
import { factorName } from '../../../components/fields/use-factors.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { allDigits } from '../columns.tsx';
import { OpenMark } from '../table/open-mark.tsx';
import table from '../table/table.module.css';
import { intensityOf, shareOf } from './site-mix.ts';

const INTENSITY_DIGITS = 4;

interface SourceTableProps {
  readonly supply: ElectricitySupply;
  readonly factors: ReadonlyMap<string, FactorView>;
  readonly onOpen: (source: ElectricitySource) => void;
}

/** The sources of the site's yearly electricity with their shares and both factors. */
export function SourceTable({ supply, factors, onOpen }: SourceTableProps) {
  const texts = useTexts();
  const { t, percent } = texts;
  return (
    <div className={table['scroll']}>
      <table className={table['table']} aria-label={t('electricity.sources')}>
        <thead>
          <tr>
            <th scope="col">{t('electricity.source')}</th>
            <th scope="col">{t('electricity.field.category')}</th>
            <th scope="col" className={table['number']}>
              {t('electricity.yearly')} <span className={table['unit']}>kWh</span>
            </th>
            <th scope="col" className={table['number']}>
              {t('inventory.column.share')}
            </th>
            {BASES.map((basis) => (
              <th key={basis} scope="col" className={table['number']}>
                {t(`basis.${basis}`)} <span className={table['unit']}>kg CO₂e/kWh</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {supply.sources.map((source) => {
            const share = shareOf(source, supply);
            return (
              <tr key={source.id}>
                <th scope="row">
                  <AriaButton
                    id={`source-${source.id}`}
                    className={table['name'] ?? ''}
                    onPress={() => onOpen(source)}
                  >
                    {source.name}
                  </AriaButton>
                </th>
                <td>{t(`workbook.category.${source.category}`)}</td>
                <td className={table['number']}>{allDigits(source.kwh, texts)}</td>
                <td className={table['number']}>{share === undefined ? '–' : percent(share, 1)}</td>
                {BASES.map((basis) => (
                  <td key={basis} className={table['number']}>
                    <Intensity source={source} basis={basis} factors={factors} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('inventory.sum')}</th>
            <td />
            <td className={table['number']}>
              {allDigits(exactSum(supply.sources.map(({ kwh }) => kwh)), texts)}
            </td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface IntensityProps {
  readonly source: ElectricitySource;
  readonly basis: Basis;
  readonly factors: ReadonlyMap<string, FactorView>;
}

/** kg CO2e per kWh of a source with the name of its factor. */
function Intensity({ source, basis, factors }: IntensityProps) {
  const { fixed, locale } = useTexts();
  const value = intensityOf(source, basis, factors);
  const assignment = source[basis];
  const factor = assignment?.kind === 'factor' ? factors.get(assignment.factorId) : undefined;
  return (
    <>
      {value === undefined ? <OpenMark /> : fixed(value, INTENSITY_DIGITS)}
      {factor !== undefined && (
        <span className={table['factor']} title={factorName(factor, locale)}>
          {factorName(factor, locale)}
        </span>
      )}
    </>
  );
}
