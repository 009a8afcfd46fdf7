import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type ChartTable, textCell } from '../../charts/chart-table.ts';
import { type ParetoInput } from '../../charts/pareto-option.ts';
import { type NumberTexts } from '../../i18n/number-texts.ts';
import { type AmountTexts } from './amount-unit.ts';
import { compareDecimals, sumDecimals } from './exact-decimal.ts';

/** Share of the footprint after which the rest is worth little attention: the usual Pareto rule. */
const ENOUGH = 0.8;

/** Groups by size with sums up to each; the rest gathered in one. */
export interface Pareto {
  readonly bars: readonly ParetoEntry[];
  readonly totalKg: DecimalString;
  /** How many groups, from the largest on, make {@link ENOUGH}; undefined when there is nothing to add. */
  readonly enoughAfter: number | undefined;
}

interface ParetoEntry {
  /** Groups in this bar; the last bar gathers many. */
  readonly groups: readonly ReviewGroup[];
  readonly isRest: boolean;
  readonly reviewedKg: DecimalString;
  readonly notReviewedKg: DecimalString;
  readonly kg: DecimalString;
  readonly cumulativeKg: DecimalString;
}

/** Orders groups by emission and gathers all but the `most` largest. Sums are exact. */
export function paretoOf(groups: readonly ReviewGroup[], most: number): Pareto {
  const ordered = groups.toSorted((left, right) => compareDecimals(right.emissionKg, left.emissionKg));
  const totalKg = sumDecimals(ordered.map((group) => group.emissionKg));
  const rest = ordered.slice(most);
  const parts = [...ordered.slice(0, most).map((group) => [group]), ...(rest.length > 0 ? [rest] : [])];
  let cumulativeKg = '0' as DecimalString;
  const bars = parts.map((part, index): ParetoEntry => {
    const sum = (wanted: (group: ReviewGroup) => boolean): DecimalString =>
      sumDecimals(part.filter(wanted).map((group) => group.emissionKg));
    const kg = sum(() => true);
    cumulativeKg = sumDecimals([cumulativeKg, kg]);
    return {
      groups: part,
      isRest: index === most,
      reviewedKg: sum((group) => group.status === 'confirmed'),
      notReviewedKg: sum((group) => group.status !== 'confirmed'),
      kg,
      cumulativeKg,
    };
  });
  return { bars, totalKg, enoughAfter: enoughAfter(ordered, Number(totalKg)) };
}

function enoughAfter(ordered: readonly ReviewGroup[], total: number): number | undefined {
  let sum = 0;
  const index = ordered.findIndex((group) => {
    sum += Number(group.emissionKg);
    return sum >= ENOUGH * total;
  });
  return total > 0 && index >= 0 ? index + 1 : undefined;
}

function nameOf(entry: ParetoEntry, t: Translate, texts: NumberTexts): string {
  const [first] = entry.groups;
  if (entry.isRest || first === undefined) {
    return t('results.pareto.rest', { count: texts.count(entry.groups.length) });
  }
  return [first.text, first.example].filter((text) => text !== '')[0] ?? t('results.without.family');
}

/** The bars as the chart wants them. Numbers become floating point here, only to be drawn. */
export function paretoInput(
  pareto: Pareto,
  amounts: AmountTexts,
  t: Translate,
  texts: NumberTexts,
): ParetoInput {
  const total = Number(pareto.totalKg);
  const share = (kg: DecimalString): number => (total === 0 ? 0 : Number(kg) / total);
  const unit = amounts.unit;
  return {
    summary: t('results.pareto.summary', {
      total: `${amounts.label(pareto.totalKg)} ${amounts.header}`,
      groups: texts.count(pareto.bars.reduce((sum, bar) => sum + bar.groups.length, 0)),
      enough: texts.count(pareto.enoughAfter ?? 0),
    }),
    seriesNames: {
      reviewed: t('results.pareto.reviewed'),
      notReviewed: t('results.pareto.notReviewed'),
      cumulative: t('results.pareto.cumulative'),
    },
    axisText: amounts.tick,
    wholeText: texts.percent(1, 0),
    mark:
      pareto.enoughAfter === undefined
        ? undefined
        : {
            share: ENOUGH,
            text: t('results.pareto.enough', {
              share: texts.percent(ENOUGH, 0),
              count: texts.count(pareto.enoughAfter),
            }),
            bar: Math.min(pareto.enoughAfter, pareto.bars.length) - 1,
          },
    bars: pareto.bars.map((bar) => ({
      name: nameOf(bar, t, texts),
      reviewed: amounts.drawn(bar.reviewedKg),
      notReviewed: amounts.drawn(bar.notReviewedKg),
      text: amounts.label(bar.kg),
      cumulativeShare: share(bar.cumulativeKg),
      tooltip: [
        ...(bar.isRest ? [] : [bar.groups[0]?.example ?? '']),
        `${amounts.label(bar.kg)} ${unit}`,
        `${t('results.pareto.reviewed')} ${amounts.label(bar.reviewedKg)} ${unit}`,
        `${t('results.pareto.notReviewed')} ${amounts.label(bar.notReviewedKg)} ${unit}`,
        `${t('results.pareto.cumulative')} ${texts.percent(share(bar.cumulativeKg))}`,
      ].filter((line) => line !== ''),
    })),
  };
}

/** All bars with their parts and the sum up to each. */
export function paretoTable(
  pareto: Pareto,
  amounts: AmountTexts,
  t: Translate,
  texts: NumberTexts,
): ChartTable {
  const number = (kg: DecimalString) => amounts.numberCell(kg);
  return {
    caption: t('results.pareto.title'),
    totalRow: false,
    columns: [
      { name: t('results.pareto.group'), numeric: false },
      { name: amounts.header, numeric: true },
      ...(['reviewed', 'notReviewed', 'cumulative'] as const).map((name) => ({
        name: `${t(`results.pareto.${name}`)}, ${amounts.header}`,
        numeric: true,
      })),
    ],
    rows: pareto.bars.map((bar) => [
      textCell(nameOf(bar, t, texts)),
      number(bar.kg),
      number(bar.reviewedKg),
      number(bar.notReviewedKg),
      number(bar.cumulativeKg),
    ]),
  };
}
