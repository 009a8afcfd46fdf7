import { type Block, type Section } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { numberColumn, textColumn } from '../table.ts';
import { electricityBlocks } from './electricity.ts';
import { importantTable } from './important.ts';
import { statementBlocks } from './statement-blocks.ts';

/** Where data come from and how good they are, with the factors that matter most (ISO 14067:2018 6.3.5, 6.4). */
export function dataSection(source: ReportSource): Section {
  const { say, method, locale, calculation } = source;
  const { percent, kgText } = numbersOf(locale);
  const { massBalance, quality, primaryData } = method;
  const sources = new Map<string, number>();
  for (const { source: one, referenceYear } of calculation.factorsUsed) {
    const year = one.publicationYear || referenceYear;
    const name = `${one.publisher}: ${one.title}${year === '' ? '' : ` (${year})`}`;
    sources.set(name, (sources.get(name) ?? 0) + 1);
  }
  return {
    title: say('report.section.data'),
    blocks: [
      ...statementBlocks(source, ['dataCollection', 'dataQualityApproach']),
      {
        kind: 'fields',
        rows: [
          [say('report.field.netMass'), `${kgText(massBalance.netMassKg)} kg`],
          [
            say('report.field.massCoverage'),
            massBalance.coverage === undefined ? undefined : percent(massBalance.coverage),
          ],
          [say('report.field.primaryIso'), percent(quality.primaryShare.iso)],
          [say('report.field.primaryPact'), percent(quality.primaryShare.pact)],
          [say('report.field.ownShare'), percent(primaryData.ownShare)],
          [say('report.field.ratedShare'), percent(quality.ratedShare)],
          [
            say('report.field.dataQualityRating'),
            quality.pef &&
              `${quality.pef.rating.toFixed(2)} (${say(`method.pefClass.${quality.pef.class}`)})`,
          ],
        ],
      },
      importantTable(source),
      {
        kind: 'table',
        title: say('report.table.sources'),
        columns: [textColumn(say, 'source', 8), numberColumn(say, 'factors')],
        rows: [...sources]
          .toSorted(([, left], [, right]) => right - left)
          .map(([name, count]) => [name, String(count)]),
      },
    ],
  };
}

/** Data, allocation, electricity and cut-off as one part, as in the template of GB/T 24067. */
export function inventorySection(source: ReportSource): Section {
  const parts = [dataSection(source), allocationSection(source)];
  return {
    title: source.say('report.section.inventory'),
    blocks: parts.flatMap(({ title, blocks }): readonly Block[] => [
      { kind: 'heading', text: title },
      ...blocks,
    ]),
  };
}

/** Allocation, electricity and cut-off with what was cut off (ISO 14067:2018 6.4.6, 6.4.9.4, 6.3.4.3). */
export function allocationSection(source: ReportSource): Section {
  const { say, method, locale } = source;
  const { kgText, percent } = numbersOf(locale);
  const { cutOff, allocation } = method;
  const cutOffTable: Block = {
    kind: 'table',
    title: say('report.table.cutOff'),
    columns: [
      textColumn(say, 'item', 5),
      textColumn(say, 'reason', 6),
      numberColumn(say, 'estimateKg'),
      numberColumn(say, 'share'),
    ],
    rows: [
      ...cutOff.rows.map((row) => [row.name, row.reason, kgText(row.estimateKg), percent(row.share)]),
      ...cutOff.unestimated.map((row) => [row.name, row.reason, undefined, undefined]),
    ],
  };
  const allocationTable: Block = {
    kind: 'table',
    title: say('report.table.allocation'),
    columns: [textColumn(say, 'item', 5), textColumn(say, 'key', 5), numberColumn(say, 'kg')],
    rows: allocation.flatMap((row) => [
      [row.name, row.key, row.kg && kgText(row.kg)],
      ...row.alternatives.map((other) => [
        '',
        say('report.alternative', { key: other.key }),
        other.kg && kgText(other.kg),
      ]),
    ]),
  };
  return {
    title: say('report.section.allocation'),
    blocks: [
      ...statementBlocks(source, ['allocationJustification']),
      ...(allocation.length === 0 ? [] : [allocationTable]),
      ...statementBlocks(source, ['electricityTreatment']),
      ...electricityBlocks(source),
      ...statementBlocks(source, ['cutOffJustification']),
      {
        kind: 'fields',
        rows: [
          [
            say('report.field.cutOffLimits'),
            say('report.cutOffLimits', {
              single: percent(Number(cutOff.single)),
              together: percent(Number(cutOff.together)),
            }),
          ],
          [
            say('report.field.cutOffKept'),
            say(cutOff.passesSingle && cutOff.passesTogether ? 'report.limitsKept' : 'report.limitsBroken'),
          ],
        ],
      },
      ...(cutOffTable.rows.length === 0
        ? [{ kind: 'note' as const, text: say('report.nothingCutOff') }]
        : [cutOffTable]),
      ...statementBlocks(source, ['valueChoices']),
    ],
  };
}
