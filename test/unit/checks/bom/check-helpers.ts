import { checkBom } from '../../../../electron/checks/bom/check-bom.ts';
import type { BomLine, ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import { decimal, makeLine, mass } from '../../../support/study-builder.ts';

/** Codes of the seven deliberate defects of the example, D1 to D7. */
export const DEFECT_CODES = [
  'bom.massUnitSlip',
  'bom.quantityText',
  'bom.materialMissing',
  'bom.positionDuplicate',
  'bom.childrenHeavier',
  'bom.massPerMetre',
  'bom.densityImplausible',
] as const;

/** Lines of a test as the checks get them: nothing in them is a formula. */
export function resolved(lines: readonly BomLine[]): readonly ResolvedBomLine[] {
  return lines as readonly ResolvedBomLine[];
}

/** A leaf part under `parentId` with position, material and mass in kg. */
export function part(
  id: string,
  parentId: string | null,
  massKg: string | number,
  more: Partial<BomLine> = {},
): BomLine {
  return makeLine(id, {
    parentId,
    position: id,
    partNumber: `N-${id}`,
    description: `Part ${id}`,
    materialText: 'S235JR',
    mass: mass(massKg),
    ...more,
  });
}

/** An assembly with a stated mass in kg. */
export function assembly(
  id: string,
  parentId: string | null,
  massKg: string | number,
  more: Partial<BomLine> = {},
): BomLine {
  const { materialText: _, ...line } = part(id, parentId, massKg);
  return { ...line, ...more };
}

export function times(quantity: string | number): Pick<BomLine, 'quantity'> {
  return { quantity: decimal(quantity) };
}

/** Findings of one code, without sources. */
export function found(lines: readonly BomLine[], code: string): readonly Finding[] {
  return checkBom(resolved(lines), []).filter((finding) => finding.code === code);
}

export function linesFound(lines: readonly BomLine[], code: string): readonly (string | undefined)[] {
  return found(lines, code).map((finding) => finding.place.lineId);
}
