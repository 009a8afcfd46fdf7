import {
  type ElectricityInstrument,
  type ElectricitySource,
  type ElectricitySupply,
} from '../../../../../shared/model/electricity.ts';
import { Button } from '../../../components/button.tsx';
import { FindingText } from '../../../components/finding-text.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFactors } from '../../../components/fields/use-factors.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { BlankTable } from '../blank-table.tsx';
import { type InventoryData } from '../use-inventory.ts';
import styles from './electricity.module.css';
import { InstrumentTable } from './instrument-table.tsx';
import { MixCards } from './mix-cards.tsx';
import { supplyFactorIds } from './site-mix.ts';
import { SourceTable } from './source-table.tsx';

interface SupplyPanelProps {
  readonly supply: ElectricitySupply;
  readonly data: InventoryData;
  /** Undefined asks for a new one. */
  readonly onSource: (source: ElectricitySource | undefined) => void;
  readonly onInstrument: (instrument: ElectricityInstrument | undefined, index: number) => void;
}

/** The site's electricity: both mixes, the sources, the certificates. */
export function SupplyPanel({ supply, data, onSource, onInstrument }: SupplyPanelProps) {
  const { t } = useTexts();
  const factors = useFactors(supplyFactorIds(supply));
  const shown = {
    ...supply,
    sources: supply.sources.map((source) => ({
      ...source,
      kwh: data.valueOf(source.id, 'kwh', source.kwh) ?? source.kwh,
    })),
  };
  const instruments = supply.instruments ?? [];
  const general = [...data.findings.values()]
    .flat()
    .filter((finding) => finding.code === 'instrument.notEnough');
  return (
    <Panel
      title={t('electricity.title')}
      subtitle={t('electricity.subtitle')}
      actions={
        <Button icon="plus" onPress={() => onSource(undefined)}>
          {t('electricity.addSource')}
        </Button>
      }
    >
      {supply.sources.length === 0 ? (
        <BlankTable textKey="electricity.blank" />
      ) : (
        <>
          <MixCards supply={shown} factors={factors} headline={data.basis} />
          <SourceTable
            supply={shown}
            data={data}
            factors={factors}
            onOpen={({ id }) => onSource(supply.sources.find((source) => source.id === id))}
          />
        </>
      )}
      <h3 className={styles['subhead']}>
        {t('electricity.instruments')}
        <Button icon="plus" onPress={() => onInstrument(undefined, instruments.length)}>
          {t('electricity.addInstrument')}
        </Button>
      </h3>
      {instruments.length === 0 ? (
        <BlankTable textKey="electricity.blankInstruments" />
      ) : (
        <InstrumentTable
          instruments={instruments}
          findings={data.findings}
          onOpen={(index) => onInstrument(instruments[index], index)}
        />
      )}
      {general.map((finding) => (
        <p key={finding.code} className={styles['notice']}>
          <FindingText finding={finding} />
        </p>
      ))}
    </Panel>
  );
}
