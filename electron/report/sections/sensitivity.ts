import { scenarioText } from '../../../shared/i18n/scenario-text.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Question } from '../../engine/sensitivity/question.ts';
import { sensitivity } from '../../engine/sensitivity/sensitivity.ts';
import { type Table } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { numberColumn, textColumn } from '../table.ts';

/** What the total would be under other assumptions, with the change in kg and percent (ISO 14067:2018 6.6). */
export function sensitivityTable(source: ReportSource): Table {
  const { say, locale, calculation, lookUp, study, variantKg } = source;
  const { kg, share } = numbersOf(locale);
  const answers = sensitivity({ study, calculation, lookUp, variantKg });
  return {
    kind: 'table',
    title: say('report.table.sensitivity'),
    columns: [
      textColumn(say, 'scenario', 7),
      numberColumn(say, 'kg'),
      numberColumn(say, 'changeKg'),
      numberColumn(say, 'share'),
    ],
    rows: answers.rows.map(({ name, question, totalKg, deltaKg }) => [
      scenarioText(
        {
          name,
          kind: question.kind,
          times: 'times' in question ? question.times : undefined,
          object: objectOf(question, source),
        },
        say,
        locale,
      ),
      totalKg === undefined ? undefined : kg(totalKg),
      deltaKg === undefined ? undefined : kg(deltaKg),
      deltaKg === undefined ? undefined : share(deltaKg, answers.baseKg),
    ]),
  };
}

/** The variants of the study beside its result; nothing where there are none. */
export function variantsTables(source: ReportSource): readonly Table[] {
  const { say, locale, calculation, variants, variantKg } = source;
  const { kg, share } = numbersOf(locale);
  const { totals, headlineBasis } = calculation;
  const base = excludingBiogenicCo2(totals[headlineBasis]);
  return variants.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: say('report.table.variants'),
          columns: [
            textColumn(say, 'name', 7),
            numberColumn(say, 'kg'),
            numberColumn(say, 'changeKg'),
            numberColumn(say, 'share'),
          ],
          rows: variants.map(({ id, name }) => {
            const total = variantKg(id);
            return total === undefined
              ? [name, undefined, undefined, undefined]
              : [name, kg(total), kg(total - base), share(total - base, base)];
          }),
        },
      ];
}

function objectOf(question: Question, { variants, lookUp, locale }: ReportSource): string | undefined {
  switch (question.kind) {
    case 'factor': {
      const names = lookUp(question.factorId)?.names;
      return names?.[locale] ?? names?.en ?? question.factorId;
    }
    case 'stage':
      return question.stage;
    case 'electricity':
      return question.basis;
    case 'variant':
      return variants.find(({ id }) => id === question.variantId)?.name ?? question.variantId;
    case 'lines':
    case 'proxies':
      return undefined;
  }
}
