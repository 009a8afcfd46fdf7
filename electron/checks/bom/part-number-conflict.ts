import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import type { BomView } from './bom-view.ts';
import { lineFinding, shownNumber } from './line-finding.ts';

/**
 * One part number with two different masses in the same unit: `bom.partNumberConflict`, a note at every line that
 * differs from the mass most lines state (the first one when they are equally many).
 */
export function* checkPartNumberConflicts(view: BomView): Portions<readonly Finding[]> {
  const groups = new Map<string, ResolvedBomLine[]>();
  yield* forEachInPortions(view.leaves, (line) => {
    if (line.partNumber !== undefined && view.massKg.has(line.id)) {
      const key = `${line.partNumber}\n${line.unit ?? ''}`;
      const group = groups.get(key) ?? [];
      group.push(line);
      groups.set(key, group);
    }
  });
  return yield* flatMapInPortions(groups.values(), (group) => {
    const counts = new Map<number, number>();
    for (const line of group) {
      const massKg = view.massKg.get(line.id) ?? 0;
      counts.set(massKg, (counts.get(massKg) ?? 0) + 1);
    }
    if (counts.size < 2) {
      return [];
    }
    const [usual] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    return group
      .filter((line) => view.massKg.get(line.id) !== usual)
      .map((line) =>
        lineFinding(view, line, 'mass', 'bom.partNumberConflict', 'note', {
          massKg: shownNumber(view.massKg.get(line.id) ?? 0),
          usualKg: shownNumber(usual),
        }),
      );
  });
}
