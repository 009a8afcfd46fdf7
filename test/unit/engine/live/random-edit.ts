import fc from 'fast-check';
import type { ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import { decimal, without } from '../../../support/study-builder.ts';
import { randomStudy, type Temper } from '../random-study.ts';

/** One step of editing: from a study to the next. */
export type Edit = (study: ResolvedStudy) => ResolvedStudy;

function atLine(
  study: ResolvedStudy,
  at: number,
  change: (line: ResolvedBomLine) => ResolvedBomLine,
): ResolvedStudy {
  const bom = study.bom ?? [];
  const index = at % Math.max(1, bom.length);
  return { ...study, bom: bom.map((line, other) => (other === index ? change(line) : line)) };
}

const quantities = fc.constantFrom('0', '1', '1.0', '2', '0.333', '-1', `${'9'.repeat(60)}`).map(decimal);

/** Edits of one or several lines that keep the tree. */
function lineEdit(donor: ResolvedStudy): fc.Arbitrary<Edit> {
  const donors = donor.bom ?? [];
  const place = fc.nat(40);
  return fc.oneof(
    fc.tuple(place, quantities).map(
      ([at, quantity]): Edit =>
        (study) =>
          atLine(study, at, (line) => ({ ...line, quantity })),
    ),
    place.map(
      (at): Edit =>
        (study) =>
          atLine(study, at, (line) => without(line, 'quantity')),
    ),
    place.map(
      (at): Edit =>
        (study) =>
          atLine(study, at, (line) => without(line, 'assignment')),
    ),
    place.map(
      (at): Edit =>
        (study) =>
          atLine(study, at, (line) => ({ ...line, description: `now ${at}` })),
    ),
    fc.tuple(place, fc.nat(30), fc.boolean()).map(
      ([at, factor, proxy]): Edit =>
        (study) =>
          atLine(study, at, (line) => ({
            ...line,
            assignment: { kind: 'factor', factorId: `f${factor}`, status: 'confirmed', proxy },
          })),
    ),
    place.map(
      (at): Edit =>
        (study) =>
          atLine(study, at, (line) => ({
            ...line,
            assignment: { kind: 'excluded', why: 'elsewhere', reason: 'invented' },
          })),
    ),
    // A paste: every third line takes the body of a line of another study.
    fc.nat(2).map((rest): Edit => (study) => ({
      ...study,
      bom: (study.bom ?? []).map((line, index) => {
        const body = donors[index % Math.max(1, donors.length)];
        return index % 3 === rest && body !== undefined
          ? { ...body, id: line.id, parentId: line.parentId }
          : line;
      }),
    })),
  );
}

/** Edits of everything else: lines come, go and move, activities and electricity change, factors are added. */
function otherEdit(donor: ResolvedStudy): fc.Arbitrary<Edit> {
  const { factors = [], activities = [], electricity } = donor;
  return fc.oneof(
    fc.tuple(fc.nat(40), fc.nat(40)).map(
      ([at, to]): Edit =>
        (study) =>
          atLine(study, at, (line) => ({
            ...line,
            parentId: study.bom?.[to % study.bom.length]?.id ?? null,
          })),
    ),
    fc.nat(40).map((at): Edit => (study) => ({
      ...study,
      bom: (study.bom ?? []).filter((_, index) => index !== at),
    })),
    fc.nat(5).map((at): Edit => (study) => {
      const line = donor.bom?.[at];
      return line === undefined
        ? study
        : { ...study, bom: [...(study.bom ?? []), { ...line, id: `new ${at}` }] };
    }),
    fc.constant<Edit>((study) => ({ ...study, activities })),
    fc.constant<Edit>((study) => (electricity === undefined ? study : { ...study, electricity })),
    fc.nat(20).map((at): Edit => (study) => {
      const factor = factors[at];
      return factor === undefined ? study : { ...study, factors: [...(study.factors ?? []), factor] };
    }),
    fc.nat(20).map((at): Edit => (study) => {
      const factor = study.factors?.[at];
      return factor === undefined
        ? study
        : { ...study, factors: [...(study.factors ?? []), { ...factor, id: `${factor.id} again` }] };
    }),
  );
}

/** A study and a row of edits on it: mostly of lines, sometimes of all the rest. */
export function editedStudy(temper: Temper): fc.Arbitrary<{ study: ResolvedStudy; edits: readonly Edit[] }> {
  return fc.tuple(randomStudy(temper), randomStudy(temper)).chain(([study, donor]) =>
    fc.record({
      study: fc.constant(study),
      edits: fc.array(
        fc.oneof({ weight: 4, arbitrary: lineEdit(donor) }, { weight: 1, arbitrary: otherEdit(donor) }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
  );
}
