import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { findingMessage } from '../../../shared/i18n/message.ts';
import { type Block, type Section } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { textColumn } from '../table.ts';
import { openLineBlocks } from './open-lines.ts';
import { sensitivityTable, variantsTables } from './sensitivity.ts';
import { statementBlocks } from './statement-blocks.ts';

/** Significant issues, checks, sensitivity, uncertainty, conclusions (ISO 14067:2018 6.6). */
export function interpretationSection(source: ReportSource): Section {
  return {
    title: source.say('report.section.interpretation'),
    blocks: [
      ...statementBlocks(source, ['significantIssues', 'consistency']),
      sensitivityTable(source),
      ...variantsTables(source),
      ...statementBlocks(source, ['sensitivityConclusions', 'uncertaintyStatement']),
      ...uncertaintyBlocks(source),
      assumptionsTable(source),
      ...statementBlocks(source, ['conclusions', 'recommendations']),
    ],
  };
}

/** Limits of a footprint (ISO 14067:2018 Annex A), those of this study, and what the program found. */
export function limitationsSection(source: ReportSource): Section {
  const { say, findings } = source;
  const weighty = findings.filter(({ severity }) => severity !== 'note');
  const counts = new Map<string, number>();
  for (const { code } of weighty) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const list: Block =
    counts.size === 0
      ? { kind: 'note', text: say('report.noFindings') }
      : {
          kind: 'list',
          items: [...counts].flatMap(([code, count]) => {
            const first = weighty.find((finding) => finding.code === code);
            const text = first && findingMessage(first, say).text;
            return text === undefined ? [] : [count === 1 ? text : say('report.findingOf', { text, count })];
          }),
        };
  return {
    title: say('report.section.limitations'),
    blocks: [
      { kind: 'paragraph', text: say('report.limitation') },
      ...statementBlocks(source, ['limitations']),
      ...openLineBlocks(source),
      { kind: 'heading', text: say('report.findings') },
      list,
      ...waivedBlocks(source),
    ],
  };
}

/** Findings somebody answers for: what, how heavy, who and why; an error stays an error. */
function waivedBlocks({ say, waived = [] }: ReportSource): readonly Block[] {
  const groups = Map.groupBy(waived, ({ waiver, finding }) => `${waiver.id} ${finding.severity}`);
  const rows = [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) {
      return [];
    }
    const { finding, waiver } = first;
    const text = say(`finding.${finding.code}.text`, { ...finding.params });
    const count = String(others.length + 1);
    return [
      [
        say(`workbook.waivedSeverity.${finding.severity}`),
        others.length === 0 ? text : say('report.findingOf', { text, count }),
        waiver.by,
        waiver.reason,
      ],
    ];
  });
  const columns = ['severity', 'text', 'waivedBy', 'reason'].map((name) => ({
    title: say(`report.column.${name}`),
  }));
  return rows.length === 0 ? [] : [{ kind: 'table', title: say('report.table.waived'), columns, rows }];
}

function uncertaintyBlocks({ say, method, calculation, locale }: ReportSource): readonly Block[] {
  const { uncertainty } = method.quality;
  const { kg, percent } = numbersOf(locale);
  const total = excludingBiogenicCo2(calculation.totals[calculation.headlineBasis]);
  return [
    {
      kind: 'note',
      text:
        uncertainty === undefined
          ? say('report.uncertaintyNotRated', { share: percent(method.quality.ratedShare) })
          : say('report.uncertainty', {
              gsd: uncertainty.gsdSquared.toFixed(2),
              total: kg(total),
            }),
    },
  ];
}

function assumptionsTable({ study, say }: ReportSource): Block {
  return {
    kind: 'table',
    title: say('report.table.assumptions'),
    columns: [
      textColumn(say, 'id', 3),
      textColumn(say, 'text', 10),
      textColumn(say, 'basis', 4),
      textColumn(say, 'owner', 5),
    ],
    rows: (study.assumptions ?? []).map(({ id, text, basis, owner }) => [id, text, basis, owner]),
  };
}
