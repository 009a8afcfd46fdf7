import { SIGN_OFF_ROLES } from '../../../shared/model/sign-off.ts';
import { type Block, type Section } from '../report.ts';
import { type ReportSource } from '../report-source.ts';
import { statementBlocks } from './statement-blocks.ts';

/** Who made, reviewed, approved and verified the study, what they found, and the evidence they had. */
export function reviewSection(source: ReportSource): Section {
  const { study, say } = source;
  const { signOff, evidence = [] } = study;
  const people = SIGN_OFF_ROLES.flatMap((role) => {
    const named = signOff?.people?.filter((person) => person.role === role) ?? [];
    return named.length === 0
      ? [[say(`workbook.role.${role}`), undefined, undefined]]
      : named.map((person) => [say(`workbook.role.${role}`), person.name, person.organisation]);
  });
  const findings = signOff?.findings ?? [];
  return {
    title: say('report.section.review'),
    blocks: [
      ...statementBlocks(source, ['reviewStatement']),
      {
        kind: 'fields',
        rows: [[say('report.field.state'), say(`workbook.signOffState.${signOff?.state ?? 'draft'}`)]],
      },
      table(say('report.table.people'), ['role', 'name', 'organisation'], say, people),
      ...(findings.length === 0
        ? []
        : [
            table(
              say('report.table.reviewFindings'),
              ['severity', 'text', 'response', 'closed'],
              say,
              findings.map((one) => [
                say(`workbook.reviewSeverity.${one.severity}`),
                one.text,
                one.response,
                one.closedOn,
              ]),
            ),
          ]),
      ...(evidence.length === 0
        ? []
        : [
            table(
              say('report.table.evidence'),
              ['id', 'name', 'sha256'],
              say,
              evidence.map(({ id, title, sha256 }) => [id, title, sha256]),
            ),
          ]),
    ],
  };
}

function table(
  title: string,
  columns: readonly string[],
  say: ReportSource['say'],
  rows: readonly (readonly (string | undefined)[])[],
): Block {
  return {
    kind: 'table',
    title,
    columns: columns.map((name) => ({ title: say(`report.column.${name}`) })),
    rows,
  };
}
