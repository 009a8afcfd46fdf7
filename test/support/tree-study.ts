import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from './study-builder.ts';

/** Parts below each assembly of {@link treeStudy}. */
const PARTS = 11;

/** An invented machine of so many lines: assemblies inside one another, each followed by its parts. */
export function treeStudy(lines: number): StudyDocument {
  const bom = Array.from({ length: lines }, (_, index) => {
    const assembly = index - (index % (PARTS + 1));
    const isAssembly = index === assembly;
    const above = isAssembly ? index - PARTS - 1 : assembly;
    return makeLine(`n${index}`, {
      parentId: above < 0 ? null : `n${above}`,
      quantity: decimal(1 + (index % 3)),
      description: isAssembly ? `Assembly ${index}` : `Part ${index}`,
      ...(isAssembly ? {} : { mass: mass(`0.${index + 1}`), assignment: use('steel') }),
    });
  });
  return makeStudy({ bom, factors: [makeFactor('steel', 'kg', '2.31')] });
}
