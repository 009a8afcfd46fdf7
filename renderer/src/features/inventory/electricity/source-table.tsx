import { type FactorView } from '../../../../../shared/contract/outcomes.ts';
import { RecordName, RecordTable } from '../../../components/record-table.tsx';
import { type Basis, BASES } from '../../../../../shared/model/component.ts';
import { type ElectricitySource, type ElectricitySupply } from '../../../../../shared/model/electricity.ts';
import { exactSum } from '../../../components/fields/exact-sum.ts';
import { factorName } from '../../../components/fields/use-factors.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { allDigits, quantityText } from '../columns.tsx';
import { OpenMark } from '../table/open-mark.tsx';
import table from '../table/table.module.css';
import { type InventoryData } from '../use-inventory.ts';
import { intensityOf, shareOf } from './site-mix.ts';

const INTENSITY_DIGITS = 4;

interface SourceTableProps {
  readonly supply: ElectricitySupply;
  readonly factors: ReadonlyMap<string, FactorView>;
  readonly data: InventoryData;
  readonly onOpen: (source: ElectricitySource) => void;
}

/** The sources of the site's yearly electricity with their shares and both factors. */
export function SourceTable({ supply, data, factors, onOpen }: SourceTableProps) {
  const texts = useTexts();
  const { t, percent } = texts;
  return (
    <RecordTable label={t('electricity.sources')}>
      <thead>
        <tr>
          <th scope="col">{t('electricity.source')}</th>
          <th scope="col">{t('electricity.field.category')}</th>
          <th scope="col" data-number>
            {t('electricity.yearly')} <span className={table['unit']}>kWh</span>
          </th>
          <th scope="col" data-number>
            {t('inventory.column.share')}
          </th>
          {BASES.map((basis) => (
            <th key={basis} scope="col" data-number>
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
                <RecordName id={`source-${source.id}`} onOpen={() => onOpen(source)}>
                  {source.name}
                </RecordName>
              </th>
              <td>
                {t(`workbook.category.${source.category}`)}
                <SourceMarks source={source} />
              </td>
              <td data-number>
                {quantityText(source.kwh, data.valueOf(source.id, 'kwh', source.kwh), texts)}
              </td>
              <td data-number>{share === undefined ? '–' : percent(share, 1)}</td>
              {BASES.map((basis) => (
                <td key={basis} data-number>
                  <Intensity source={source} basis={basis} factors={factors} supply={supply} />
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
          <td data-number>
            {allDigits(
              exactSum(supply.sources.flatMap(({ id, kwh }) => data.valueOf(id, 'kwh', kwh) ?? [])),
              texts,
            )}
          </td>
          <td colSpan={3} />
        </tr>
      </tfoot>
    </RecordTable>
  );
}

/** What changes how a source counts: certificates sold, the kind of mix, losses that are added. */
function SourceMarks({ source }: { readonly source: ElectricitySource }) {
  const { t, percent } = useTexts();
  const marks = [
    ...(source.certificatesSold === true ? [t('electricity.field.certificatesSold')] : []),
    ...(source.mix === undefined ? [] : [t(`electricity.mixOf.${source.mix}`)]),
    ...(source.losses === undefined
      ? []
      : [t('electricity.lossesOf', { rate: percent(Number(source.losses.rate), 2) })]),
  ];
  return marks.length === 0 ? null : <span className={table['factor']}>{marks.join(' · ')}</span>;
}

interface IntensityProps {
  readonly source: ElectricitySource;
  readonly basis: Basis;
  readonly factors: ReadonlyMap<string, FactorView>;
  readonly supply: ElectricitySupply;
}

/** kg CO2e per kWh of a source with the name of its factor. */
function Intensity({ source, basis, factors, supply }: IntensityProps) {
  const { fixed, locale } = useTexts();
  const value = intensityOf(source, basis, factors, supply);
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
