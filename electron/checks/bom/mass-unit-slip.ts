import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { isCorrected, type BomView } from './bom-view.ts';
import { lineFinding, shownNumber } from './line-finding.ts';
import { peerFinder } from './peer-groups.ts';
import { lighterTwins } from './same-part.ts';
import { slipEvidence } from './slip-evidence.ts';
import { GRAM_FOR_KILOGRAM } from './slip-limits.ts';

/**
 * Leaf parts whose mass is out of line by about a factor of 1000, as when grams stand in a kilogram column:
 * `bom.massUnitSlip`, with the mass that would fit and the range it was judged by.
 */
export function* checkMassUnitSlips(view: BomView): Portions<readonly Finding[]> {
  const twin = yield* lighterTwins(view);
  const peers = yield* peerFinder(view);
  return yield* flatMapInPortions(view.leaves, (line) => {
    const evidence = isCorrected(line, 'mass') ? undefined : slipEvidence(view, line, twin, peers);
    const massKg = view.massKg.get(line.id) ?? 0;
    return evidence === undefined
      ? []
      : [
          lineFinding(view, line, 'mass', 'bom.massUnitSlip', 'warning', {
            massKg: shownNumber(massKg),
            suggestedKg: shownNumber(massKg / GRAM_FOR_KILOGRAM),
            lowKg: shownNumber(Number(evidence.lowKg.toPrecision(3))),
            highKg: shownNumber(Number(evidence.highKg.toPrecision(3))),
            evidence: evidence.kind,
          }),
        ];
  });
}
