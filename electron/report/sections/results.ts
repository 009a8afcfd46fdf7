import { COMPONENTS } from '../../../shared/model/component.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { isInTotals } from '../../engine/impact/tally.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Section, type Table } from '../report.ts';
import { numberColumn, textColumn } from '../table.ts';
import { gasBlocks } from './gases.ts';
import { writtenBlocks } from './statement-blocks.ts';
import { type Numbers, numbersOf, type ReportSource } from '../report-source.ts';

/** Lines in the table of contributors. */
const MOST_LINES = 20;

/** Every value of ISO 14067:2018 7.2 on a line of its own, both electricity methods, and the bridge to the other standards. */
export function resultsSection(source: ReportSource): Section {
  const numbers = numbersOf(source.locale);
  return {
    title: source.say(source.order === 'gbt' ? 'report.section.impact' : 'report.section.results'),
    blocks: [
      stagesTable(source, numbers),
      componentsTable(source, numbers),
      contributorsTable(source, numbers),
      profilesTable(source, numbers),
      ...bridgeTables(source, numbers),
      ...gasBlocks(source),
      outsideTable(source, numbers),
      ...writtenBlocks(source, ['avoidedEmissions']),
    ],
  };
}

function stagesTable({ calculation, say }: ReportSource, { kg, share }: Numbers): Table {
  const { totals, headlineBasis: basis, groups } = calculation;
  const total = excludingBiogenicCo2(totals[basis]);
  const amounts = STAGES.map((stage) => {
    const group = groups.stage.find(({ key }) => key === stage);
    return [stage, group === undefined ? 0n : excludingBiogenicCo2(group.emissions[basis])] as const;
  });
  return {
    kind: 'table',
    title: say('report.table.stages', { basis: say(`basis.${basis}`) }),
    columns: [textColumn(say, 'stage'), numberColumn(say, 'kg'), numberColumn(say, 'share')],
    rows: amounts.map(([stage, amount]) => [say(`stage.${stage}`), kg(amount), share(amount, total)]),
    total: [say('report.total'), kg(total), share(total, total)],
  };
}

function componentsTable({ calculation, say }: ReportSource, { kg }: Numbers): Table {
  const { totals } = calculation;
  const both = (of: (amounts: readonly Amount[]) => Amount): readonly string[] => [
    kg(of(totals.byLocation)),
    kg(of(totals.byContract)),
  ];
  return {
    kind: 'table',
    title: say('report.table.components'),
    columns: [
      textColumn(say, 'component'),
      { title: say('basis.byLocation'), numeric: true },
      { title: say('basis.byContract'), numeric: true },
    ],
    rows: COMPONENTS.map((component, index) => [
      say(`component.${component}`),
      ...both((amounts) => amounts[index] ?? 0n),
    ]),
    total: [say('report.field.excluding'), ...both(excludingBiogenicCo2)],
  };
}

function contributorsTable({ calculation, say }: ReportSource, { kg, share }: Numbers): Table {
  const { headlineBasis: basis, settings, totals } = calculation;
  const total = excludingBiogenicCo2(totals[basis]);
  const amountOf = (line: LineResult): Amount => excludingBiogenicCo2(line.emissions[basis]);
  const lines = calculation.lines
    .filter((line) => line.hasTerms && isInTotals(line, settings))
    .toSorted((left, right) => Number(amountOf(right) - amountOf(left)))
    .slice(0, MOST_LINES);
  return {
    kind: 'table',
    title: say('report.table.contributors', { count: String(lines.length) }),
    columns: [
      textColumn(say, 'line', 3),
      textColumn(say, 'name', 8),
      numberColumn(say, 'kg'),
      numberColumn(say, 'share'),
    ],
    rows: lines.map((line) => [line.id, line.name, kg(amountOf(line)), share(amountOf(line), total)]),
  };
}

function profilesTable({ method, say }: ReportSource, { kgText }: Numbers): Table {
  return {
    kind: 'table',
    title: say('report.table.profiles'),
    columns: [
      textColumn(say, 'standard'),
      textColumn(say, 'electricity'),
      { title: say('report.field.excluding'), numeric: true },
      { title: say('report.field.including'), numeric: true },
    ],
    rows: method.profiles.map((profile) => [
      profile.title,
      say(`basis.${profile.electricity}`),
      kgText(profile.excludingBiogenicCo2Kg),
      kgText(profile.includingBiogenicCo2Kg),
    ]),
  };
}

function bridgeTables({ method, say }: ReportSource, { kgText }: Numbers): readonly Table[] {
  const titleOf = (id: string): string => method.profiles.find((one) => one.id === id)?.title ?? id;
  return method.bridges.map((bridge) => ({
    kind: 'table',
    title: say('report.table.bridge', { from: titleOf(bridge.from), to: titleOf(bridge.to) }),
    columns: [textColumn(say, 'difference'), numberColumn(say, 'kg')],
    rows: [
      [titleOf(bridge.from), kgText(bridge.startKg)],
      ...bridge.rows.map((row) => [say(`report.switch.${row.switch}`), kgText(row.effectKg)]),
    ],
    total: [titleOf(bridge.to), kgText(bridge.endKg)],
  }));
}

/** What is stated beside the total and never inside it. */
function outsideTable({ method, say }: ReportSource, { kgText }: Numbers): Table {
  const { biogenicCarbonKg, memos } = method;
  return {
    kind: 'table',
    title: say('report.table.outside'),
    columns: [textColumn(say, 'item'), numberColumn(say, 'amount')],
    rows: [
      [say('report.field.carbonProduct'), `${kgText(biogenicCarbonKg.product)} kg C`],
      [say('report.field.carbonPackaging'), `${kgText(biogenicCarbonKg.packaging)} kg C`],
      ...memos.map((memo) => [memo.name, memo.kg && `${kgText(memo.kg)} kg CO₂e`]),
    ],
  };
}
