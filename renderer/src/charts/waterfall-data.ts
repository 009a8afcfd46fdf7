import { type Texts } from '../i18n/text-context.tsx';
import { type ChartTable, numberCell, textCell } from './chart-table.ts';
import { type WaterfallInput } from './waterfall-option.ts';
import { type WaterfallStep, waterfallSteps, type WaterfallWay } from './waterfall-steps.ts';

/** Decimals of kg CO2e in drawings and tables; the exported numbers are exact. */
const DIGITS = 1;
/** The unit as it is written everywhere. */
export const KG_CO2E = 'kg CO₂e';

type NumberAndText = Pick<Texts, 't' | 'fixed' | 'signed' | 'count'>;

/** The bars of a way with their texts. */
export function waterfallInput(way: WaterfallWay, title: string, texts: NumberAndText): WaterfallInput {
  const { t, fixed, count } = texts;
  const steps = waterfallSteps(way);
  return {
    unit: KG_CO2E,
    axisText: count,
    bars: steps.map((step) => ({
      name: step.name,
      kind: step.kind,
      before: Number(step.before),
      after: Number(step.after),
      text: amountText(step, texts),
      tooltip: [`${amountText(step, texts)} ${KG_CO2E}`],
    })),
    summary: t('chart.waterfallSummary', {
      title,
      start: fixed(way.start.kg, DIGITS),
      end: fixed(way.end.kg, DIGITS),
      changes: way.changes.map(({ name, kg }) => `${name} ${texts.signed(kg, DIGITS)}`).join('; '),
    }),
  };
}

/** The same numbers, exact, with the level after every change. */
export function waterfallTable(way: WaterfallWay, caption: string, texts: NumberAndText): ChartTable {
  const { t, fixed } = texts;
  return {
    caption,
    totalRow: true,
    columns: [
      { name: t('chart.step'), numeric: false },
      { name: KG_CO2E, numeric: true },
      { name: t('chart.level'), numeric: true },
    ],
    rows: waterfallSteps(way).map((step) => [
      textCell(step.name),
      numberCell(step.kg, amountText(step, texts)),
      numberCell(step.after, fixed(step.after, DIGITS)),
    ]),
  };
}

function amountText(step: WaterfallStep, { fixed, signed }: NumberAndText): string {
  return step.kind === 'total' ? fixed(step.kg, DIGITS) : signed(step.kg, DIGITS);
}
