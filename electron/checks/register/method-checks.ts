import { USE_CONDITIONS } from '../../../shared/model/use-phase.ts';
import { type CheckRow, rows } from './check-row.ts';

/** What can be wrong with formulas, memos, the use phase and variants. */
export const METHOD_CHECKS: readonly CheckRow[] = [
  ...rows('formula', 'ISO 14067:2018 6.4.3', {
    error: [
      'formula.arguments',
      'formula.character',
      'formula.divisionByZero',
      'formula.exponent',
      'formula.extraMissing',
      'formula.extraNoNumber',
      'formula.extraOutside',
      'formula.functionUnknown',
      'formula.negativeRoot',
      'formula.notAllowed',
      'formula.outOfRange',
      'formula.parameterOpen',
      'formula.parameterUnknown',
      'formula.syntax',
      'formula.tooComplex',
      'formula.tooLong',
      'formula.unitMismatch',
      'formula.unitNotPlain',
      'formula.unitPower',
      'formula.unitUnknown',
      'formula.unitsDiffer',
      'parameter.cycle',
      'parameter.nameRepeated',
      'parameter.nameReserved',
    ],
  }),
  ...rows('memo', 'ISO 14067:2018 7.3', {
    error: [
      'memo.creditPositive',
      'memo.endOfLifeShares',
      'memo.gasUnknown',
      'memo.massNegative',
      'memo.shareRange',
    ],
  }),
  ...rows('memo', 'ISO 14067:2018 6.3.7', {
    error: [
      'usePhase.declineRange',
      'usePhase.factorUnfit',
      'usePhase.hoursImpossible',
      'usePhase.numberNegative',
      'usePhase.seriesShort',
      'usePhase.utilisationRange',
      'usePhase.utilityNegative',
    ],
    warning: [
      'usePhase.baselineMissing',
      'usePhase.factorMissing',
      'usePhase.factorNotLifeCycle',
      'usePhase.footprintMissing',
      'usePhase.lifeDiffers',
      'usePhase.machineMissing',
      'usePhase.machinesMissing',
      'usePhase.partsOneSided',
      'usePhase.partsOpen',
      'usePhase.paybackLate',
      'usePhase.seriesStart',
      'usePhase.statesMissing',
      'usePhase.yearsMissing',
    ],
    note: ['usePhase.footprintOpen'],
  }),
  ...rows('memo', 'ISO 14067:2018 Annex B', {
    warning: [
      ...USE_CONDITIONS.map((condition) => `usePhase.condition.${condition}`),
      'usePhase.hoursDiffer',
      'usePhase.outputDiffers',
    ],
  }),
  ...rows('variant', 'ISO 14067:2018 Annex B', {
    error: ['variant.idTaken', 'variant.lineUnknown', 'variant.parameterUnknown'],
    warning: ['variant.factorUnused'],
  }),
];
