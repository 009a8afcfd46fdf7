import type { Pedigree } from '../../../../shared/model/quality.ts';
import type { Quantity } from '../../../../shared/model/quantity.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, mass } from '../../../support/study-builder.ts';
import { winchStudy } from './winch-study.ts';

/** A rating, of a line or of a factor. */
export const RATED: Pedigree = {
  reliability: 3,
  completeness: 2,
  temporal: 1,
  geographical: 4,
  technological: 2,
};

/** The winch with a quantity by formula, ratings, an answer, and lines that are open, excluded and by proxy. */
export function decidedStudy(): StudyDocument {
  const winch = winchStudy();
  return {
    ...winch,
    parameters: [
      { name: 'd', value: decimal(60), unit: 'mm' },
      { name: 'l', value: decimal('0.7'), unit: 'm' },
      { name: 'rho', value: decimal(7850), unit: 'kg/m3' },
    ],
    factors: [
      ...(winch.factors ?? []),
      makeFactor('alloy', 'kg', '3.9', { family: 'steel-alloy', names: { en: 'Alloy' } }),
    ].map((factor) => (factor.id === 'motor' ? { ...factor, pedigree: RATED } : factor)),
    bom: [
      ...(winch.bom ?? []).map((line) =>
        line.id === 'frame' ? { ...line, data: { pedigree: RATED } } : line,
      ),
      makeLine('shaft', {
        description: 'Shaft',
        quantity: '=max(1, 3)' as Quantity,
        mass: mass('=pi*(d/2)^2*l*rho', 'unit'),
        assignment: {
          kind: 'factor',
          factorId: 'alloy',
          upstreamFactorId: 'steel',
          status: 'proposed',
          proxy: true,
          family: 'steel-alloy',
          reason: 'like the frame',
        },
      }),
      makeLine('paint', { description: 'Paint', mass: mass('1.5') }),
      makeLine('manual', {
        description: 'Manual',
        assignment: { kind: 'excluded', why: 'noMaterial', reason: 'paper' },
      }),
    ],
    conformity: [{ requirement: 'iso14067.timing', status: 'notMet', note: 'not asked yet' }],
    method: { pasScaling: 'off' },
  };
}
