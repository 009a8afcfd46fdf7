import { describe, expect, it } from 'vitest';
import { STUDY_CHECKS } from '../../../../electron/checks/register/study-checks.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../../../support/study-builder.ts';
import { findingsOf } from './study-check-helpers.ts';
import { STUDY_CASES } from './study-cases.ts';

describe('a check of the study', () => {
  it.each(STUDY_CASES)('$code objects to the wrong study at its place', ({ code, wrong, lineId }) => {
    const found = findingsOf(wrong).filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.place.lineId).toBe(lineId);
    expect(found[0]?.severity).toBe(STUDY_CHECKS.find(({ id }) => id === code)?.severity);
  });

  it.each(STUDY_CASES)('$code says nothing of the right one', ({ code, right }) => {
    expect(findingsOf(right).map((finding) => finding.code)).not.toContain(code);
  });

  it('has a case for every code of the family', () => {
    const registered = STUDY_CHECKS.map(({ id }) => id).filter((id) => id.startsWith('study.'));
    expect(STUDY_CASES.map(({ code }) => code).toSorted()).toEqual(registered.toSorted());
  });

  it('says nothing of an empty study', () => {
    expect(findingsOf(makeStudy())).toEqual([]);
  });
});

describe('parts that count their net mass only', () => {
  it('are one finding, at the heaviest, with their share of the machine', () => {
    const factors = [makeFactor('steel', 'kg', 2, { family: 'steel-plate' })];
    const made = { procurement: 'make', assignment: use('steel') } as const;
    const bom = [
      makeLine('small', { ...made, description: 'Small', mass: mass(10) }),
      makeLine('large', { ...made, description: 'Large', mass: mass(30) }),
      makeLine('bought', { assignment: use('steel'), procurement: 'buy', mass: mass(60) }),
    ];
    const found = findingsOf(makeStudy({ factors, bom: bom })).filter(
      ({ code }) => code === 'study.netMassOnly',
    );
    expect(found.map(({ place, params }) => [place.lineId, params])).toEqual([
      ['large', { count: '2', share: '40', name: 'Large' }],
    ]);
  });

  it('takes the part above for the maker of its raw material', () => {
    const factors = [makeFactor('steel', 'kg', 2, { family: 'steel-plate' })];
    const bom = [
      makeLine('part', { procurement: 'make' }),
      makeLine('stock', { parentId: 'part', mass: mass(5), quantity: decimal(1), assignment: use('steel') }),
    ];
    const codes = findingsOf(makeStudy({ factors, bom: bom })).map(({ code }) => code);
    expect(codes).toContain('study.netMassOnly');
  });
});
