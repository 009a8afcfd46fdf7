import { VariantChange } from '../../../../shared/model/variant.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { type MethodReport, type VariantsView } from '../../../../shared/contract/method-report.ts';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { methodReport } from '../../../../electron/services/method/method-report.ts';
import { variantsView } from '../../../../electron/services/method/show-variants.ts';
import { reportOf } from '../../../../electron/services/calculations/report.ts';
import {
  makeConsumable,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

/** Differences of every kind that a form writes, from plain texts. */
export const changes: readonly VariantChange[] = [
  { kind: 'line', lineId: 'plate', set: { quantity: '3', assignment: use('secondary') } },
  {
    kind: 'line',
    lineId: 'frame',
    set: { mass: { value: '41.7', unit: 'kg', per: 'unit' }, supplier: null },
  },
  {
    kind: 'addLine',
    line: {
      ...makeLine('added', { parentId: 'machine', mass: mass('1.3'), assignment: use('steel') }),
      description: 'Rib',
    },
  },
  { kind: 'removeLine', lineId: 'cover' },
  { kind: 'factor', factorId: 'steel', by: use('secondary'), only: ['frame'] },
].map((change) => VariantChange.parse(change));

const inMachine = { parentId: 'machine' };

/** Invented machine of four parts with a process that is a capital good. */
export const study: StudyDocument = StudyDocument.parse({
  ...makeStudy({
    bom: [
      makeLine('machine'),
      makeLine('frame', { ...inMachine, mass: mass('48.4'), assignment: use('steel'), supplier: 'Example' }),
      makeLine('plate', { ...inMachine, mass: mass('7.1'), assignment: use('aluminium') }),
      makeLine('cover', { ...inMachine, mass: mass('0.9'), assignment: use('steel') }),
    ],
    factors: [
      makeFactor('steel', 'kg', '2.31'),
      makeFactor('secondary', 'kg', '0.7'),
      makeFactor('aluminium', 'kg', '9.87'),
    ],
    activities: [{ ...makeConsumable('crane oil', '2', 'kg', 'steel'), capitalGoods: true }],
  }),
  variants: [{ id: 'lighter', name: 'Lighter', changes }],
});

/** What the host answers for the study, worked out by the engine itself. */
export function answers(): {
  readonly report: CalculationReport;
  readonly method: MethodReport;
  readonly variants: VariantsView;
} {
  const resolved = resolveStudy(study).study;
  const calculation = calculate(resolved, noLibrary);
  return {
    report: reportOf(resolved, calculation, { findings: [], waived: [] }, true),
    method: methodReport(resolved, calculation, (id) => study.factors?.find((factor) => factor.id === id)),
    variants: variantsView(study, { study: resolved, calculation }, noLibrary),
  };
}
