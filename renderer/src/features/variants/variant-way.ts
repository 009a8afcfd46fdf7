import { type VariantsView, type VariantView } from '../../../../shared/contract/method-report.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type WaterfallWay } from '../../charts/waterfall-steps.ts';
import { sumDecimals } from '../results/exact-decimal.ts';

/** Lines that get a bar of their own; the rest is one bar that says how many it gathers. */
const NAMED_LINES = 7;

/** From the base to a variant, in bars by cause or by line; both sum exactly to the difference. */
export function variantWay(
  view: VariantsView,
  variant: VariantView,
  by: 'cause' | 'line',
  t: Translate,
): WaterfallWay {
  return {
    start: { name: t('variants.base'), kg: view.baseKg },
    changes:
      by === 'cause'
        ? variant.causes.map(({ cause, kg }) => ({ name: t(`cause.${cause}`), kg }))
        : lineBars(variant, t),
    end: { name: variant.name, kg: variant.totalKg },
  };
}

function lineBars({ rows }: VariantView, t: Translate): WaterfallWay['changes'] {
  const byLine = [...Map.groupBy(rows, ({ lineId }) => lineId).values()]
    .map((own) => ({ name: own[0]?.name ?? '', kg: sumDecimals(own.map(({ kg }) => kg)) }))
    .toSorted((left, right) => Math.abs(Number(right.kg)) - Math.abs(Number(left.kg)));
  const rest = byLine.slice(NAMED_LINES);
  return rest.length < 2
    ? byLine
    : [
        ...byLine.slice(0, NAMED_LINES),
        {
          name: t('variantsPage.moreLines', { count: rest.length }),
          kg: sumDecimals(rest.map(({ kg }) => kg)),
        },
      ];
}
