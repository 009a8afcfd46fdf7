import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';

const DEFINITIONS = ['pact', 'iso', 'pas'] as const;

/** The share of primary data by three definitions that are never mixed. */
export function PrimaryShares({ quality }: { readonly quality: MethodReport['quality'] }) {
  const { t, percent } = useTexts();
  return (
    <Panel title={t('standards.shares.title')} subtitle={t('standards.shares.subtitle')}>
      <DataTable label={t('standards.shares.title')}>
        <ColumnHeads
          columns={[
            t('standards.shares.definition'),
            t('standards.shares.counts'),
            { number: t('standards.cutOff.share') },
          ]}
        />
        <tbody>
          {DEFINITIONS.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`standards.shares.${name}.name`)}</th>
              <td>{t(`standards.shares.${name}.meaning`)}</td>
              <td data-number>
                {percent(quality.primaryShare[name], 1)}
                <ShareBar share={quality.primaryShare[name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
