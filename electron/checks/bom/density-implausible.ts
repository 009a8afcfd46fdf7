import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { isCorrected, type BomView } from './bom-view.ts';
import { lineFinding, shownNumber } from './line-finding.ts';
import { looksLikeThousandfold, OVER_SOLID } from './slip-limits.ts';
import { solidMass } from './solid-mass.ts';

/**
 * Leaves heavier than a solid body of their dimensions and material can be: `bom.densityImplausible`, with the
 * density the mass implies. A factor near 1000 is left to the check for gram and kilogram.
 */
export function checkDensities(view: BomView): Portions<readonly Finding[]> {
  return flatMapInPortions(view.leaves, (line) => {
    const massKg = view.massKg.get(line.id) ?? 0;
    const solid = massKg > 0 ? solidMass(line) : undefined;
    const ratio = solid === undefined ? 0 : massKg / solid.massKg;
    if (
      solid === undefined ||
      ratio <= OVER_SOLID ||
      looksLikeThousandfold(ratio) ||
      isCorrected(line, 'mass')
    ) {
      return [];
    }
    return [
      lineFinding(view, line, 'mass', 'bom.densityImplausible', 'warning', {
        massKg: shownNumber(massKg),
        material: line.materialText ?? '',
        impliedKgPerM3: String(Math.round(massKg / solid.volumeM3)),
        usualKgPerM3: String(solid.density.kgPerM3),
        solidKg: shownNumber(Number(solid.massKg.toPrecision(3))),
        source: solid.density.source,
      }),
    ];
  });
}
