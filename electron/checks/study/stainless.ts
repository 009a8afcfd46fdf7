import { type Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/** Stainless steel by its name or its grade (EN 10088-1, AISI, JIS, GB/T 20878). */
const STAINLESS =
  /\bstainless\b|\bedelstahl\b|nichtrostend|不锈钢|\b(AISI|SUS|SS) ?(2|3|4)\d{2}\b|\b1\.4[03-5]\d{2}\b|\bX\d+Cr|\b\d{1,2}Cr(13|17|18|19)\b|Cr(17|18|19)Ni/i;

/** Families of steel and iron that hold hardly any nickel and chromium. */
const PLAIN: ReadonlySet<string> = new Set([
  'steel-hot-rolled-section',
  'steel-plate',
  'steel-cold-rolled-sheet',
  'steel-galvanised',
  'steel-bar-unalloyed',
  'steel-alloy-tool',
  'cast-iron',
]);

/**
 * A material text that says stainless steel with a factor for another steel, not said to be a proxy: a fraction of the
 * emission (`study.stainlessAsSteel`; ISO 14067:2018 6.3.5).
 */
export function* checkStainless({ study, lookUp }: JudgedStudy): Portions<readonly Finding[]> {
  return yield* flatMapInPortions(study.bom ?? [], ({ id, materialText = '', assignment }) => {
    if (assignment?.kind !== 'factor' || assignment.proxy === true || !STAINLESS.test(materialText)) {
      return [];
    }
    const factor = lookUp(assignment.factorId);
    return factor?.family !== undefined && PLAIN.has(factor.family)
      ? [
          studyFinding(
            'stainlessAsSteel',
            'warning',
            { material: materialText, factorId: factor.id },
            { lineId: id, field: 'materialText' },
          ),
        ]
      : [];
  });
}
