import { useMemo } from 'react';
import { type BridgeView, type MethodReport } from '../../../../shared/contract/method-report.ts';
import { WaterfallPanel } from '../../charts/waterfall-panel.tsx';
import { type WaterfallWay } from '../../charts/waterfall-steps.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { Segments } from '../../components/segments.tsx';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { isZeroDecimal } from '../results/exact-decimal.ts';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './bridge-panel.module.css';
import { useStandardsView } from './standards-view.ts';

/** Why one standard gives another total than the other: every row is a named switch, no row is a remainder. */
export function BridgePanel({ report }: { readonly report: MethodReport }) {
  const { t } = useTexts();
  const { bridge: chosen, set } = useStandardsView();
  const bridge = report.bridges.find(({ to }) => to === chosen) ?? report.bridges[0];
  if (bridge === undefined) {
    return (
      <Panel title={t('standards.bridge.title')}>
        <p>{t('standards.bridge.one')}</p>
      </Panel>
    );
  }
  return (
    <Bridge
      report={report}
      bridge={bridge}
      tools={
        report.bridges.length < 2 ? null : (
          <Segments
            label={t('standards.bridge.to')}
            options={report.bridges.map(({ to }) => ({ id: to, text: titleOf(report, to) }))}
            value={bridge.to}
            onChange={(to) => set({ bridge: to })}
          />
        )
      }
    />
  );
}

interface BridgeProps {
  readonly report: MethodReport;
  readonly bridge: BridgeView;
  readonly tools: React.ReactNode;
}

function Bridge({ report, bridge, tools }: BridgeProps) {
  const texts = useTexts();
  const { t, signed } = texts;
  const way = useMemo(() => wayOf(report, bridge, texts), [report, bridge, texts]);
  const isSame = bridge.rows.every(({ effectKg }) => isZeroDecimal(effectKg));
  return (
    <WaterfallPanel
      title={t('standards.bridge.fromTo', { from: way.start.name, to: way.end.name })}
      subtitle=""
      fileName={`bridge-${bridge.from}-${bridge.to}`}
      way={way}
      tools={tools}
    >
      {isSame && (
        <p className={styles['same']}>
          {t(bridge.rows.length === 0 ? 'standards.bridge.noSwitch' : 'standards.bridge.noEffect')}
        </p>
      )}
      {bridge.rows.length > 0 && (
        <DataTable label={t('standards.bridge.table')} className={styles['table']}>
          <ColumnHeads
            columns={[
              t('standards.bridge.switch'),
              way.start.name,
              way.end.name,
              t('standards.bridge.clauses'),
              { number: t('standards.bridge.effect') },
            ]}
          />
          <tbody>
            {bridge.rows.map((row) => (
              <tr key={row.switch}>
                <th scope="row">{t(`method.switch.${row.switch}`)}</th>
                <td>{settingText(row.switch, row.from, t)}</td>
                <td>{settingText(row.switch, row.to, t)}</td>
                <td className={styles['clauses']}>{row.clauses.join(' · ')}</td>
                <td data-number>
                  <TraceNumber
                    target={`bridge:${bridge.to}:${row.switch}`}
                    name={`${way.end.name}: ${t(`method.switch.${row.switch}`)}`}
                    text={isZeroDecimal(row.effectKg) ? t('standards.bridge.zero') : signed(row.effectKg, 1)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </WaterfallPanel>
  );
}

function wayOf(report: MethodReport, bridge: BridgeView, { t }: Texts): WaterfallWay {
  return {
    start: { name: titleOf(report, bridge.from), kg: bridge.startKg },
    changes: bridge.rows.map((row) => ({
      name: `${t(`method.switch.${row.switch}`)}: ${settingText(row.switch, row.to, t)}`,
      kg: row.effectKg,
    })),
    end: { name: titleOf(report, bridge.to), kg: bridge.endKg },
  };
}

function settingText(name: string, setting: string, t: Texts['t']): string {
  return t(name === 'electricity' ? `basis.${setting}` : `method.setting.${setting}`);
}

function titleOf(report: MethodReport, id: string): string {
  return report.profiles.find((profile) => profile.id === id)?.title ?? id;
}
