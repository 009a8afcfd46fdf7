import { conformityOf } from '../../engine/conformity/conformity.ts';
import { STANDARD_PROFILES } from '../../engine/profiles/standard-profile.ts';
import { type Section } from '../report.ts';
import { textColumn } from '../table.ts';
import { type ReportSource } from '../report-source.ts';

/** The checklist of every standard, with who says so; clause numbers nobody has compared are marked. */
export function conformitySection(source: ReportSource): Section {
  const { study, calculation, lookUp, say } = source;
  const rows = conformityOf({ study, calculation, lookUp });
  const profiles = [...new Set(rows.map(({ requirement }) => requirement.profile))];
  return {
    title: say('report.section.conformity'),
    blocks: [
      { kind: 'note', text: say('report.clauses') },
      ...profiles.map((profile) => ({
        kind: 'table' as const,
        title: STANDARD_PROFILES[profile].title,
        columns: [
          textColumn(say, 'clause', 4),
          textColumn(say, 'requirement', 11),
          textColumn(say, 'status', 3),
          textColumn(say, 'saidBy', 4),
          textColumn(say, 'remark', 4),
        ],
        rows: rows
          .filter(({ requirement }) => requirement.profile === profile)
          .map(({ requirement, status, saidBy, note }) => [
            requirement.clauseConfirmed ? requirement.clause : `${requirement.clause} †`,
            say(`conformity.requirement.${requirement.id}`),
            say(`workbook.conformityStatus.${status}`),
            say(`workbook.saidBy.${saidBy}`),
            note ?? '',
          ]),
        legend: `† ${say('workbook.text.checkLicensedText')}`,
      })),
    ],
  };
}
