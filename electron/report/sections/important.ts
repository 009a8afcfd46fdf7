import { type Table } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { numberColumn, textColumn } from '../table.ts';

/** Processes that are named one by one; the workbook has all of them. */
const MOST_PROCESSES = 25;

/** The processes that make four fifths of the result and how their data were found (ISO 14067:2018 6.3.5, 7.3). */
export function importantTable({ method, say, locale }: ReportSource): Table {
  const { kgText, percent } = numbersOf(locale);
  const { important } = method.primaryData;
  const more = important.length - MOST_PROCESSES;
  return {
    kind: 'table',
    title: say('report.table.important', { count: String(important.length) }),
    columns: [
      textColumn(say, 'line', 3),
      textColumn(say, 'name', 8),
      numberColumn(say, 'kg'),
      numberColumn(say, 'cumulative', 3),
      textColumn(say, 'dataType', 4),
    ],
    rows: important
      .slice(0, MOST_PROCESSES)
      .map((row) => [
        row.lineId,
        row.name,
        kgText(row.kg),
        percent(row.cumulativeShare),
        row.dataType && say(`standards.dataType.${row.dataType}`),
      ]),
    ...(more > 0 ? { legend: say('report.moreImportant', { count: more }) } : {}),
  };
}
