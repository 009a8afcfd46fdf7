import { describe, expect, it } from 'vitest';
import { familyRanges } from '../../../../electron/checks/factors/family-ranges.ts';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { studyChecks } from '../../../../electron/services/checks/study-checks.ts';
import { allAtOnce } from '../../../../shared/portions.ts';
import { knowledge, library } from '../../matching/matching-fixtures.ts';
import { makeFactor, makeLine, makeStudy, mass, noLibrary, use } from '../../../support/study-builder.ts';

const ranges = familyRanges(library.factors);
const noRanges = { get: noLibrary };

/** The findings about the factor of an invented pallet of sawn wood. */
function factorFindings(kgPerKg: string, known: Pick<typeof ranges, 'get'> = ranges): readonly string[] {
  const study = makeStudy({
    factors: [makeFactor('own-wood', 'kg', kgPerKg, { family: 'wood-sawn' })],
    bom: [makeLine('pallet', { description: 'Pallet', mass: mass(25), assignment: use('own-wood') })],
  });
  const lookUp = studyFactors(study, noLibrary);
  const judged = { study, calculation: calculate(study, noLibrary), lookUp };
  const findings = allAtOnce(
    studyChecks(judged, {
      today: '2026-01-01T00:00:00Z',
      ranges: known,
      matching: { knowledge },
    }),
  );
  return findings.filter(({ code }) => code.startsWith('factor.')).map(({ code }) => code);
}

describe('the checks of a study', () => {
  it('hold the factors of its lines against what is published for their family', () => {
    expect(factorFindings('45')).toEqual(['factor.outOfRange.perTonne']);
    expect(factorFindings('0.4')).toEqual([]);
  });

  it('say nothing about a family without published figures', () => {
    expect(factorFindings('45', noRanges)).toEqual([]);
  });
});
