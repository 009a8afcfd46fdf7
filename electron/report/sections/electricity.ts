import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Resolved } from '../../../shared/model/quantity.ts';
import { type Block } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { numberColumn, textColumn } from '../table.ts';

/** Electricity of the site: each part with its factor and year on both methods, and the certificates (ISO 14067:2018 6.4.9.4). */
export function electricityBlocks(source: ReportSource): readonly Block[] {
  const { study, say, locale } = source;
  const { exact } = numbersOf(locale);
  const { sources = [], instruments = [] } = study.electricity ?? {};
  const parts: Block = {
    kind: 'table',
    title: say('report.table.electricity'),
    columns: [
      textColumn(say, 'name'),
      textColumn(say, 'category', 5),
      numberColumn(say, 'kwh', 4),
      textColumn(say, 'factorByLocation', 6),
      textColumn(say, 'factorByContract', 6),
    ],
    rows: sources.map(({ name, category, kwh, byLocation, byContract }) => [
      name,
      say(`workbook.category.${category}`),
      exact(kwh),
      factorText(byLocation, source),
      factorText(byContract, source),
    ]),
  };
  const lots: Block = {
    kind: 'table',
    title: say('report.table.instruments'),
    columns: [
      textColumn(say, 'name', 6),
      numberColumn(say, 'vintage'),
      numberColumn(say, 'mwh'),
      textColumn(say, 'redeemed', 3),
    ],
    rows: instruments.map(({ description, vintageYear, mwh, redeemedOn }) => [
      description,
      String(vintageYear),
      exact(mwh),
      redeemedOn ?? say('report.notRedeemed'),
    ]),
  };
  return [...(sources.length === 0 ? [] : [parts]), ...(instruments.length === 0 ? [] : [lots])];
}

/** Name, place and year of the factor; a gap where there is none. */
function factorText(
  assignment: Resolved<Assignment> | undefined,
  { lookUp, locale }: ReportSource,
): string | undefined {
  const factor = assignment?.kind === 'factor' ? lookUp(assignment.factorId) : undefined;
  return factor === undefined
    ? undefined
    : `${factor.names[locale] ?? factor.names.en}, ${factor.geography}, ${factor.referenceYear}`;
}
