import { type StatementName } from '../../../shared/model/statements.ts';
import { type Block } from '../report.ts';
import { type ReportSource } from '../report-source.ts';

/** Texts of the study under their headings, each a gap where nobody has written it. */
export function statementBlocks(
  { study, say }: ReportSource,
  names: readonly StatementName[],
): readonly Block[] {
  return names.flatMap((name): readonly Block[] => [
    { kind: 'heading', text: say(`workbook.statement.${name}`) },
    { kind: 'paragraph', text: textOr(study.statements?.[name]) },
  ]);
}

/** Texts that not every study needs: only those that are written. */
export function writtenBlocks(source: ReportSource, names: readonly StatementName[]): readonly Block[] {
  const written = names.filter((name) => textOr(source.study.statements?.[name]) !== undefined);
  return statementBlocks(source, written);
}

/** A text that says something, or a gap. */
export function textOr(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
