import { useMemo } from 'react';
import { type VariantsView, type VariantView } from '../../../../shared/contract/method-report.ts';
import { WaterfallPanel } from '../../charts/waterfall-panel.tsx';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { useVariantsView } from './variants-view.ts';
import { variantWay } from './variant-way.ts';

interface VariantWaterfallProps {
  readonly view: VariantsView;
  readonly variant: VariantView;
}

/** The way from the base to a variant, by cause or by line. */
export function VariantWaterfall({ view, variant }: VariantWaterfallProps) {
  const { t } = useTexts();
  const { by, set } = useVariantsView();
  const way = useMemo(() => variantWay(view, variant, by, t), [view, variant, by, t]);
  return (
    <WaterfallPanel
      title={t('variantsPage.fromTo', { from: way.start.name, to: way.end.name })}
      subtitle={t('variantsPage.waterfallUnit')}
      fileName={`variant-${variant.id}`}
      way={way}
      tools={
        <Segments
          label={t('variantsPage.by')}
          options={(['cause', 'line'] as const).map((id) => ({ id, text: t(`variantsPage.byWhat.${id}`) }))}
          value={by}
          onChange={(chosen) => set({ by: chosen })}
        />
      }
    />
  );
}
