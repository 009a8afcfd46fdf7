import { type ExplainOutcome } from '../../../../shared/contract/outcomes.ts';
import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { unitName } from '../bom/unit-name.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { CellLink } from './cell-link.tsx';
import { ExactNumber } from './exact-number.tsx';
import { type InspectorProps } from './inspector-props.ts';
import styles from './inspector.module.css';
import { biogenicCo2Kg, type TraceRow, traceRows } from './trace-rows.ts';

interface TraceSectionProps {
  readonly detail: LineDetail;
  /** Undefined for an assembly, which is the sum of what is below it, and while it is asked for. */
  readonly trace: ExplainOutcome | undefined;
  readonly onShowCell: InspectorProps['onShowCell'];
}

/** The way to the number in full precision, each operand with the cell it came from. */
export function TraceSection({ detail, trace, onShowCell }: TraceSectionProps) {
  const { t } = useTexts();
  const { row } = detail;
  const removal = trace === undefined ? '0' : biogenicCo2Kg(trace);
  return (
    <section className={styles['section']} aria-labelledby="inspector-trace">
      <h3 id="inspector-trace" className={styles['title']} tabIndex={-1} data-trace="">
        {t('inspector.trace.title')}
      </h3>
      {!row.isLeaf && <p className={styles['muted']}>{t('inspector.trace.assembly')}</p>}
      {row.isLeaf && trace?.terms.length === 0 && <p className={styles['muted']}>{t('trace.nothing')}</p>}
      {trace !== undefined && trace.terms.length > 0 && (
        <table className={styles['trace']}>
          {trace.terms.map((term, index) => (
            <tbody key={index}>
              {traceRows(term, row).map((traced, position) => (
                <TraceLine key={position} row={traced} lineId={row.id} onShowCell={onShowCell} />
              ))}
            </tbody>
          ))}
          <tbody>
            {row.emissionKg !== undefined && (
              <tr className={styles['traceTotal']}>
                <td>=</td>
                <th scope="row">{t('inspector.trace.line')}</th>
                <td>
                  <ExactNumber value={row.emissionKg} /> <u>kg CO₂e</u>
                </td>
              </tr>
            )}
            {removal !== '0' && (
              <tr className={styles['muted']}>
                <td />
                <th scope="row">{t('inspector.trace.biogenic')}</th>
                <td>
                  <ExactNumber value={removal} /> <u>kg CO₂</u>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {row.netMassKg !== undefined && (
        <p className={styles['muted']}>
          {t('inspector.trace.net')} <ExactNumber value={row.netMassKg} /> kg
        </p>
      )}
    </section>
  );
}

interface TraceLineProps {
  readonly row: TraceRow;
  readonly lineId: string;
  readonly onShowCell: InspectorProps['onShowCell'];
}

function TraceLine({ row, lineId, onShowCell }: TraceLineProps) {
  const { t, locale } = useTexts();
  switch (row.kind) {
    case 'operand': {
      const { operand } = row;
      return (
        <tr>
          <td>{row.sign}</td>
          <th scope="row">{t(`operand.${operand.code}`)}</th>
          <td>
            {operand.cell !== undefined && (
              <CellLink
                cell={operand.cell}
                onPress={() => onShowCell(operand.lineId ?? lineId, operand.field)}
              />
            )}{' '}
            <ExactNumber value={operand.value} /> <u>{unitName(operand.unit, t)}</u>
          </td>
        </tr>
      );
    }
    case 'once':
      return (
        <tr>
          <td>{row.sign}</td>
          <th scope="row">{t('inspector.trace.once', { count: row.count })}</th>
          <td>1</td>
        </tr>
      );
    case 'grossMass':
      return (
        <tr className={styles['traceSum']}>
          <td>=</td>
          <th scope="row">{t('inspector.trace.gross')}</th>
          <td>
            <ExactNumber value={row.kg} /> <u>kg</u>
          </td>
        </tr>
      );
    case 'factor':
      return (
        <tr>
          <td>×</td>
          <th scope="row">{row.factor.names[locale] ?? row.factor.names['en'] ?? row.factor.id}</th>
          <td>
            <ExactNumber value={row.factor.totalKg} /> <u>kg/{unitName(row.factor.unit, t)}</u>
          </td>
        </tr>
      );
    case 'component':
      return (
        <tr className={styles['muted']}>
          <td />
          <th scope="row">{t(`component.${row.component}`)}</th>
          <td>
            <ExactNumber value={row.kgPerUnit} /> <u>kg/{unitName(row.unit, t)}</u>
          </td>
        </tr>
      );
  }
}
