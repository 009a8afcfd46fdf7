import type { StudyDocument } from '../../shared/model/study.ts';
import { applyWaivers } from '../../electron/checks/register/apply-waivers.ts';
import { calculate, studyFactors } from '../../electron/engine/calculate.ts';
import { machineCoverage, type MachinePart } from '../../electron/engine/completeness/machine-coverage.ts';
import { resolveStudy } from '../../electron/engine/formulas/resolve-study.ts';
import { translator } from '../../shared/i18n/translate.ts';
import type { WorkbookContent } from '../../electron/workbook/content.ts';
import { writeWorkbook } from '../../electron/workbook/write-workbook.ts';
import { noLibrary } from '../support/study-builder.ts';

/** What the workbook of a calculated study is written from. */
export function contentOf(written: StudyDocument, more: Partial<WorkbookContent> = {}): WorkbookContent {
  const locale = more.locale ?? 'en';
  const { study } = resolveStudy(written);
  const calculation = calculate(study, noLibrary);
  const { open, waived } = applyWaivers(calculation.findings, study.waivers ?? []);
  return {
    study,
    written,
    calculation,
    lookUp: studyFactors(study, noLibrary),
    findings: open,
    waived,
    locale,
    translate: translator(locale),
    meta: { createdAt: '2026-03-01T10:00:00.000Z', softwareVersion: '1.0.0', studySha256: 'cd'.repeat(32) },
    ...more,
  };
}

const PARTS = ['other', 'motors', 'cabinet', 'other'] as const;

/** The same content with the machine held against the rule; its parts are told by the place of a line, not by its sense. */
export function withMachine(content: WorkbookContent): WorkbookContent {
  const { study, calculation } = content;
  const places = new Map(calculation.lines.map(({ id }, index) => [id, index]));
  const partOf = (id: string): MachinePart => PARTS[(places.get(id) ?? 0) % PARTS.length] ?? 'other';
  return { ...content, machine: { coverage: machineCoverage(study, calculation, partOf), partOf } };
}

/** Writes a workbook that must succeed. */
export async function writeContent(path: string, content: WorkbookContent): Promise<void> {
  const written = await writeWorkbook(path, content);
  if (!written.ok) {
    throw new Error(`${path} was not written: ${written.error.code}`);
  }
}
