import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type BomState } from '../bom/bom-state.ts';
import { type FactorLookup } from '../inventory/assignment.ts';

/**
 * Transport counted twice (`transport.deliveredTwice`): a route of its own for a part whose factor already holds the way
 * to the user, or for an assembly with such a part.
 */
export function deliveryFindings(
  activities: readonly ResolvedActivity[],
  bom: Pick<BomState, 'shape' | 'lines'>,
  lookUp: FactorLookup,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const activity of activities) {
    if (activity.kind !== 'transport' || activity.belongsTo === undefined) {
      continue;
    }
    for (const line of linesFrom(bom, activity.belongsTo)) {
      const { assignment } = line;
      const factor = assignment?.kind === 'factor' ? lookUp(assignment.factorId) : undefined;
      if (factor?.delivery === 'included') {
        findings.push({
          code: 'transport.deliveredTwice',
          severity: 'warning',
          place: { lineId: activity.id, field: 'belongsTo' },
          params: { part: line.description ?? line.id, factorId: factor.id },
        });
      }
    }
  }
  return findings;
}

/** The line of an id and all lines below it; none for the id of no line. */
function linesFrom(
  { shape, lines }: Pick<BomState, 'shape' | 'lines'>,
  id: string,
): readonly ResolvedBomLine[] {
  const place = shape.placeOf.get(id);
  return place === undefined ? [] : lines.slice(place, shape.end[place]);
}
