import fc from 'fast-check';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import type { VariantChange } from '../../../../shared/model/variant.ts';
import { decimal, makeConsumable, makeLine, makeSource, mass, use } from '../../../support/study-builder.ts';

/** Random differences that fit a study: of lines it has, and new ones. */
export function randomChanges(study: StudyDocument): fc.Arbitrary<readonly VariantChange[]> {
  const lines = (study.bom ?? []).map(({ id }) => id);
  const activities = (study.activities ?? []).map(({ id }) => id);
  const factors = (study.factors ?? []).map(({ id }) => id);
  const number = fc.integer({ min: 1, max: 5000 }).map((n) => decimal((n / 100).toFixed(2)));
  const line = fc.constantFrom(...lines);
  const factorId = fc.constantFrom(...factors);
  const by = factorId.map((id): Assignment => use(id));
  const kinds: fc.Arbitrary<VariantChange>[] = [
    fc.record({ kind: fc.constant('line'), lineId: line, set: fc.record({ quantity: number }) }),
    fc.record({
      kind: fc.constant('line'),
      lineId: line,
      set: fc.record({ assignment: fc.option(by), yieldSteps: fc.constant(null) }),
    }),
    fc.tuple(line, fc.nat(5), number, factorId).map(([parentId, at, quantity, id]): VariantChange => {
      const more = { parentId, quantity, mass: mass('1.5'), assignment: use(id) };
      return { kind: 'addLine', line: makeLine(`new${String(at)}`, more) };
    }),
    fc.record({ kind: fc.constant('removeLine'), lineId: line }),
    fc.tuple(fc.nat(3), number, factorId).map(([at, amount, id]): VariantChange => {
      const changed = activities[at] ?? `extra${String(at)}`;
      return { kind: 'activity', activity: makeConsumable(changed, amount, 'kg', id) };
    }),
    fc.record({ kind: fc.constant('factor'), factorId, by }),
    fc.record({ kind: fc.constant('factor'), factorId, by, only: fc.array(line, { maxLength: 4 }) }),
    fc.tuple(number, factorId).map(([kwh, id]): VariantChange => {
      return { kind: 'electricity', supply: { sources: [makeSource('other', kwh, id)] } };
    }),
  ];
  if (activities.length > 0) {
    kinds.push(fc.record({ kind: fc.constant('removeActivity'), id: fc.constantFrom(...activities) }));
  }
  return fc.array(fc.oneof(...kinds), { maxLength: 6 });
}
