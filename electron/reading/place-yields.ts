import type { BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { massEachKg } from './mass-each.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import { decideYield, readYieldNote } from './yield-note.ts';
import { GROSS_AT_PARENT, RAW_MATERIAL_NUMBER } from './yield-words.ts';

function isRawMaterial(line: BomLine): boolean {
  return RAW_MATERIAL_NUMBER.test(line.partNumber ?? '') || GROSS_AT_PARENT.test(line.note ?? '');
}

/**
 * Turns the blank and yield figures in notes into yield steps. A part without children carries its own step; a
 * part with raw-material rows below hands the step to them, so that nothing is counted twice.
 */
export function placeYields(
  context: ReadingContext,
  lines: readonly BomLine[],
  findings: Finding[],
): readonly BomLine[] {
  const children = new Map<string, BomLine[]>();
  for (const line of lines) {
    if (line.parentId !== null) {
      const siblings = children.get(line.parentId) ?? [];
      siblings.push(line);
      children.set(line.parentId, siblings);
    }
  }
  const steps = new Map<string, BomLine['yieldSteps']>();
  const report = (line: BomLine, code: string, value: string): void => {
    findings.push(cellFinding(context, line.origin?.row ?? 0, 'note', code, 'warning', { value }));
  };
  for (const line of lines) {
    const figures = line.note === undefined ? {} : readYieldNote(line.note);
    const decision =
      figures.blankKg === undefined && figures.share === undefined
        ? undefined
        : decideYield(figures, massEachKg(line));
    if (decision === undefined || line.note === undefined) {
      continue;
    }
    if (decision.disagrees) {
      report(line, 'bom.yieldDisagrees', line.note);
    }
    const below = children.get(line.id) ?? [];
    const carriers = below.length === 0 ? [line] : below.filter(isRawMaterial);
    if (carriers.length === 0) {
      report(line, 'bom.yieldNotApplied', line.note);
    }
    for (const carrier of carriers) {
      steps.set(carrier.id, [decision.step]);
    }
  }
  return lines.map((line) => {
    const yieldSteps = steps.get(line.id);
    if (yieldSteps === undefined && GROSS_AT_PARENT.test(line.note ?? '')) {
      report(line, 'bom.yieldMissing', line.note ?? '');
    }
    return yieldSteps === undefined ? line : { ...line, yieldSteps };
  });
}
